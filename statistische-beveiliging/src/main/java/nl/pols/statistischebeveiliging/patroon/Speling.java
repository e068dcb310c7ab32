package nl.pols.statistischebeveiliging.patroon;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// How far each hidden cell can move at most, sum by sum: most questions whether a cell can go as
/// far as it must end here with no, without a program.
final class Speling {
    private static final int RONDEN = 25;
    private static final double KLEINST = 1e-9;

    private final Stelsel stelsel;
    private final Collection<Integer> sommen;
    private final Map<Integer, double[]> grenzen = new HashMap<>();

    private Speling(Stelsel stelsel, Collection<Integer> sommen) {
        this.stelsel = stelsel;
        this.sommen = sommen;
    }

    /// The cells that can move when one goes so far; empty if it can't.
    static Set<Integer> bij(
            Stelsel stelsel, Set<Integer> cellen, Collection<Integer> sommen, int doel, long stap) {
        var speling = new Speling(stelsel, sommen);
        for (int cel : cellen) {
            speling.grenzen.put(
                    cel,
                    cel == doel
                            ? new double[] {stap, stap}
                            : new double[] {-stelsel.waarde[cel], Double.POSITIVE_INFINITY});
        }
        if (!speling.klopt()) {
            return Set.of();
        }
        var beweeglijk = new LinkedHashSet<>(cellen);
        beweeglijk.removeIf(cel -> cel != doel && speling.staatStil(cel));
        return beweeglijk;
    }

    private boolean staatStil(int cel) {
        var grens = grenzen.getOrDefault(cel, new double[2]);
        return grens[0] > -KLEINST && grens[1] < KLEINST;
    }

    private boolean klopt() {
        boolean anders = true;
        for (int ronde = 0; anders && ronde < RONDEN; ronde++) {
            anders = false;
            for (int som : sommen) {
                var stand = langs(stelsel.sommen[som]);
                if (stand == Stand.ONMOGELIJK) {
                    return false;
                }
                anders |= stand == Stand.NAUWER;
            }
        }
        return true;
    }

    private enum Stand {
        GELIJK,
        NAUWER,
        ONMOGELIJK
    }

    /// The whole goes as far as its parts together.
    private Stand langs(int[] leden) {
        var laagst = new double[leden.length];
        var hoogst = new double[leden.length];
        for (int i = 0; i < leden.length; i++) {
            var grens = grenzen.get(leden[i]);
            if (grens != null) {
                laagst[i] = i == 0 ? -grens[1] : grens[0];
                hoogst[i] = i == 0 ? -grens[0] : grens[1];
            }
        }
        var stand = Stand.GELIJK;
        for (int i = 0; i < leden.length; i++) {
            var grens = grenzen.get(leden[i]);
            if (grens != null) {
                double boven = -som(laagst, i);
                double onder = -som(hoogst, i);
                double[] nieuw =
                        i == 0 ? new double[] {-boven, -onder} : new double[] {onder, boven};
                nieuw[0] = Math.max(nieuw[0], grens[0]);
                nieuw[1] = Math.min(nieuw[1], grens[1]);
                if (nieuw[0] > nieuw[1] + KLEINST) {
                    return Stand.ONMOGELIJK;
                }
                boolean nauwer = nieuw[0] > grens[0] + KLEINST || nieuw[1] < grens[1] - KLEINST;
                stand = nauwer ? Stand.NAUWER : stand;
                grenzen.put(leden[i], nieuw);
            }
        }
        return stand;
    }

    private static double som(double[] bijdragen, int zonder) {
        double som = 0;
        for (int i = 0; i < bijdragen.length; i++) {
            som += i == zonder ? 0 : bijdragen[i];
        }
        return som;
    }
}
