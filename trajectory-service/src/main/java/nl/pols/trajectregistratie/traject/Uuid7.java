package nl.pols.trajectregistratie.traject;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Time-ordered identifiers (RFC 9562, version 7): new rows land at the end of their index. Random
/// enough to be unique; they are names, not secrets.
public final class Uuid7 {

    private Uuid7() {}

    public static UUID op(Instant moment) {
        var toeval = ThreadLocalRandom.current();
        long hoog = (moment.toEpochMilli() << 16) | 0x7000L | toeval.nextInt(0x1000);
        long laag = (toeval.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(hoog, laag);
    }
}
