package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A group that nobody enters, of two kinds, in areas of two regions: how many there still are at
/// the end of each year, and who left between two.
public final class Afbouw {
    public static final int JAREN = 8;

    private static final int GEBIEDEN = 8;

    /// @param weg the first year at the end of which they aren't there any more
    private record Lid(String gebied, String soort, int weg) {}

    private final Random random;
    private final List<Lid> leden = new ArrayList<>();
    private final List<Dimensie> dimensies;

    public Afbouw(long zaad) {
        random = new Random(zaad);
        var gebieden = new TreeMap<>(Map.of("R0", "NL", "R1", "NL"));
        for (int g = 0; g < GEBIEDEN; g++) {
            gebieden.put("G" + g, "R" + g % 2);
            int omvang = 12 + random.nextInt(120);
            int haast = 2 + random.nextInt(20);
            for (int i = 0; i < omvang; i++) {
                leden.add(lid("G" + g, haast));
            }
        }
        dimensies =
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        Dimensie.plat("soort", "T", List.of("A", "B")));
    }

    /// @param haast of so many one leaves in a year
    private Lid lid(String gebied, int haast) {
        int weg = 1;
        while (weg < JAREN && random.nextInt(haast) > 0) {
            weg++;
        }
        return new Lid(gebied, random.nextInt(4) == 0 ? "B" : "A", weg);
    }

    /// A few that were forgotten, and a few that weren't there.
    public void corrigeer() {
        for (int i = 0; i < 6; i++) {
            leden.remove(random.nextInt(leden.size()));
            leden.add(lid("G" + random.nextInt(GEBIEDEN), 6));
        }
    }

    public Levering stand(int jaar) {
        return levering("stand", lid -> lid.weg > jaar);
    }

    public Levering vertrokken(int na, int tot) {
        return levering("vertrokken", lid -> lid.weg > na && lid.weg <= tot);
    }

    private Levering levering(String naam, Predicate<Lid> wie) {
        Map<Plaats, Long> aantallen = new LinkedHashMap<>();
        var gebieden = new ArrayList<>(dimensies.getFirst().ouders().keySet());
        gebieden.add("");
        for (var gebied : gebieden) {
            aantallen.put(plaats(gebied, ""), 0L);
        }
        List.of("A", "B").forEach(soort -> aantallen.put(plaats("", soort), 0L));
        leden.stream()
                .filter(wie)
                .forEach(lid -> {
                    for (var gebied :
                            List.of("", "R" + (lid.gebied.charAt(1) - '0') % 2, lid.gebied)) {
                        aantallen.merge(plaats(gebied, ""), 1L, Long::sum);
                    }
                    aantallen.merge(plaats("", lid.soort), 1L, Long::sum);
                });
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        aantallen.forEach((plaats, aantal) -> cellen.put(plaats, Bijdragen.personen(aantal)));
        return new Levering(
                naam, Soort.AANTAL, dimensies, Set.of(), List.of(new Tabel("tabel", true, cellen)));
    }

    private static Plaats plaats(String gebied, String soort) {
        var plaats = gebied.isEmpty() ? Plaats.TOTAAL : Plaats.van("gebied", gebied);
        return soort.isEmpty() ? plaats : plaats.met("soort", soort);
    }
}
