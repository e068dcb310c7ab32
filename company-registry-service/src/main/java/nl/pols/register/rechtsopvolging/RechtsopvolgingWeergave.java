package nl.pols.register.rechtsopvolging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A succession as the API shows it.
///
/// @param status on the day asked for
/// @param intrekkingsreden why it was revoked; only of a revoked one
@Schema(
        name = "Rechtsopvolging",
        requiredProperties = {
            "id",
            "soort",
            "ingangsdatum",
            "status",
            "voorgangers",
            "opvolgers",
            "vastgesteldOp"
        },
        example =
                """
                {"id": "0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d", "soort": "NAAMSWIJZIGING",
                 "ingangsdatum": "2018-01-01", "ingangsdatumPrecisie": "JAAR",
                 "status": "INGEGAAN",
                 "voorgangers": ["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"],
                 "opvolgers": ["0193a1f0-3c5e-7b1a-9c2d-4e5f60718293"], "oudeNaam": "Breed",
                 "nieuweNaam": "Werkbedrijf Rijk van Nijmegen",
                 "vastgesteldOp": "2026-11-21T09:00:00Z"}
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RechtsopvolgingWeergave(
        UUID id,
        SoortRechtsopvolging soort,
        LocalDate ingangsdatum,
        @Nullable Precisie ingangsdatumPrecisie,
        Rechtsopvolging.Status status,
        List<UUID> voorgangers,
        List<UUID> opvolgers,
        @Nullable String oudeNaam,
        @Nullable String nieuweNaam,
        @Nullable List<Bijzonderheden.Deel> verdeelsleutel,
        @Nullable Boolean volledig,
        @Nullable List<String> gemeentecodes,
        @Nullable List<Bijzonderheden.Werkgever> wswWerkgevers,
        @Nullable String reden,
        Instant vastgesteldOp,
        @Nullable Instant ingetrokkenOp,
        @Nullable String intrekkingsreden) {

    static RechtsopvolgingWeergave van(Rechtsopvolging r, LocalDate dag) {
        var b = r.bijzonderheden();
        var intrekking = r.intrekking();
        return new RechtsopvolgingWeergave(
                r.id(),
                r.soort(),
                r.ingangsdatum(),
                b.ingangsdatumPrecisie(),
                r.statusOp(dag),
                r.voorgangers(),
                r.opvolgers(),
                b.oudeNaam(),
                b.nieuweNaam(),
                b.verdeelsleutel(),
                b.volledig(),
                b.gemeentecodes(),
                b.wswWerkgevers(),
                b.reden(),
                r.vastgesteldOp(),
                intrekking == null ? null : intrekking.op(),
                intrekking == null ? null : intrekking.reden());
    }
}
