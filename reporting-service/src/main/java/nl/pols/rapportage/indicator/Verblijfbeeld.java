package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.pols.rapportage.feit.Celbeeld;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// How long those who ended stayed after readiness (C01), as its SQL says it of the facts.
final class Verblijfbeeld {
    private Verblijfbeeld() {}

    static List<Cel> tel(String dimensie, List<Celbeeld> groep, Periode periode) {
        long beeindigd = 0;
        var gelezen = new ArrayList<int[]>();
        for (var cel : groep) {
            int van = cel.vanaf(periode.van());
            int tot = cel.vanaf(periode.tot().plusDays(1));
            var hun = new int[tot - van];
            int aantal = 0;
            for (int i = van; i < tot; i++) {
                if (!cel.isOvergedragen(i)) {
                    beeindigd++;
                    if (cel.verblijf(i) != Celbeeld.GEEN) {
                        hun[aantal++] = cel.verblijf(i);
                    }
                }
            }
            gelezen.add(Arrays.copyOf(hun, aantal));
        }
        if (beeindigd == 0) {
            return List.of();
        }
        var dagen = gelezen.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        return cellen(dimensie, dagen, beeindigd);
    }

    private static List<Cel> cellen(String dimensie, int[] dagen, long beeindigd) {
        long n = dagen.length;
        long som = 0;
        long kwadraten = 0;
        long langer = 0;
        for (int dag : dagen) {
            som += dag;
            kwadraten += (long) dag * dag;
            langer += dag > 0 ? 1 : 0;
        }
        @Nullable Long totaal = n == 0 ? null : (Long) som;
        @Nullable Long p90 =
                n == 0 ? null : (Long) Duurbeeld.kwantiel(0.9, n, nummer -> dagen[nummer]);
        return List.of(
                new Cel(dimensie, null, totaal, n, n, fout(n, som, kwadraten)),
                new Cel(dimensie, "P90", p90, 1L, n, List.of()),
                new Cel(dimensie, "langer gebleven", langer, n, n, List.of()),
                new Cel(dimensie, "werkfit verklaard", n, beeindigd, beeindigd, List.of()));
    }

    /// The standard error of the mean; none of one.
    private static List<Double> fout(long n, long som, long kwadraten) {
        if (n < 2) {
            return List.of();
        }
        double spreiding = kwadraten - (double) som * som / n;
        return List.of(Math.sqrt(Math.max(spreiding, 0) / (n - 1) / n));
    }
}
