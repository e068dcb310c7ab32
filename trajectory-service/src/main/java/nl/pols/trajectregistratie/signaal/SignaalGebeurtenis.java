package nl.pols.trajectregistratie.signaal;

import java.time.Instant;
import nl.pols.kit.events.Event;

/// A fact about a signal, with its full state; the sequence is its version. One event for both
/// parties.
sealed interface SignaalGebeurtenis extends Event {

    Signaal na();

    /// Raised, or raised again.
    record SignaalOntstaan(Signaal na) implements SignaalGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.signaal-ontstaan.v1";
        }
    }

    /// Holds on other facts.
    record SignaalGewijzigd(Signaal na) implements SignaalGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.signaal-gewijzigd.v1";
        }
    }

    /// One of the two responded.
    record SignaalBeantwoord(Signaal na) implements SignaalGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.signaal-beantwoord.v1";
        }
    }

    /// No longer holds.
    record SignaalGesloten(Signaal na) implements SignaalGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.signaal-gesloten.v1";
        }
    }

    @Override
    default String aggregate() {
        return "signaal";
    }

    @Override
    default String subject() {
        return na().id().toString();
    }

    @Override
    default long sequence() {
        return na().versie();
    }

    @Override
    default Instant time() {
        return na().bekendVanaf();
    }

    @Override
    default Object data() {
        return Weergave.van(na());
    }
}
