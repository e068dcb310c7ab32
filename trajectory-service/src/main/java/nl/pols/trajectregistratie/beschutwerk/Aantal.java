package nl.pols.trajectregistratie.beschutwerk;

import java.time.Instant;
import nl.pols.kit.events.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many places of 31 hours an area has in a year: of the ministerial regulation, which bounds
/// the duty, or of an estimate, which binds nobody. Invariant: the versions of one number are
/// counted from 1, each known from a later moment.
///
/// @param gebied a municipality, or `NL`
@Schema(name = "BeschutWerkAantal", example = Aantal.VOORBEELD)
record Aantal(
        String gebied,
        int jaar,
        Soort soort,
        int aantal,
        String bron,
        int versie,
        Instant bekendVanaf) {

    static final String LAND = "NL";
    static final String VOORBEELD =
            """
            {"gebied": "NL", "jaar": 2017, "soort": "REGELING", "aantal": 2600, "bron": "brief 004", "versie": 1,
             "bekendVanaf": "2018-06-15T00:00:00Z"}
            """;

    enum Soort {
        REGELING,
        RAMING
    }

    /// A number was laid down.
    record AantalVastgesteld(Aantal na) implements Event {
        @Override
        public String type() {
            return "nl.beschut-werk.aantal-vastgesteld.v1";
        }

        @Override
        public String aggregate() {
            return "beschut-werk-aantal";
        }

        @Override
        public String subject() {
            return "%s-%d-%s".formatted(na.gebied(), na.jaar(), na.soort());
        }

        @Override
        public long sequence() {
            return na.versie();
        }

        @Override
        public Instant time() {
            return na.bekendVanaf();
        }

        @Override
        public Object data() {
            return new Gegevens(
                    na.gebied(), na.jaar(), na.soort(), na.aantal(), na.bron(), na.versie());
        }
    }

    /// On the topic.
    record Gegevens(String gebied, int jaar, Soort soort, int aantal, String bron, int versie) {}
}
