package nl.pols.cli.sector.simulatie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How large a municipality is in the simulated sector: the order of magnitude of the large cities,
/// drawn for the others. Only proportions matter; these are no population figures.
final class Inwoners {
    private static final Map<String, Integer> LARGE =
            Map.ofEntries(
                    Map.entry("GM0363", 900_000),
                    Map.entry("GM0599", 660_000),
                    Map.entry("GM0518", 560_000),
                    Map.entry("GM0344", 370_000),
                    Map.entry("GM0772", 240_000),
                    Map.entry("GM0014", 240_000),
                    Map.entry("GM0855", 225_000),
                    Map.entry("GM0034", 225_000),
                    Map.entry("GM0758", 185_000),
                    Map.entry("GM0268", 185_000),
                    Map.entry("GM0202", 165_000),
                    Map.entry("GM0200", 165_000),
                    Map.entry("GM0392", 165_000),
                    Map.entry("GM0153", 160_000),
                    Map.entry("GM0307", 160_000),
                    Map.entry("GM0796", 160_000),
                    Map.entry("GM0193", 130_000),
                    Map.entry("GM0080", 130_000),
                    Map.entry("GM0935", 120_000));
    private static final double TYPICAL = 32_000;

    private Inwoners() {}

    static Map<String, Double> of(List<Gemeente> gemeenten, Lot lot) {
        var sizes = new LinkedHashMap<String, Double>();
        for (Gemeente gemeente : gemeenten) {
            double drawn = TYPICAL * lot.lognormal(0.55);
            Integer large = LARGE.get(gemeente.code());
            sizes.put(gemeente.code(), large == null ? drawn : large);
        }
        return sizes;
    }
}
