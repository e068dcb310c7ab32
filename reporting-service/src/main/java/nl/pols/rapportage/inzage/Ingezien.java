package nl.pols.rapportage.inzage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That somebody looked behind a figure: who, when, at what, and into whose data.
///
/// @param vraag the address of the figure, with its knowledge date
/// @param gevallen how many cases were shown
/// @param betrokken the organisations whose data were shown, and who asked
@Schema(name = "Inzage")
public record Ingezien(
        UUID inzageId,
        Instant tijdstip,
        String organisatie,
        String clientId,
        String indicator,
        String vraag,
        int gevallen,
        List<String> betrokken) {

    static final String VOORBEELD =
            """
            {"inzageId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","tijdstip":"2026-01-31T12:00:00Z",
             "organisatie":"gemeente:GM0363","clientId":"gemeente-amsterdam","indicator":"A02",
             "vraag":"/indicatoren/A02/waarden?gemeente=GM0363&peildatum=2022-05-23","gevallen":2,
             "betrokken":["gemeente:GM0363","sob:0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e"]}
            """;

    public Ingezien {
        betrokken = List.copyOf(betrokken);
    }
}
