package nl.pols.statistischebeveiliging.aanval;

/// Arithmetic with bounds that may be endless.
final class Grens {
    static final long ONEINDIG = Long.MAX_VALUE / 4;

    private Grens() {}

    static boolean isEindig(long grens) {
        return grens < ONEINDIG;
    }

    static long plus(long een, long ander) {
        return isEindig(een) && isEindig(ander) ? een + ander : ONEINDIG;
    }
}
