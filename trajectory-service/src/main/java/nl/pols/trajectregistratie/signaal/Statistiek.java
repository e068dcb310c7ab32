package nl.pols.trajectregistratie.signaal;

import java.util.List;

/// The few sums that tell a pattern from chance, each with its interval of 95 percent. Nothing of
/// it is about one person.
final class Statistiek {

    private static final double Z = 1.959964;

    private Statistiek() {}

    /// An estimate and between which bounds it lies.
    record Interval(double schatting, double onder, double boven) {}

    /// A number of a whole.
    record Deel(long teller, long noemer) {
        double aandeel() {
            return (double) teller / noemer;
        }
    }

    /// Wilson's score interval: holds for small numbers and near 0 and 1.
    static Interval aandeel(Deel deel) {
        double n = deel.noemer();
        double p = deel.aandeel();
        double z2 = Z * Z;
        double midden = (p + z2 / (2 * n)) / (1 + z2 / n);
        double halve = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new Interval(p, midden - halve, midden + halve);
    }

    /// The difference of two shares, with Newcombe's interval from the two of Wilson.
    static Interval verschil(Deel een, Deel ander) {
        var a = aandeel(een);
        var b = aandeel(ander);
        double d = a.schatting() - b.schatting();
        double onder = d - Math.hypot(a.schatting() - a.onder(), b.boven() - b.schatting());
        double boven = d + Math.hypot(a.boven() - a.schatting(), b.schatting() - b.onder());
        return new Interval(d, onder, boven);
    }

    /// The ratio of two shares, with the interval of its logarithm; half is added to every number
    /// where one of them is zero.
    static Interval verhouding(Deel een, Deel ander) {
        boolean nul = een.teller() == 0 || ander.teller() == 0;
        double extra = nul ? 0.5 : 0;
        double a = een.teller() + extra;
        double n = een.noemer() + 2 * extra;
        double b = ander.teller() + extra;
        double m = ander.noemer() + 2 * extra;
        double verhouding = (a / n) / (b / m);
        double fout = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
        return new Interval(
                verhouding, verhouding * Math.exp(-Z * fout), verhouding * Math.exp(Z * fout));
    }

    /// One stratum of comparable cases: the values of the one kind and those of the other.
    record Laag(List<Double> een, List<Double> ander) {
        boolean isVergelijkbaar() {
            return !een.isEmpty() && !ander.isEmpty();
        }

        double gewicht() {
            return (double) een.size() * ander.size() / (een.size() + ander.size());
        }

        double verschil() {
            return gemiddelde(een) - gemiddelde(ander);
        }

        double kwadraten() {
            return kwadraten(een) + kwadraten(ander);
        }

        private static double gemiddelde(List<Double> y) {
            return y.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        private static double kwadraten(List<Double> y) {
            double midden = gemiddelde(y);
            return y.stream().mapToDouble(v -> (v - midden) * (v - midden)).sum();
        }
    }

    /// The mean difference within strata, each weighing as much as it can tell (n1 n0 / (n1 + n0)),
    /// with one variance within for all: var = s2 / sum of weights.
    static Interval binnenLagen(List<Laag> lagen) {
        double gewicht = 0;
        double som = 0;
        double kwadraten = 0;
        int vrijheid = 0;
        for (Laag laag : lagen) {
            gewicht += laag.gewicht();
            som += laag.gewicht() * laag.verschil();
            kwadraten += laag.kwadraten();
            vrijheid += laag.een().size() + laag.ander().size() - 2;
        }
        double schatting = som / gewicht;
        double fout =
                vrijheid <= 0
                        ? Double.POSITIVE_INFINITY
                        : Math.sqrt(kwadraten / vrijheid / gewicht);
        return new Interval(schatting, schatting - Z * fout, schatting + Z * fout);
    }
}
