package nl.pols.cli.sector.simulatie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A country for the tests: as many municipalities and regions as there are, the towns that the
/// simulator knows by code among them. Sectors are simulated once per seed.
final class Proefland {
    static final Jaren JAREN = new Jaren(2019, 2022);
    private static final List<String> KNOWN =
            List.of(
                    """
                    GM0363 GM0599 GM0518 GM0344 GM0772 GM0014 GM0855 GM0034 GM0758 GM0268 GM0202 \
                    GM0200 GM0392 GM0153 GM0307 GM0796 GM0193 GM0080 GM0935 GM0150 GM0794 GM0232 \
                    GM0246 GM0222 GM0484 GM0826 GM0556 GM0622 GM0606\
                    """
                            .split(" "));
    private static final Map<Long, Sector> SECTORS = new ConcurrentHashMap<>();

    private Proefland() {}

    static List<Gemeente> gemeenten() {
        var all = new ArrayList<Gemeente>();
        for (int i = 0; i < 342; i++) {
            String code = i < KNOWN.size() ? KNOWN.get(i) : "GM%04d".formatted(2000 + i);
            all.add(new Gemeente(code, "Gemeente " + code, "AM%02d".formatted(i % 35 + 1)));
        }
        return all;
    }

    static Sector sector(long seed) {
        return SECTORS.computeIfAbsent(seed, s -> Sector.simuleer(gemeenten(), s, JAREN, 1.0));
    }
}
