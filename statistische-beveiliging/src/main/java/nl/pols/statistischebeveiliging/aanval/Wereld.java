package nl.pols.statistischebeveiliging.aanval;

import org.jspecify.annotations.Nullable;

/// One possible world of a large part: figures for all its cells that fit all its sums. Found by
/// projecting on one sum after the other and back within the bounds, which needs no solver and
/// remembers nothing. From it one can look at a few cells at a time with the others held still.
final class Wereld {
    private static final int RONDEN = 20_000;
    private static final double NAUWKEURIG = 1e-6;

    private Wereld() {}

    /// @param begin how far above its lowest each cell starts: another start, another world
    /// @return null if none was found; that is no proof that there is none.
    static double @Nullable [] zoek(Kennis kennis, Onderdeel deel, double begin) {
        var wereld = new double[kennis.onder.length];
        for (int cel : deel.cellen()) {
            wereld[cel] = binnen(kennis, cel, kennis.onder[cel] + begin * kennis.schaal);
        }
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            double ergste = 0;
            for (var som : deel.sommen()) {
                ergste = Math.max(ergste, Math.abs(projecteer(kennis, som, wereld)));
            }
            if (ergste < NAUWKEURIG * kennis.schaal) {
                return wereld;
            }
        }
        return null;
    }

    private static double projecteer(Kennis kennis, Onderdeel.Som som, double[] wereld) {
        double tekort = som.uitkomst();
        for (int i = 0; i < som.cellen().length; i++) {
            tekort -= som.tekens()[i] * wereld[som.cellen()[i]];
        }
        double deel = tekort / som.cellen().length;
        for (int i = 0; i < som.cellen().length; i++) {
            int cel = som.cellen()[i];
            wereld[cel] = binnen(kennis, cel, wereld[cel] + deel * som.tekens()[i]);
        }
        return tekort;
    }

    private static double binnen(Kennis kennis, int cel, double waarde) {
        return Math.max(kennis.onder[cel], Math.min(kennis.boven[cel], waarde));
    }
}
