package nl.pols.kit.events;

import java.time.Duration;

/// How long events may come together before the next poll. A batch has a price of its own, whatever
/// is in it: a transaction here, a request to Kafka, a commit that every reader of the database's
/// log looks at. Where events pour in, a reader that keeps up would pay it for every few dozen.
/// Invariant: who reads little waits for nothing, so a single event is applied at once; and neither
/// does who is behind, because there is enough to read already, however little of it came with the
/// last poll.
final class Gathering {

    /// Events in about a second; ten times what single records come to.
    private static final double POURING = 2_000;

    private static final Duration WAIT = Duration.ofMillis(150);

    private double lately;
    private long lastNanos;

    Gathering(long nowNanos) {
        this.lastNanos = nowNanos;
    }

    /// After a batch was applied.
    ///
    /// @param behind how many events are still there to be read
    Duration after(int events, long behind, long nowNanos) {
        double seconds = (nowNanos - lastNanos) / 1e9;
        lastNanos = nowNanos;
        // what came a second ago counts for a third
        lately = lately * Math.exp(-seconds) + events;
        return lately > POURING && behind < POURING ? WAIT : Duration.ZERO;
    }
}
