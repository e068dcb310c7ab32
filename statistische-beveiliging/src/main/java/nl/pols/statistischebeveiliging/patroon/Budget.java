package nl.pols.statistischebeveiliging.patroon;

import java.util.function.BooleanSupplier;

/// How long may be searched: a number of steps, which is the same on every machine, and behind it a
/// clock, for a machine that is slower than thought.
final class Budget {
    private static final long KIJK_OP_DE_KLOK = 4096;

    private final BooleanSupplier teLaat;
    private final long grens;
    private long stappen;
    private boolean op;

    Budget(long grens, BooleanSupplier teLaat) {
        this.grens = grens;
        this.teLaat = teLaat;
    }

    void stap() {
        stappen++;
        if (stappen >= grens || (stappen % KIJK_OP_DE_KLOK == 0 && teLaat.getAsBoolean())) {
            op = true;
        }
    }

    /// So many at once.
    void stappen(long aantal) {
        stappen += aantal;
        if (stappen >= grens || teLaat.getAsBoolean()) {
            op = true;
        }
    }

    boolean op() {
        return op;
    }

    /// Whether less than this part of it was spent.
    boolean over(double deel) {
        return !op && stappen < grens * deel;
    }

    long stappen() {
        return stappen;
    }
}
