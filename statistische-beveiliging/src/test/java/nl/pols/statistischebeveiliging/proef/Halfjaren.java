package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Cases that begin and end over some half-years, in municipalities of two regions: who was there
/// in a half-year, and who still is at its end; and over two of them, a year, who came and went.
public final class Halfjaren {
    public static final int AANTAL = 4;

    private static final int GEMEENTEN = 8;
    private static final List<String> SOORTEN = List.of("A", "B");

    /// Where figures of a year stand.
    static final Set<Plaats> PER_JAAR =
            Set.of(
                    plaats("", ""),
                    plaats("R0", ""),
                    plaats("R1", ""),
                    plaats("", "A"),
                    plaats("", "B"));

    private record Geval(String gemeente, String soort, int begin, int eind, boolean werkt) {}

    private final Random random;
    private final List<Geval> gevallen = new ArrayList<>();
    private final List<Dimensie> dimensies;

    public Halfjaren(long zaad) {
        random = new Random(zaad);
        var gebieden = new TreeMap<String, String>(Map.of("R0", "NL", "R1", "NL"));
        for (int g = 0; g < GEMEENTEN; g++) {
            gebieden.put("G" + g, "R" + g % 2);
        }
        dimensies =
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        Dimensie.plat("soort", "T", SOORTEN));
        for (int g = 0; g < GEMEENTEN; g++) {
            int omvang = 15 + random.nextInt(90);
            for (int i = 0; i < omvang; i++) {
                gevallen.add(nieuw("G" + g));
            }
        }
    }

    private Geval nieuw(String gemeente) {
        int begin = random.nextInt(AANTAL + 3) - 3;
        return new Geval(
                gemeente,
                SOORTEN.get(random.nextInt(4) == 0 ? 1 : 0),
                begin,
                begin + random.nextInt(4),
                random.nextInt(8) > 0);
    }

    /// A few that were forgotten, and a few that weren't there.
    public void corrigeer() {
        for (int i = 0; i < 6; i++) {
            gevallen.remove(random.nextInt(gevallen.size()));
            gevallen.add(nieuw("G" + random.nextInt(GEMEENTEN)));
        }
    }

    /// All that were there at any moment.
    public Levering inzet(int halfjaar) {
        return levering("inzet", g -> isErIn(g, halfjaar));
    }

    /// All that work at the end of it.
    public Levering stand(int halfjaar) {
        return levering("stand", g -> blijft(g, halfjaar));
    }

    /// All of a half-year that didn't work at the end of the one before.
    public Levering erbij(int halfjaar) {
        return levering("erbij", g -> isErIn(g, halfjaar) && !blijft(g, halfjaar - 1));
    }

    /// All of a half-year that don't work at its end.
    public Levering weg(int halfjaar) {
        return levering("weg", g -> isErIn(g, halfjaar) && !blijft(g, halfjaar));
    }

    /// Who began in either half of a year.
    public Levering begonnen(int jaar) {
        return jaarstroom("begonnen", jaar, (g, h) -> g.begin == h);
    }

    /// Who ended in either half of it.
    public Levering beeindigd(int jaar) {
        return jaarstroom("beeindigd", jaar, (g, h) -> g.eind == h);
    }

    /// Who was there before a half of it began, of each half.
    public Levering alDaar(int jaar) {
        return jaarstroom("al daar", jaar, (g, h) -> isErIn(g, h) && g.begin < h);
    }

    /// And didn't work.
    public Levering alDaarZonderWerk(int jaar) {
        return jaarstroom(
                "zonder", jaar, (g, h) -> isErIn(g, h) && g.begin < h && !blijft(g, h - 1));
    }

    /// Who is still there when a half of it has ended, of each half.
    public Levering nogDaar(int jaar) {
        return jaarstroom("nog daar", jaar, (g, h) -> isErIn(g, h) && g.eind > h);
    }

    /// And doesn't work.
    public Levering nogDaarZonderWerk(int jaar) {
        return jaarstroom("zonder", jaar, (g, h) -> isErIn(g, h) && g.eind > h && !blijft(g, h));
    }

    /// By region and by kind, in each of both halves; of so many persons.
    private Levering jaarstroom(String naam, int jaar, BiPredicate<Geval, Integer> wie) {
        Map<Plaats, Integer> keren = new LinkedHashMap<>();
        Map<Plaats, Long> personen = new LinkedHashMap<>();
        for (var plaats : PER_JAAR) {
            keren.put(plaats, 0);
            personen.put(plaats, 0L);
        }
        for (var g : gevallen) {
            int keer = 0;
            for (int h = 2 * jaar; h <= 2 * jaar + 1; h++) {
                keer += wie.test(g, h) ? 1 : 0;
            }
            for (var plaats : List.of(plaats("", ""), plaats(regio(g), ""), plaats("", g.soort))) {
                keren.merge(plaats, keer, Integer::sum);
                personen.merge(plaats, keer > 0 ? 1L : 0L, Long::sum);
            }
        }
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        keren.forEach((plaats, keer) ->
                cellen.put(
                        plaats,
                        Bijdragen.gevallen(keer, Objects.requireNonNull(personen.get(plaats)))));
        return new Levering(
                naam, Soort.AANTAL, dimensies, Set.of(), List.of(new Tabel("tabel", true, cellen)));
    }

    private static String regio(Geval g) {
        return "R" + (g.gemeente.charAt(1) - '0') % 2;
    }

    private static boolean isErIn(Geval g, int halfjaar) {
        return g.begin <= halfjaar && g.eind >= halfjaar;
    }

    private static boolean blijft(Geval g, int halfjaar) {
        return g.werkt && g.begin <= halfjaar && g.eind > halfjaar;
    }

    private Levering levering(String naam, Predicate<Geval> wie) {
        Map<Plaats, Long> aantallen = new LinkedHashMap<>();
        var gebieden = new ArrayList<>(dimensies.getFirst().ouders().keySet());
        gebieden.add("");
        for (var gebied : gebieden) {
            for (var soort : List.of("", "A", "B")) {
                aantallen.put(plaats(gebied, soort), 0L);
            }
        }
        gevallen.stream()
                .filter(wie)
                .forEach(g -> {
                    for (var gebied : List.of("", regio(g), g.gemeente)) {
                        aantallen.merge(plaats(gebied, ""), 1L, Long::sum);
                        aantallen.merge(plaats(gebied, g.soort), 1L, Long::sum);
                    }
                });
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        aantallen.forEach((plaats, aantal) -> cellen.put(plaats, Bijdragen.personen(aantal)));
        return new Levering(
                naam, Soort.AANTAL, dimensies, Set.of(), List.of(new Tabel("tabel", true, cellen)));
    }

    static Plaats plaats(String gebied, String soort) {
        var plaats = gebied.isEmpty() ? Plaats.TOTAAL : Plaats.van("gebied", gebied);
        return soort.isEmpty() ? plaats : plaats.met("soort", soort);
    }
}
