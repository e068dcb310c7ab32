package nl.pols.register;

import java.time.Clock;
import java.time.Instant;

/// A calendar that stands still, for what depends on which day it is.
public final class Kalenders {
    private Kalenders() {}

    public static Kalender op(String moment) {
        return new Kalender(Clock.fixed(Instant.parse(moment), Kalender.NEDERLAND));
    }
}
