package nl.pols.trajectregistratie.regels;

/// The test that a BSN passes: nine digits, weights 9 to 2 and -1, sum divisible by 11, not all
/// zeros. A test of trajectory-service holds it against that of the service kit, which can't be
/// used here: it brings a whole application framework.
public final class Elfproef {

    private static final int[] GEWICHTEN = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private Elfproef() {}

    public static boolean klopt(String nummer) {
        if (nummer.length() != GEWICHTEN.length || nummer.equals("000000000")) {
            return false;
        }
        int som = 0;
        for (int i = 0; i < GEWICHTEN.length; i++) {
            char cijfer = nummer.charAt(i);
            if (cijfer < '0' || cijfer > '9') {
                return false;
            }
            som += GEWICHTEN[i] * (cijfer - '0');
        }
        return som % 11 == 0;
    }
}
