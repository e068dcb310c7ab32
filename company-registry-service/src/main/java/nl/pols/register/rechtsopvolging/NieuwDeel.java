package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of an allocation key as it is sent: who gets which share of what has no municipality of
/// its own, and which municipalities. `sobId` is an existing SOB, `opvolger` one that the split
/// makes.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeelVanVerdeelsleutel")
public record NieuwDeel(
        @Nullable UUID sobId,
        @Nullable @Valid NieuweOpvolger opvolger,
        @Schema(description = "Tienduizendsten; samen precies 10000.") @NotNull @Min(1) @Max(10000)
                Integer aandeel,
        @Nullable @Size(max = 500)
                List<@NotNull @Pattern(regexp = "GM[0-9]{4}") String> gemeenten) {

    private static final int GEHEEL = 10_000;

    /// The whole key: at least two successors, each once, the shares make a whole, and no
    /// municipality goes to two.
    static List<Aanvraag.Deel> sleutel(
            List<NieuwDeel> delen, UUID rechtsopvolging, Invoerfouten fouten) {
        var sleutel = new ArrayList<Aanvraag.Deel>();
        var gezien = new HashSet<String>();
        for (int i = 0; i < delen.size(); i++) {
            var plaats = "/verdeelsleutel/%d".formatted(i);
            var deel = delen.get(i).deel(rechtsopvolging, plaats, fouten);
            if (!gezien.add(deel.opvolger().id().toString())) {
                fouten.fout(plaats, "dubbel", "Deze opvolger staat er meer dan eens in.");
            }
            for (int g = 0; g < deel.gemeenten().size(); g++) {
                if (!gezien.add(deel.gemeenten().get(g))) {
                    fouten.fout(
                            "%s/gemeenten/%d".formatted(plaats, g),
                            "dubbel",
                            "Een gemeente gaat naar precies een opvolger.");
                }
            }
            sleutel.add(deel);
        }
        eisGeheel(
                "/verdeelsleutel", sleutel.stream().mapToInt(Aanvraag.Deel::aandeel).sum(), fouten);
        return sleutel;
    }

    static void eisGeheel(String plaats, int samen, Invoerfouten fouten) {
        if (samen != GEHEEL) {
            fouten.fout(
                    plaats,
                    "aandelen-geen-geheel",
                    "De aandelen zijn hier samen %d tienduizendsten; dat moet precies %d zijn."
                            .formatted(samen, GEHEEL));
        }
    }

    private Aanvraag.Deel deel(UUID rechtsopvolging, String plaats, Invoerfouten fouten) {
        if ((sobId == null) == (opvolger == null)) {
            fouten.fout(
                    plaats,
                    "een-opvolger",
                    "Geef sobId (een bestaand bedrijf) of opvolger (een nieuw bedrijf), niet"
                            + " allebei.");
        }
        var wie =
                opvolger != null
                        ? opvolger.opvolger(rechtsopvolging, plaats + "/opvolger", fouten)
                        : new Aanvraag.Opvolger(sobId == null ? new UUID(0, 0) : sobId, null);
        return new Aanvraag.Deel(wie, aandeel, gemeenten == null ? List.of() : gemeenten);
    }
}
