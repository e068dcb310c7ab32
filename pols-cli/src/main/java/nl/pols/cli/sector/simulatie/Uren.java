package nl.pols.cli.sector.simulatie;

/// The weekly hours and their split, in hundredths of an hour (quarters of an hour in practice).
/// Letter 001: 22 hours a week on average, 76 % of them production work; it differs by person.
public record Uren(int productie, int coaching, int scholing, int overig) {
    private static final int[] TOTAL = {12, 16, 18, 20, 24, 28, 32, 36};
    private static final double[] SHARE = {0.07, 0.18, 0.08, 0.19, 0.24, 0.13, 0.08, 0.03};
    private static final double MEAN_PRODUCTION = 0.76;
    private static final double SPREAD = 0.21;
    private static final int QUARTER = 25;

    public int totaal() {
        return productie + coaching + scholing + overig;
    }

    static Uren drawn(boolean withProduction, double u, Lot lot) {
        int total = total(u) * 100;
        // A symmetric spread around the mean, so that weighting by hours doesn't move it.
        double share = MEAN_PRODUCTION + SPREAD * (lot.uniform() + lot.uniform() - 1);
        int production = withProduction ? quarters(total * share) : 0;
        int rest = total - production;
        int coaching = quarters(rest * (0.4 + 0.3 * lot.uniform()));
        int training = quarters((rest - coaching) * (0.6 + 0.4 * lot.uniform()));
        return new Uren(production, coaching, training, rest - coaching - training);
    }

    private static int total(double u) {
        double rest = u;
        int i = 0;
        while (i < SHARE.length - 1 && rest >= SHARE[i]) {
            rest -= SHARE[i++];
        }
        return TOTAL[i];
    }

    private static int quarters(double hundredths) {
        return (int) Math.round(hundredths / QUARTER) * QUARTER;
    }
}
