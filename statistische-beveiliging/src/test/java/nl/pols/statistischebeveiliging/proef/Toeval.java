package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Dimensie;

/// Random releases: one to four dimensions, flat or in levels, one to four tables that overlap,
/// from nearly empty to full.
public final class Toeval {
    private static final int MEESTE_CELLEN = 250;

    private final Random random;

    public Toeval(long zaad) {
        random = new Random(zaad);
    }

    public Proefrelease release() {
        var dimensies = new ArrayList<Dimensie>();
        int aantal = 1 + random.nextInt(4);
        double cellen = 1;
        for (int d = 0; d < aantal && cellen < MEESTE_CELLEN; d++) {
            var dimensie = dimensie("d" + d, cellen);
            cellen *= dimensie.ouders().size() + 1;
            dimensies.add(dimensie);
        }
        return new Proefrelease(
                dimensies, personen(dimensies), tabellen(dimensies.size()), random.nextBoolean());
    }

    /// The same persons but a few, as after corrections.
    public Proefrelease gecorrigeerd(Proefrelease release) {
        Map<List<String>, Long> personen = new LinkedHashMap<>(release.personen());
        int correcties = 1 + random.nextInt(4);
        for (int i = 0; i < correcties; i++) {
            long erbij = random.nextInt(7) - 3L;
            personen.merge(codes(release.dimensies()), erbij, (oud, bij) -> Math.max(0, oud + bij));
        }
        personen.values().removeIf(aantal -> aantal <= 0);
        return new Proefrelease(
                release.dimensies(), personen, release.tabellen(), release.metNullen());
    }

    private Dimensie dimensie(String naam, double totNu) {
        int meeste = (int) Math.max(2, Math.min(12, MEESTE_CELLEN / totNu - 1));
        if (random.nextInt(3) > 0 || meeste < 6) {
            int codes = 2 + random.nextInt(Math.min(5, meeste - 1));
            return Dimensie.plat(naam, "T", reeks(naam + "_", codes));
        }
        var ouders = new TreeMap<String, String>();
        int groepen = 2 + random.nextInt(2);
        for (int g = 0; g < groepen; g++) {
            var groep = naam + "_g" + g;
            ouders.put(groep, "T");
            reeks(groep + "_", 1 + random.nextInt(4)).forEach(code -> ouders.put(code, groep));
        }
        return Dimensie.boom(naam, "T", ouders);
    }

    private Map<List<String>, Long> personen(List<Dimensie> dimensies) {
        Map<List<String>, Long> personen = new LinkedHashMap<>();
        int combinaties = 3 + random.nextInt(100);
        int dichtheid = 1 + random.nextInt(60);
        for (int i = 0; i < combinaties; i++) {
            long aantal = 1 + (long) (dichtheid * random.nextDouble() * random.nextDouble());
            personen.merge(codes(dimensies), aantal, Long::sum);
        }
        return personen;
    }

    private List<String> codes(List<Dimensie> dimensies) {
        var codes = new ArrayList<String>();
        for (var dimensie : dimensies) {
            var bladeren =
                    dimensie.ouders().keySet().stream()
                            .filter(code -> !dimensie.ouders().containsValue(code))
                            .toList();
            codes.add(bladeren.get(random.nextInt(bladeren.size())));
        }
        return codes;
    }

    private List<Set<Integer>> tabellen(int dimensies) {
        List<Set<Integer>> tabellen = new ArrayList<>();
        int aantal = 1 + random.nextInt(4);
        for (int t = 0; t < aantal; t++) {
            Set<Integer> langs = new LinkedHashSet<>();
            for (int d = 0; d < dimensies; d++) {
                if (random.nextInt(3) > 0) {
                    langs.add(d);
                }
            }
            tabellen.add(langs);
        }
        return tabellen;
    }

    private static List<String> reeks(String voorvoegsel, int aantal) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < aantal; i++) {
            codes.add(voorvoegsel + i);
        }
        return codes;
    }
}
