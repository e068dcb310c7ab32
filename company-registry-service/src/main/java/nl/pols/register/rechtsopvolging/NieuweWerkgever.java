package nl.pols.register.rechtsopvolging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A successor employer as it is sent: which SOB employs which share of the people who work under
/// the Wsw.
@Schema(name = "WswWerkgever")
public record NieuweWerkgever(
        @NotNull UUID sobId,
        @Schema(description = "Tienduizendsten; samen precies 10000.") @NotNull @Min(1) @Max(10000)
                Integer aandeel) {

    static List<Aanvraag.Werkgever> werkgevers(
            List<NieuweWerkgever> werkgevers, Invoerfouten fouten) {
        var gezien = new HashSet<UUID>();
        for (int i = 0; i < werkgevers.size(); i++) {
            if (!gezien.add(werkgevers.get(i).sobId())) {
                fouten.fout(
                        "/wswWerkgevers/%d/sobId".formatted(i),
                        "dubbel",
                        "Deze werkgever staat er meer dan eens in.");
            }
        }
        if (!werkgevers.isEmpty()) {
            NieuwDeel.eisGeheel(
                    "/wswWerkgevers",
                    werkgevers.stream().mapToInt(NieuweWerkgever::aandeel).sum(),
                    fouten);
        }
        return werkgevers.stream()
                .map(w -> new Aanvraag.Werkgever(w.sobId(), w.aandeel()))
                .toList();
    }
}
