package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a cell was made of.
///
/// @param som the value: a number of persons or cases, or an amount
/// @param aantal how many contribute: persons, or whoever an amount is of
/// @param grootste the largest contributors of an amount, at least the three largest; empty for a
///   count
public record Bijdragen(long som, long aantal, List<Bijdrager> grootste) {
    private static final Comparator<Bijdrager> GROOTSTE_EERST =
            Comparator.comparingLong(Bijdrager::bedrag).reversed().thenComparing(Bijdrager::wie);

    /// No data came in for the cell.
    public static final Bijdragen ONTBREEKT = new Bijdragen(-1, 0, List.of());

    public Bijdragen {
        grootste = grootste.stream().sorted(GROOTSTE_EERST).toList();
        if (som > 0 && aantal == 0) {
            throw new IllegalArgumentException("Een waarde van niemand");
        }
    }

    public static Bijdragen personen(long aantal) {
        return new Bijdragen(aantal, aantal, List.of());
    }

    /// Cases of fewer persons: who has two trajectories counts twice, and can be known as one.
    public static Bijdragen gevallen(long gevallen, long personen) {
        return new Bijdragen(gevallen, personen, List.of());
    }

    public static Bijdragen bedragen(List<Bijdrager> alle) {
        long som = alle.stream().mapToLong(Bijdrager::bedrag).sum();
        return new Bijdragen(som, alle.size(), alle);
    }

    public boolean ontbreekt() {
        return som < 0;
    }

    /// The i-th largest contribution, 0 where there is none.
    public long grootste(int i) {
        return i < grootste.size() ? grootste.get(i).bedrag() : 0;
    }

    /// Several cells as one. Who contributes to more than one of them is one contributor.
    public static Bijdragen samen(List<Bijdragen> delen) {
        long som = 0;
        long ongenoemd = 0;
        Map<String, Long> perWie = new LinkedHashMap<>();
        for (var deel : delen) {
            som += Math.max(0, deel.som);
            ongenoemd += deel.aantal - deel.grootste.size();
            deel.grootste.forEach(b -> perWie.merge(b.wie(), b.bedrag(), Long::sum));
        }
        var alle = new ArrayList<Bijdrager>();
        perWie.forEach((wie, bedrag) -> alle.add(new Bijdrager(wie, bedrag)));
        return new Bijdragen(som, ongenoemd + alle.size(), alle);
    }
}
