package nl.pols.statistischebeveiliging.afbouw;

import java.util.BitSet;
import java.util.stream.IntStream;

/// What one reader has of each area: of which releases its figure.
final class Lezing {
    /// So many whoever reads a total that was corrected since could have missed in each period.
    static final long SPELING = 1_000;

    /// By area and release, from one on, whether what it is can be read.
    final boolean[][] gelezen;

    /// Whether it is reckoned with as if it could: wherever a part of it can be.
    final boolean[][] bekend;

    private final Stamboom boom;
    private final Lezer lezer;

    /// Who reads.
    enum Lezer {
        /// Knows of every correction, and so what every figure that was ever told is now.
        INGEWIJD,
        /// Knows what a figure is only where it is what was told; of the areas above it is reckoned
        /// with as the first.
        BUITENSTAANDER,
        /// The same, and takes nothing from a figure of which an area above it was corrected: less
        /// than anybody knows.
        VERGEETACHTIG
    }

    Lezing(Stamboom boom, Momenten momenten, Lezer lezer) {
        this.boom = boom;
        this.lezer = lezer;
        gelezen = new boolean[boom.codes.length][boom.perioden + 1];
        bekend = new boolean[boom.codes.length][boom.perioden + 1];
        for (int knoop = 0; knoop < boom.codes.length; knoop++) {
            toon(knoop, 0, true);
            toon(knoop, boom.perioden, true);
        }
        for (int m = 1; m < boom.perioden; m++) {
            var moment = momenten.alle.get(m - 1);
            if (lezer == Lezer.INGEWIJD) {
                leesAlles(m, moment);
            } else {
                leesVast(m, moment, m == momenten.eigen + 1);
            }
        }
    }

    private void leesAlles(int m, Momenten.Moment moment) {
        var getoond = Momenten.codes(boom.dimensie, moment.getoond());
        for (int knoop = 0; knoop < boom.codes.length; knoop++) {
            toon(knoop, m, knoop == 0 || getoond.contains(boom.codes[knoop]));
        }
    }

    private void leesVast(int m, Momenten.Moment moment, boolean isEigen) {
        for (int knoop = 0; knoop < boom.codes.length; knoop++) {
            gelezen[knoop][m] =
                    moment.vast().contains(boom.plaats(knoop)) || (isEigen && knoop == 0);
        }
        for (int knoop = 0; knoop < boom.codes.length; knoop++) {
            bekend[knoop][m] = knoop == 0 || (gelezen[knoop][m] && isErboven(knoop, m));
        }
        for (int knoop = 1; knoop < boom.codes.length; knoop++) {
            bekend[boom.ouder[knoop]][m] |= bekend[knoop][m];
        }
    }

    private boolean isErboven(int knoop, int m) {
        return lezer == Lezer.BUITENSTAANDER || (gelezen[0][m] && gelezen[boom.ouder[knoop]][m]);
    }

    void toon(int knoop, int moment, boolean kan) {
        gelezen[knoop][moment] = kan;
        bekend[knoop][moment] = kan;
    }

    boolean isSpeling(int knoop, int[] grenzen) {
        return IntStream.range(0, grenzen.length - 1).anyMatch(k -> isSpeling(knoop, grenzen, k));
    }

    /// Of an area of which a part is read, and of which it isn't read itself how many there were
    /// then, nor of all, others can have been there: a part of its own, of nobody knows how many.
    /// Only where nothing else lies around that day, so that all of a period leave at once.
    boolean isSpeling(int knoop, int[] grenzen, int k) {
        int m = grenzen[k];
        return k > 0
                && !gelezen[knoop][m]
                && !gelezen[0][m]
                && m - grenzen[k - 1] == 1
                && grenzen[k + 1] - m == 1;
    }

    /// The releases that an area can be read of, and both ends.
    int[] grenzen(int knoop) {
        var alle = new BitSet();
        for (int p = 0; p <= boom.perioden; p++) {
            alle.set(p, bekend[knoop][p]);
        }
        return alle.stream().toArray();
    }
}
