package nl.pols.trajectregistratie.verantwoording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A municipality's word that a period is complete, with the numbers that it saw. Invariant: at
/// most one that counts per period; withdrawing is an act with a reason, after which it stays on
/// record.
record Periodeverklaring(
        UUID id,
        String eigenaar,
        Periode periode,
        Aantallen aantallen,
        Instant verklaardOp,
        String door,
        @Nullable Intrekking intrekking) {

    /// Who took it back, when and why.
    record Intrekking(Instant op, String door, String reden) {}

    /// Whether it counts.
    enum Status {
        VERKLAARD,
        INGETROKKEN
    }

    Status status() {
        return intrekking == null ? Status.VERKLAARD : Status.INGETROKKEN;
    }

    int versie() {
        return intrekking == null ? 1 : 2;
    }

    String gemeentecode() {
        return eigenaar.substring("gemeente:".length());
    }

    Periodeverklaring trekIn(Intrekking act) {
        if (intrekking != null) {
            throw new VerantwoordingRefused.AlIngetrokken();
        }
        return new Periodeverklaring(id, eigenaar, periode, aantallen, verklaardOp, door, act);
    }
}
