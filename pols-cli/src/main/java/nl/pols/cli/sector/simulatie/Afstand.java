package nl.pols.cli.sector.simulatie;

/// Distance to the labour market. It goes with the duration: whoever stays longer than a year has a
/// very large distance (letter 001), and a small one brings paid work sooner.
public enum Afstand {
    KLEIN(0.66),
    MIDDEL(0.57),
    GROOT(0.44),
    ZEER_GROOT(0.29);

    private static final double[][] CUMULATIVE = {
        {0.34, 0.76, 0.95}, {0.20, 0.60, 0.90}, {0.10, 0.40, 0.78}, {0, 0, 0}
    };

    /// Chance of paid work at the end.
    final double paidWork;

    Afstand(double paidWork) {
        this.paidWork = paidWork;
    }

    static Afstand of(Duurwet.Klasse duur, double u) {
        double[] cumulative = CUMULATIVE[duur.ordinal()];
        int i = 0;
        while (i < cumulative.length && u >= cumulative[i]) {
            i++;
        }
        return values()[i];
    }
}
