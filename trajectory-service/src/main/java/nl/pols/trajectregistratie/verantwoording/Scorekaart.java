package nl.pols.trajectregistratie.verantwoording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.verantwoording.Scores.Leveringen;
import nl.pols.trajectregistratie.verantwoording.Scores.Meldingen;
import nl.pols.trajectregistratie.verantwoording.Scores.Tijdigheid;
import nl.pols.trajectregistratie.verantwoording.Scores.Volledigheid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How complete, timely and sound what a municipality delivered over a period is.
///
/// @param verklaring the declaration that counts, with what was changed since
/// @param afgeschermd whether what rests on trajectories is left out, since they are too few
/// @param tijdigheid per kind of fact (`START`, `EINDE`) of the period
/// @param aanlevering what was received in the period
@Schema(name = "Scorekaart", example = Scorekaart.VOORBEELD)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scorekaart(
        String gemeentecode,
        String periode,
        LocalDate eersteDag,
        LocalDate laatsteDag,
        Instant berekendOp,
        @Nullable Verklaring verklaring,
        boolean afgeschermd,
        @Nullable Aantallen aantallen,
        List<Volledigheid> volledigheid,
        List<Tijdigheid> tijdigheid,
        Leveringen aanlevering,
        List<Meldingen> meldingen) {

    static final String VOORBEELD =
            """
            {"gemeentecode": "GM0363", "periode": "2026-Q3", "eersteDag": "2026-07-01", "laatsteDag": "2026-09-30",
             "berekendOp": "2026-10-14T08:00:00Z", "afgeschermd": false,
             "verklaring": {"periodeverklaringId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2d01", "verklaardOp": "2026-10-12T09:14:03Z", "revisies": 3, "herzieneTrajecten": 2},
             "aantallen": {"trajecten": 412, "begonnen": 37, "beeindigd": 29},
             "volledigheid": [{"veld": "geboortejaar", "aantal": 412, "gevuld": 398, "aandeel": 0.9660}],
             "tijdigheid": [{"feit": "START", "aantal": 37, "mediaanDagen": 9, "p90Dagen": 31}],
             "aanlevering": {"aanleveringen": 3, "ontvangen": 1230, "geweigerd": 12, "aandeelGeweigerd": 0.0098, "geparkeerd": 2, "aandeelGeparkeerd": 0.0016, "waarschuwingen": 15},
             "meldingen": [{"regelId": "T1-einde-voor-start", "ernst": "FOUT", "aantal": 4, "nl": "De einddatum ligt voor de startdatum.", "en": "The end is before the start."}]}
            """;

    /// The declaration, and what was changed since.
    public record Verklaring(
            UUID periodeverklaringId, Instant verklaardOp, long revisies, long herzieneTrajecten) {}

    /// As others see it: nothing that rests on fewer trajectories than `minimum`.
    Scorekaart voorAnderen(int minimum) {
        if (aantallen == null || aantallen.trajecten() >= minimum) {
            return this;
        }
        return new Scorekaart(
                gemeentecode,
                periode,
                eersteDag,
                laatsteDag,
                berekendOp,
                null,
                true,
                null,
                List.of(),
                List.of(),
                aanlevering,
                meldingen);
    }
}
