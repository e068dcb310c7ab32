package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.pols.rapportage.indicator.Uitkomst.Interval;
import org.jspecify.annotations.Nullable;

/// How the interval of 95 percent around a figure is found; all are closed sums, so that the same
/// question always has the same answer. The same methods as for signals about a group (ADR 60).
public enum Betrouwbaarheid {
    /// Wilson's score interval of a share: holds for small numbers, and near 0 and 1.
    WILSON {
        @Override
        @Nullable Grenzen grenzen(double teller, double noemer, List<Double> gegevens) {
            return noemer <= 0 ? null : wilson(teller, noemer);
        }
    },
    /// Newcombe's interval of the difference of two shares, a/n - b/m, from the two of Wilson.
    NEWCOMBE {
        @Override
        @Nullable Grenzen grenzen(double teller, double noemer, List<Double> gegevens) {
            if (gegevens.size() != 4) {
                return null;
            }
            double p = gegevens.get(0) / gegevens.get(1);
            double q = gegevens.get(2) / gegevens.get(3);
            var een = wilson(gegevens.get(0), gegevens.get(1));
            var ander = wilson(gegevens.get(2), gegevens.get(3));
            return new Grenzen(
                    p - q - Math.hypot(p - een.onder, ander.boven - q),
                    p - q + Math.hypot(een.boven - p, q - ander.onder));
        }
    },
    /// Katz' interval of the logarithm of the ratio of two shares, (a/n) / (b/m).
    KATZ {
        @Override
        @Nullable Grenzen grenzen(double teller, double noemer, List<Double> gegevens) {
            if (gegevens.size() != 4) {
                return null;
            }
            double a = gegevens.get(0);
            double n = gegevens.get(1);
            double b = gegevens.get(2);
            double m = gegevens.get(3);
            double fout = Z * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
            double verhouding = (a / n) / (b / m);
            return new Grenzen(verhouding * Math.exp(-fout), verhouding * Math.exp(fout));
        }
    },
    /// The normal interval of a mean, by its standard error.
    NORMAAL {
        @Override
        @Nullable Grenzen grenzen(double teller, double noemer, List<Double> gegevens) {
            if (gegevens.size() != 1 || noemer == 0) {
                return null;
            }
            double fout = Z * gegevens.getFirst();
            return new Grenzen(teller / noemer - fout, teller / noemer + fout);
        }
    };

    private static final double Z = 1.959964;
    private static final BigDecimal NIVEAU = new BigDecimal("0.95");
    private static final int DECIMALEN = 4;

    /// Between which the figure lies.
    record Grenzen(double onder, double boven) {}

    /// @param noemer what the numerator is divided by, its scale included
    /// @param gegevens what the method needs beside it, in the order of its description
    abstract @Nullable Grenzen grenzen(double teller, double noemer, List<Double> gegevens);

    @Nullable Interval om(double teller, double noemer, List<Double> gegevens) {
        var grenzen = grenzen(teller, noemer, gegevens);
        if (grenzen == null || !eindig(grenzen)) {
            return null;
        }
        return new Interval(this, NIVEAU, afgerond(grenzen.onder), afgerond(grenzen.boven));
    }

    private static boolean eindig(Grenzen grenzen) {
        return Double.isFinite(grenzen.onder) && Double.isFinite(grenzen.boven);
    }

    private static BigDecimal afgerond(double grens) {
        return BigDecimal.valueOf(grens).setScale(DECIMALEN, RoundingMode.HALF_UP);
    }

    private static Grenzen wilson(double teller, double n) {
        double p = teller / n;
        double z2 = Z * Z;
        double midden = (p + z2 / (2 * n)) / (1 + z2 / n);
        double halve = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Grenzen(midden - halve, midden + halve);
    }
}
