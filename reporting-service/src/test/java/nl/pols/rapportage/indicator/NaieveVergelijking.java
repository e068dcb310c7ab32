package nl.pols.rapportage.indicator;

import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.pols.rapportage.indicator.NaieveSpanning.Verwacht;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;

/// The most productive quarter beside the others, naively: a list that is sorted and walked.
final class NaieveVergelijking {
    private final List<Trajectproef> hoog = new ArrayList<>();
    private final List<Trajectproef> overig = new ArrayList<>();

    private NaieveVergelijking(List<Trajectproef> beeindigd) {
        var gemeten =
                beeindigd.stream()
                        .filter(t -> t.verloop().loonwaarde() != null)
                        .sorted(Comparator.comparing(NaieveVergelijking::loonwaarde).reversed())
                        .toList();
        int kwart = gemeten.size() / 4;
        for (int i = 0; kwart > 0 && i < gemeten.size(); i++) {
            boolean erbij = loonwaarde(gemeten.get(i)) >= loonwaarde(gemeten.get(kwart - 1));
            (erbij ? hoog : overig).add(gemeten.get(i));
        }
    }

    private static int loonwaarde(Trajectproef t) {
        return Objects.requireNonNull(t.verloop().loonwaarde());
    }

    static Map<String, Verwacht> bereken(String code, List<Trajectproef> beeindigd) {
        var vergelijking = new NaieveVergelijking(beeindigd);
        return code.equals("C03") ? vergelijking.c03() : vergelijking.c04();
    }

    private Map<String, Verwacht> c03() {
        var lagen = new TreeMap<String, List<List<Double>>>();
        hoog.forEach(t -> laag(lagen, t).getFirst().add(dagen(t)));
        overig.forEach(t -> laag(lagen, t).getLast().add(dagen(t)));
        lagen.values().removeIf(l -> l.getFirst().isEmpty() || l.getLast().isEmpty());
        double gewicht = 0;
        double som = 0;
        double kwadraten = 0;
        long vn = 0;
        long vm = 0;
        for (var laag : lagen.values()) {
            double n = laag.getFirst().size();
            double m = laag.getLast().size();
            gewicht += n * m / (n + m);
            som += n * m / (n + m) * (gemiddelde(laag.getFirst()) - gemiddelde(laag.getLast()));
            kwadraten += kwadraten(laag.getFirst()) + kwadraten(laag.getLast());
            vn += (long) n;
            vm += (long) m;
        }
        long vrij = vn + vm - 2L * lagen.size();
        long n = hoog.size();
        long m = overig.size();
        long a = hoog.stream().filter(NaieveDuur::betaald).count();
        long b = overig.stream().filter(NaieveDuur::betaald).count();
        long klein = Math.min(n, m);
        var uit = new HashMap<String, Verwacht>();
        uit.put(
                "",
                new Verwacht(
                        n < m && gewicht > 0 ? Math.round(som / gewicht * 10_000) : null,
                        1L,
                        Math.min(vn, vm),
                        Math.sqrt(kwadraten / vrij / gewicht)));
        uit.put("uitstroomverschil", gelijk(a * m - b * n, n * m, klein));
        uit.put("vergelijkbaar", gelijk(vn + vm, n + m, klein));
        return uit;
    }

    private Map<String, Verwacht> c04() {
        long n = hoog.size();
        long m = overig.size();
        long a = hoog.stream().filter(t -> !t.verloop().verlengingen().isEmpty()).count();
        long b = overig.stream().filter(t -> !t.verloop().verlengingen().isEmpty()).count();
        long klein = Math.min(n, m);
        boolean nul = a == 0 || b == 0;
        var kans =
                nul
                        ? gelijk((2 * a + 1) * (m + 1), (2 * b + 1) * (n + 1), klein)
                        : gelijk(a * m, b * n, klein);
        var geen = new Verwacht(null, kans.noemer(), klein, null);
        return Map.of(
                "",
                a + b == 0 ? geen : kans,
                "meest productieve kwart",
                gelijk(a, n, klein),
                "overigen",
                gelijk(b, m, klein));
    }

    /// Missing where productivity tells nobody apart.
    private Verwacht gelijk(long teller, long noemer, long groep) {
        @Nullable Long verteld = hoog.size() < overig.size() ? teller : null;
        return new Verwacht(verteld, noemer, groep, null);
    }

    private static List<List<Double>> laag(Map<String, List<List<Double>>> lagen, Trajectproef t) {
        var soort =
                "%s %s %d %d"
                        .formatted(
                                t.verloop().afstand(),
                                t.uitkering(),
                                t.start().getYear(),
                                t.start().get(IsoFields.QUARTER_OF_YEAR));
        return lagen.computeIfAbsent(
                soort, s -> List.of(new ArrayList<Double>(), new ArrayList<Double>()));
    }

    private static double dagen(Trajectproef t) {
        return ChronoUnit.DAYS.between(t.start(), t.einde());
    }

    private static double gemiddelde(List<Double> waarden) {
        return waarden.stream().mapToDouble(w -> w).sum() / waarden.size();
    }

    private static double kwadraten(List<Double> waarden) {
        double midden = gemiddelde(waarden);
        return waarden.stream().mapToDouble(w -> (w - midden) * (w - midden)).sum();
    }
}
