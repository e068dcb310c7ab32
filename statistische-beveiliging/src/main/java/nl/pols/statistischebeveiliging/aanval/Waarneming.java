package nl.pols.statistischebeveiliging.aanval;

import java.util.Arrays;
import nl.pols.statistischebeveiliging.vorm.Interval;

/// How low and how high each cell was seen in any possible world so far.
final class Waarneming {
    private static final double SPELING = 1e-4;

    private final double speling;

    private final double[] laagst;
    private final double[] hoogst;

    /// @param schaal the unit in which was solved
    Waarneming(int cellen, double schaal) {
        speling = SPELING * schaal;
        laagst = new double[cellen];
        hoogst = new double[cellen];
        Arrays.fill(laagst, Double.POSITIVE_INFINITY);
        Arrays.fill(hoogst, Double.NEGATIVE_INFINITY);
    }

    void zie(int cel, double waarde) {
        laagst[cel] = Math.min(laagst[cel], waarde);
        hoogst[cel] = Math.max(hoogst[cel], waarde);
    }

    /// Whether it wasn't seen yet that the cell can be as low, or as high, as was promised.
    boolean isOpen(int cel, Interval beloofd, boolean omhoog) {
        return omhoog
                ? hoogst[cel] < beloofd.boven() - speling
                : laagst[cel] > beloofd.onder() + speling;
    }

    boolean isGezien(int cel) {
        return laagst[cel] <= hoogst[cel];
    }

    /// In whole persons or cents; of a cell that was seen at one place only, what that lies
    /// between.
    Interval gezien(int cel) {
        long onder = (long) Math.ceil(laagst[cel] - speling);
        long boven =
                Double.isInfinite(hoogst[cel])
                        ? Interval.ONBEGRENSD
                        : (long) Math.floor(hoogst[cel] + speling);
        return new Interval(Math.min(onder, boven), Math.max(onder, boven));
    }
}
