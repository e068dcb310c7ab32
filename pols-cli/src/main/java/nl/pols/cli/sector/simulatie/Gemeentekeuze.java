package nl.pols.cli.sector.simulatie;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Where the next participant lives: in proportion to size and to how readily a municipality offers
/// trajectories, spread evenly over time.
final class Gemeentekeuze {
    private final List<Gemeente> gemeenten;
    private final double[] cumulative;
    private final Roosterpunten points;

    Gemeentekeuze(List<Gemeente> gemeenten, Map<String, Double> sizes, Lot lot) {
        this.gemeenten = gemeenten;
        this.cumulative = new double[gemeenten.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            Double size = sizes.get(gemeenten.get(i).code());
            sum += (size == null ? 1 : size) * lot.lognormal(0.25);
            cumulative[i] = sum;
        }
        for (int i = 0; i < cumulative.length; i++) {
            cumulative[i] /= sum;
        }
        this.points = new Roosterpunten(lot, Roosterpunten.TWEEDE);
    }

    Gemeente next() {
        int at = Arrays.binarySearch(cumulative, points.next());
        int index = at < 0 ? -at - 1 : at + 1;
        return gemeenten.get(Math.min(index, gemeenten.size() - 1));
    }
}
