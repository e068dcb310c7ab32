package nl.pols.rapportage.vergelijking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Divides a difference over what it comes from, without a rest: whatever order the parts are
/// changed in, each gets its mean effect (Shapley; of two, half of the joint effect each).
final class Ontleding {
    private static final MathContext PRECIES = MathContext.DECIMAL128;
    private static final BigDecimal TWEE = BigDecimal.valueOf(2);

    private Ontleding() {}

    /// A numerator over a denominator of nought or more.
    record Breuk(long teller, long noemer) {}

    /// The difference of two products, over their factors.
    static List<BigDecimal> factoren(List<BigDecimal> eigen, List<BigDecimal> groep) {
        int aantal = eigen.size();
        return IntStream.range(0, aantal).mapToObj(i -> effect(i, eigen, groep, aantal)).toList();
    }

    private static BigDecimal effect(
            int factor, List<BigDecimal> eigen, List<BigDecimal> groep, int aantal) {
        var som = BigDecimal.ZERO;
        for (int al = 0; al < 1 << aantal; al++) {
            if ((al >> factor & 1) == 0) {
                var product = eigen.get(factor).subtract(groep.get(factor));
                for (int i = 0; i < aantal; i++) {
                    if (i != factor) {
                        product =
                                product.multiply(
                                        (al >> i & 1) == 1 ? eigen.get(i) : groep.get(i), PRECIES);
                    }
                }
                som = som.add(product.multiply(gewicht(Integer.bitCount(al), aantal), PRECIES));
            }
        }
        return som;
    }

    /// The share of orders in which exactly so many others went before.
    private static BigDecimal gewicht(int ervoor, int aantal) {
        return BigDecimal.valueOf(faculteit(ervoor) * faculteit(aantal - ervoor - 1))
                .divide(BigDecimal.valueOf(faculteit(aantal)), PRECIES);
    }

    private static long faculteit(int n) {
        return n <= 1 ? 1 : n * faculteit(n - 1);
    }

    /// The difference of two shares, over who they are about and what the share is among equals
    /// (Kitagawa). A kind that one of the two lacks differs in composition only.
    static List<BigDecimal> samenstelling(Map<String, Breuk> eigen, Map<String, Breuk> groep) {
        var soorten = new TreeSet<String>(eigen.keySet());
        soorten.addAll(groep.keySet());
        var samenstelling = BigDecimal.ZERO;
        var aandeel = BigDecimal.ZERO;
        for (String soort : soorten) {
            var van = eigen.getOrDefault(soort, new Breuk(0, 0));
            var naar = groep.getOrDefault(soort, new Breuk(0, 0));
            var gewichtVan = deel(van.noemer, geheel(eigen));
            var gewichtNaar = deel(naar.noemer, geheel(groep));
            var hier =
                    van.noemer == 0 ? deel(naar.teller, naar.noemer) : deel(van.teller, van.noemer);
            var daar = naar.noemer == 0 ? hier : deel(naar.teller, naar.noemer);
            samenstelling =
                    samenstelling.add(helft(gewichtVan.subtract(gewichtNaar), hier.add(daar)));
            aandeel = aandeel.add(helft(hier.subtract(daar), gewichtVan.add(gewichtNaar)));
        }
        return List.of(samenstelling, aandeel);
    }

    private static BigDecimal helft(BigDecimal verschil, BigDecimal som) {
        return verschil.multiply(som, PRECIES).divide(TWEE, PRECIES);
    }

    private static long geheel(Map<String, Breuk> breuken) {
        return breuken.values().stream().mapToLong(Breuk::noemer).sum();
    }

    static BigDecimal deel(long teller, long noemer) {
        return noemer == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(teller).divide(BigDecimal.valueOf(noemer), PRECIES);
    }

    /// The parts rounded so that they add up to the rounded difference: each down, and the units
    /// that are left to the largest remainders.
    static List<BigDecimal> afgerond(List<BigDecimal> delen, BigDecimal verschil) {
        int decimalen = verschil.scale();
        var eenheid = BigDecimal.ONE.movePointLeft(decimalen);
        var uit = new ArrayList<BigDecimal>();
        delen.forEach(deel -> uit.add(deel.setScale(decimalen, RoundingMode.FLOOR)));
        var volgorde =
                IntStream.range(0, delen.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> uit.get(i).subtract(delen.get(i))))
                        .toList();
        int rest =
                verschil.subtract(uit.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .divide(eenheid)
                        .intValueExact();
        for (int i = 0; i < Math.abs(rest); i++) {
            int plaats = volgorde.get(i % volgorde.size());
            uit.set(
                    plaats,
                    rest > 0 ? uit.get(plaats).add(eenheid) : uit.get(plaats).subtract(eenheid));
        }
        return List.copyOf(uit);
    }
}
