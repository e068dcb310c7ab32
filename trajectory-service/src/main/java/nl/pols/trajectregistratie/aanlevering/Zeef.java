package nl.pols.trajectregistratie.aanlevering;

/// A Bloom filter of fixed size: says "never named" for certain, or "perhaps". With a million
/// numbers in it, one in some thousand "perhaps" is wrong; what asks then looks it up. So a
/// delivery of any size is watched in 2 MB.
final class Zeef {

    private static final int BITS = 1 << 24;
    private static final int VRAGEN = 6;

    private final long[] woorden = new long[BITS / Long.SIZE];

    void voegToe(String nummer) {
        long mengsel = meng(nummer);
        for (int i = 0; i < VRAGEN; i++) {
            int bit = bit(mengsel, i);
            woorden[bit >>> 6] |= 1L << bit;
        }
    }

    boolean misschien(String nummer) {
        long mengsel = meng(nummer);
        for (int i = 0; i < VRAGEN; i++) {
            int bit = bit(mengsel, i);
            if ((woorden[bit >>> 6] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int bit(long mengsel, int vraag) {
        int eerste = (int) mengsel;
        int tweede = (int) (mengsel >>> 32) | 1;
        return (eerste + vraag * tweede) & (BITS - 1);
    }

    /// FNV-1a with the finaliser of SplitMix64: spreads numbers that differ in one digit.
    private static long meng(String nummer) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < nummer.length(); i++) {
            h = (h ^ nummer.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }
}
