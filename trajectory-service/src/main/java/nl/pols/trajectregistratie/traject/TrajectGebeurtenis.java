package nl.pols.trajectregistratie.traject;

import java.time.Instant;
import nl.pols.kit.events.Event;

/// A fact about a trajectory. Every fact carries the full public state after it, so that any reader
/// can start from the topic alone; the sequence is the version.
public sealed interface TrajectGebeurtenis extends Event {

    Traject na();

    /// The first version, also when it is delivered already ended.
    record TrajectGeregistreerd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-geregistreerd.v1";
        }
    }

    /// Extensions were added and nothing else changed.
    record TrajectVerlengd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-verlengd.v1";
        }
    }

    /// A running trajectory got its end and outcome.
    record TrajectBeeindigd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-beeindigd.v1";
        }
    }

    /// A running trajectory stands still for a while.
    record TrajectOnderbroken(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-onderbroken.v1";
        }
    }

    /// It runs again.
    record TrajectHervat(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-hervat.v1";
        }
    }

    /// A progress review took place.
    record TrajectGeevalueerd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-geevalueerd.v1";
        }
    }

    /// The productivity was measured.
    record TrajectGemeten(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-gemeten.v1";
        }
    }

    /// The participant was judged ready for work.
    record TrajectWerkfitVerklaard(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-werkfit-verklaard.v1";
        }
    }

    /// It never was a trajectory that counts.
    record TrajectGeannuleerd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-geannuleerd.v1";
        }
    }

    /// Another municipality or SOB goes on with it.
    record TrajectOvergedragen(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-overgedragen.v1";
        }
    }

    /// Whether somebody who left for paid work still works, 26 weeks later.
    record TrajectNagegaan(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-nagegaan.v1";
        }
    }

    /// Any other change: a correction, or a predecessor that became known.
    record TrajectGewijzigd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-gewijzigd.v1";
        }
    }

    @Override
    default String aggregate() {
        return "traject";
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
        return Gegevens.van(na());
    }
}
