package nl.pols.register.functionaliteit;

import java.time.Instant;
import nl.pols.kit.events.Event;

/// A functionality is on the list. It never changes, so there is one of these for each.
record FunctionaliteitVastgesteld(Functionaliteit data, Instant time) implements Event {
    @Override
    public String type() {
        return "nl.sociaal-ontwikkelbedrijven.functionaliteit-vastgesteld.v1";
    }

    @Override
    public String aggregate() {
        return "functionaliteit";
    }

    @Override
    public String subject() {
        return data.code();
    }

    @Override
    public long sequence() {
        return 1;
    }
}
