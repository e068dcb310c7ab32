package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;

/// Finds a cell by its key without making an object: it is asked some hundred million times for a
/// release.
final class Celindex {
    private static final long MENG = 0x9E3779B97F4A7C15L;

    private final long[] sleutels;
    private final int[] cellen;
    private final int masker;

    Celindex(int omvang) {
        int ruimte = Integer.highestOneBit(Math.max(8, omvang * 2)) * 2;
        sleutels = new long[ruimte];
        cellen = new int[ruimte];
        Arrays.fill(cellen, -1);
        masker = ruimte - 1;
    }

    void zet(long sleutel, int cel) {
        int plaats = plaats(sleutel);
        while (cellen[plaats] >= 0) {
            plaats = (plaats + 1) & masker;
        }
        sleutels[plaats] = sleutel;
        cellen[plaats] = cel;
    }

    int cel(long sleutel) {
        int plaats = plaats(sleutel);
        while (cellen[plaats] >= 0 && sleutels[plaats] != sleutel) {
            plaats = (plaats + 1) & masker;
        }
        return cellen[plaats];
    }

    private int plaats(long sleutel) {
        return (int) ((sleutel * MENG) >>> 32) & masker;
    }
}
