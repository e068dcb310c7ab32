package nl.pols.financiering.wsw;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A series year by year. The letters name a few years (1,921 million in 2018, nothing in 2050);
/// those between two of them lie on the line between, and are said to. Outside them nothing is
/// known.
final class Pad {

    private Pad() {}

    /// One year of it.
    record Jaar(int jaar, long bedragCents, boolean geinterpoleerd) {}

    static List<Jaar> van(List<Middel> bekend, boolean pad) {
        NavigableMap<Integer, Long> jaren = new TreeMap<>();
        bekend.stream()
                .filter(middel -> middel.regio() == null)
                .forEach(middel -> jaren.put(middel.jaar(), middel.bedragCents()));
        var alle = new ArrayList<Jaar>();
        for (Map.Entry<Integer, Long> punt : jaren.entrySet()) {
            alle.add(new Jaar(punt.getKey(), punt.getValue(), false));
            var volgende = jaren.higherEntry(punt.getKey());
            if (pad && volgende != null) {
                for (int jaar = punt.getKey() + 1; jaar < volgende.getKey(); jaar++) {
                    alle.add(new Jaar(jaar, tussen(punt, volgende, jaar), true));
                }
            }
        }
        return alle;
    }

    /// Rounded down to the cent.
    private static long tussen(
            Map.Entry<Integer, Long> van, Map.Entry<Integer, Long> tot, int jaar) {
        var verschil = BigInteger.valueOf(tot.getValue() - van.getValue());
        return BigInteger.valueOf(van.getValue())
                .add(
                        verschil.multiply(BigInteger.valueOf(jaar - van.getKey()))
                                .divide(BigInteger.valueOf(tot.getKey() - van.getKey())))
                .longValueExact();
    }
}
