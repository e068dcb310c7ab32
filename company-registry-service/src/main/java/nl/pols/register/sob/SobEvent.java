package nl.pols.register.sob;

import java.time.Instant;
import nl.pols.kit.events.Event;

/// What happened to an SOB. Every event carries its full state, so the last one is enough to know
/// it; the sequence is the version of the SOB.
public sealed interface SobEvent extends Event {

    @Override
    SobGegevens data();

    @Override
    default String aggregate() {
        return "sob";
    }

    @Override
    default String subject() {
        return data().sobId().toString();
    }

    /// A new SOB is known, by registration or as the new company that a merger makes.
    record SobGeregistreerd(SobGegevens data, long sequence, Instant time) implements SobEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1";
        }
    }

    /// It carries another name from a date on.
    record SobHernoemd(SobGegevens data, long sequence, Instant time) implements SobEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.sob-hernoemd.v1";
        }
    }

    /// Its relations with municipalities changed, also because it took over those of a predecessor.
    record SobRelatieGewijzigd(SobGegevens data, long sequence, Instant time) implements SobEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.sob-relatie-gewijzigd.v1";
        }
    }

    /// Anything else about it changed: a fact that was added or corrected, a registration that
    /// turned out to be a duplicate.
    record SobGewijzigd(SobGegevens data, long sequence, Instant time) implements SobEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1";
        }
    }

    /// It went over into another SOB and ends on that date.
    record SobOpgevolgd(SobGegevens data, long sequence, Instant time) implements SobEvent {
        @Override
        public String type() {
            return "nl.sociaal-ontwikkelbedrijven.sob-opgevolgd.v1";
        }
    }
}
