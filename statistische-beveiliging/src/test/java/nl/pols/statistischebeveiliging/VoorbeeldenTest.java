package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Kruistabel.cel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.proef.Kruistabel;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// Small tables of which one can see on paper what must be hidden.
class VoorbeeldenTest {
    private static final String TABEL =
            """
            k1 k2 k3
            r1  3 20 40
            r2 12 30 50
            r3 25 10 60
            """;

    private final Beveiliging beveiliging = new Beveiliging(Parameters.STANDAARD);

    /// r1k1 is 3 and must be able to be 10 and 0. With r1k2 and r3k1, the two that lose 7, and
    /// r3k2, which loses 3: 20 + 25 + 10 persons more. With r2 instead of r3 it would be 20 + 12 +
    /// 30.
    @Test
    void completesARectangleAtTheLeastCost() {
        assertThat(geheim(Kruistabel.levering(TABEL)))
                .containsExactlyInAnyOrder(
                        cel("r1", "k1"), cel("r1", "k2"), cel("r3", "k1"), cel("r3", "k2"));
    }

    /// Each of the three is needed: without any of them r1k1 is known too closely.
    @Test
    void attackerSeesEachComplementThatIsMissing() {
        var levering = Kruistabel.levering(TABEL);
        var beveiligd = beveiliging.beveilig(levering);
        for (var plaats : List.of(cel("r1", "k2"), cel("r3", "k1"), cel("r3", "k2"))) {
            var cellen = new TreeMap<>(beveiligd.onafgerond().cellen());
            cellen.put(
                    plaats,
                    Cijfer.van(
                            levering.tabellen()
                                    .getFirst()
                                    .cellen()
                                    .getOrDefault(plaats, Bijdragen.ONTBREEKT)
                                    .som(),
                            1));
            var dimensies = levering.dimensies();
            var lek = new Uitgave("lek", dimensies, 1, cellen, new TreeSet<>());
            assertThat(Aanvaller.val(List.of(lek), beveiligd.beloofd()).teNauw()).hasSize(1);
        }
    }

    @Test
    void showsTotalsAndRoundsThem() {
        var uitgave = beveiliging.beveilig(Kruistabel.levering(TABEL)).uitgave();
        assertThat(uitgave.cijfer(Plaats.van("rij", "r1")).waarde()).isEqualTo(65);
        assertThat(uitgave.cijfer(cel("r2", "k1")).waarde()).isEqualTo(10);
        assertThat(uitgave.cijfer(Plaats.TOTAAL).waarde()).isEqualTo(250);
    }

    @Test
    void showsThatThereIsNobody() {
        var levering = Kruistabel.levering("k1 k2\nr1 0 20\nr2 15 30");
        var uitgave = beveiliging.beveilig(levering).uitgave();
        assertThat(geheim(levering)).isEmpty();
        assertThat(uitgave.cijfer(cel("r1", "k1")).staat()).isEqualTo(Staat.NIHIL);
    }

    /// All 40 of r1 are in k1. That nobody is in k2 must stay uncertain, so 40 isn't shown either.
    @Test
    void doesNotTellThatEverybodyHasTheTrait() {
        var proef = Kruistabel.van("k1 k2\nr1 40 0\nr2 20 30");
        assertThat(geheim(proef.levering(Set.of()))).isEmpty();
        assertThat(geheim(proef.levering(Set.of("kolom"))))
                .contains(cel("r1", "k2"), cel("r1", "k1"));
    }

    /// a1 is 4: its neighbour in the region goes with it, and no total of a region.
    @Test
    void hidesTheNeighbourAndKeepsTheRegion() {
        var gebied =
                Dimensie.boom(
                        "gebied",
                        "NL",
                        Map.of("A", "NL", "B", "NL", "a1", "A", "a2", "A", "b1", "B"));
        var aantallen = Map.of("NL", 84L, "A", 34L, "B", 50L, "a1", 4L, "a2", 30L, "b1", 50L);
        var cellen = new HashMap<Plaats, Bijdragen>();
        aantallen.forEach(
                (code, n) -> cellen.put(Plaats.van("gebied", code), Bijdragen.personen(n)));
        assertThat(geheim(levering(Soort.AANTAL, List.of(gebied), new Tabel("t", true, cellen))))
                .containsExactlyInAnyOrder(Plaats.van("gebied", "a1"), Plaats.van("gebied", "a2"));
    }

