package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;

/// Random amounts in random tables, which are corrected from time to time: a contribution is booked
/// later, paid back, doubled, changed a little, or back to what it was.
public final class Geldstroom {
    private static final int BIJDRAGERS = 12;
    private static final int MEESTE_CORRECTIES = 4;

    private final Random toeval;
    private final Proefrelease kader;
    private final Map<List<String>, Map<String, Long>> bijdragen = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Long>> eerst = new LinkedHashMap<>();

    public Geldstroom(long zaad) {
        toeval = new Random(zaad);
        kader = new Toeval(zaad).release();
        kader.personen()
                .forEach((codes, aantal) -> {
                    var perWie = new LinkedHashMap<String, Long>();
                    int hoeveel = 1 + toeval.nextInt(4);
                    for (int i = 0; i < hoeveel; i++) {
                        perWie.merge(wie(), aantal * bedrag(), Long::sum);
                    }
                    bijdragen.put(codes, perWie);
                    eerst.put(codes, new LinkedHashMap<>(perWie));
                });
    }

    public Levering levering() {
        var perCombinatie = new LinkedHashMap<List<String>, Bijdragen>();
        bijdragen.forEach((codes, perWie) -> {
            var alle = new ArrayList<Bijdrager>();
            perWie.forEach((wie, bedrag) -> alle.add(new Bijdrager(wie, bedrag)));
            perCombinatie.put(codes, Bijdragen.bedragen(alle));
        });
        return kader.bedragen(perCombinatie);
    }

    public void corrigeer() {
        var plekken = List.copyOf(bijdragen.keySet());
        int correcties = 1 + toeval.nextInt(MEESTE_CORRECTIES);
        for (int i = 0; i < correcties; i++) {
            corrigeer(plekken.get(toeval.nextInt(plekken.size())));
        }
    }

    private void corrigeer(List<String> plek) {
        var perWie = new LinkedHashMap<>(bijdragen.getOrDefault(plek, Map.of()));
        var er = List.copyOf(perWie.keySet());
        var een = er.isEmpty() ? wie() : er.get(toeval.nextInt(er.size()));
        long was = perWie.getOrDefault(een, bedrag());
        switch (toeval.nextInt(5)) {
            case 0 -> perWie.merge(wie(), bedrag(), Long::sum);
            case 1 -> perWie.remove(een);
            case 2 -> perWie.put(een, 2 * was);
            case 3 -> perWie.put(een, was + 1 + was * toeval.nextInt(9) / 100);
            default -> {
                perWie.clear();
                perWie.putAll(eerst.getOrDefault(plek, Map.of()));
            }
        }
        bijdragen.put(plek, perWie);
    }

    private String wie() {
        return "b" + toeval.nextInt(BIJDRAGERS);
    }

    private long bedrag() {
        return 100L + toeval.nextInt(900);
    }
}
