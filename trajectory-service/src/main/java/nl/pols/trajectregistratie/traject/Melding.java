package nl.pols.trajectregistratie.traject;

import java.util.List;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Regel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A finding as senders see it: where, by which rule, and what to do, in two languages.
@Schema(
        name = "Melding",
        example =
                """
                {"pointer": "/einddatum", "regel": "T1-einde-voor-start", "nl": "De einddatum ligt voor de startdatum.", "en": "The end is before the start."}
                """)
public record Melding(String pointer, String regel, String nl, String en) {

    public static List<Melding> van(List<Bevinding> bevindingen, Regel.Ernst ernst) {
        return bevindingen.stream()
                .filter(b -> b.regel().ernst() == ernst)
                .map(b -> new Melding(b.pointer(), b.regel().id(), b.regel().nl(), b.regel().en()))
                .toList();
    }
}