    /// Municipality g1 has 100, of whom 95 go to s1, which serves nobody else, so 5 to s2. Neither
    /// 100 nor 95 is small; their difference is.
    @Test
    void doesNotTellByTwoFiltersThatOverlap() {
        var dimensies =
                List.of(
                        Dimensie.plat("gemeente", "NL", List.of("g1", "g2")),
                        Dimensie.plat("sob", "ALLE", List.of("s1", "s2")));
        var getoond =
                Map.of(
                        Plaats.TOTAAL,
                        Bijdragen.personen(160),
                        Plaats.van("gemeente", "g1"),
                        Bijdragen.personen(100),
                        Plaats.van("gemeente", "g2"),
                        Bijdragen.personen(60),
                        Plaats.van("sob", "s1"),
                        Bijdragen.personen(95),
                        Plaats.van("sob", "s2"),
                        Bijdragen.personen(65));
        var verband =
                Map.of(
                        Plaats.van("gemeente", "g1", "sob", "s1"), Bijdragen.personen(95),
                        Plaats.van("gemeente", "g1", "sob", "s2"), Bijdragen.personen(5),
                        Plaats.van("gemeente", "g2", "sob", "s2"), Bijdragen.personen(60));
        var levering =
                levering(
                        Soort.AANTAL,
                        dimensies,
                        new Tabel("getoond", true, getoond),
                        new Tabel("wie bij wie", false, verband));
        var beveiligd = beveiliging.beveilig(levering);
        assertThat(geheim(levering)).hasSize(2);
        assertThat(Aanvaller.val(List.of(beveiligd.onafgerond()), beveiligd.beloofd()).houdt())
                .isTrue();
    }

    /// a and b have one contributor each. Hidden together they would tell each the other, so c goes
    /// with them: seven contributors, the largest 1000 of 4400.
    @Test
    void leavesNoRestOfTwoContributors() {
        var codes = List.of("a", "b", "c", "d");
        var delen =
                Map.of(
                        "a", bedragen("x", 1000),
                        "b", bedragen("y", 900),
                        "c", bedragen("z", 500, 500, 500, 500, 500),
                        "d", bedragen("w", 800, 800, 800, 800, 800));
        var cellen = new HashMap<Plaats, Bijdragen>();
        delen.forEach((code, bijdragen) -> cellen.put(Plaats.van("soort", code), bijdragen));
        cellen.put(Plaats.TOTAAL, Bijdragen.samen(List.copyOf(delen.values())));
        var levering =
                levering(
                        Soort.BEDRAG,
                        List.of(Dimensie.plat("soort", "T", codes)),
                        new Tabel("t", true, cellen));
        assertThat(geheim(levering))
                .containsExactlyInAnyOrder(
                        Plaats.van("soort", "a"),
                        Plaats.van("soort", "b"),
                        Plaats.van("soort", "c"));
    }

    @Test
    void keepsMissingApartFromHidden() {
        var cellen =
                Map.of(
                        Plaats.TOTAAL,
                        Bijdragen.personen(25),
                        Plaats.van("d", "a"),
                        Bijdragen.personen(25),
                        Plaats.van("d", "b"),
                        Bijdragen.ONTBREEKT);
        var dimensie = Dimensie.plat("d", "T", List.of("a", "b"));
        var uitgave =
                beveiliging
                        .beveilig(
                                levering(
                                        Soort.AANTAL,
                                        List.of(dimensie),
                                        new Tabel("t", true, cellen)))
                        .uitgave();
        assertThat(uitgave.cijfer(Plaats.van("d", "b")).staat()).isEqualTo(Staat.ONTBREEKT);
        assertThat(uitgave.cijfer(Plaats.van("d", "a")).waarde()).isEqualTo(25);
    }

    @Test
    void refusesTablesThatDoNotAddUp() {
        var cellen =
                Map.of(
                        Plaats.TOTAAL,
                        Bijdragen.personen(30),
                        Plaats.van("d", "a"),
                        Bijdragen.personen(25));
        var dimensie = Dimensie.plat("d", "T", List.of("a"));
        var levering = levering(Soort.AANTAL, List.of(dimensie), new Tabel("t", true, cellen));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beveiliging.beveilig(levering))
                .withMessage("totaal is 30, de delen zijn samen 25");
    }

    private Set<Plaats> geheim(Levering levering) {
        return beveiliging.beveilig(levering).uitgave().cellen().entrySet().stream()
                .filter(cel -> cel.getValue().staat() == Staat.GEHEIM)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Levering levering(Soort soort, List<Dimensie> dimensies, Tabel... tabellen) {
        return new Levering("proef", soort, dimensies, Set.of(), List.of(tabellen));
    }

    private static Bijdragen bedragen(String wie, long... bedragen) {
        return Bijdragen.bedragen(
                IntStream.range(0, bedragen.length)
                        .mapToObj(i -> new Bijdrager(wie + i, bedragen[i]))
                        .toList());
    }
}
