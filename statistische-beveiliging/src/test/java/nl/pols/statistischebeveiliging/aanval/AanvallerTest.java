package nl.pols.statistischebeveiliging.aanval;

import static nl.pols.statistischebeveiliging.proef.Kruistabel.cel;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.proef.Kruistabel;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// The attack on tables that are small enough to do it by hand.
class AanvallerTest {
    private static final Levering TABEL =
            Kruistabel.levering(
                    """
                    k1 k2 k3
                    r1  3 20 40
                    r2 12 30 50
                    r3 25 10 60
                    """);

    /// r1 is 63 in all: 63 - 20 - 40 = 3.
    @Test
    void takesTheRestOfARow() {
        assertThat(gevonden(1, cel("r1", "k1"))).isEqualTo(new Interval(3, 3));
    }

    /// r1k1 + r1k2 = 23 and r1k1 + r2k1 = 15, r1k2 + r2k2 = 50, r2k1 + r2k2 = 42: r1k1 is 0 to 15.
    @Test
    void boundsARectangleByItsSmallestSum() {
        var open = Set.of(cel("r1", "k1"), cel("r1", "k2"), cel("r2", "k1"), cel("r2", "k2"));
        assertThat(gevonden(1, open)).isEqualTo(new Interval(0, 15));
    }

    /// Three hidden in no rectangle: r2k1 is alone in its row, so 12, and r1k1 is 15 - 12.
    @Test
    void followsAChain() {
        var open = Set.of(cel("r1", "k1"), cel("r2", "k1"), cel("r1", "k2"));
        assertThat(gevonden(1, open)).isEqualTo(new Interval(3, 3));
    }

    /// Rounded: r1 65 (63 to 67), k2 20 (18 to 22), k3 40 (38 to 42): 63 - 22 - 42 = -1, so 0, to
    /// 67 - 18 - 38 = 11. By column: k1 40 (38 to 42) less 10 (8 to 12) and 25 (23 to 27): 0 to 11.
    @Test
    void reckonsWithRounding() {
        assertThat(gevonden(5, cel("r1", "k1"))).isEqualTo(new Interval(0, 11));
    }

    @Test
    void seesThatFiguresContradictEachOther() {
        var uitgave = uitgave(1, Set.of());
        var cellen = new TreeMap<>(uitgave.cellen());
        cellen.put(cel("r1", "k1"), Cijfer.van(4, 1));
        var onzin = new Uitgave("x", uitgave.dimensies(), 1, cellen, new TreeSet<>());
        assertThat(Aanvaller.val(List.of(onzin), new TreeMap<>()).tegenstrijdig()).isTrue();
    }

    /// Hidden now are r1k1 and r1k2 with r2; an earlier release showed r1k2.
    @Test
    void remembersWhatWasShownBefore() {
        var open = Set.of(cel("r1", "k1"), cel("r1", "k2"), cel("r2", "k1"), cel("r2", "k2"));
        var ander = Set.of(cel("r1", "k1"), cel("r1", "k3"), cel("r2", "k1"), cel("r2", "k3"));
        var reeks = List.of(uitgave(1, ander), uitgave(1, open));
        var verslag = Aanvaller.val(reeks, beloofd());
        assertThat(verslag.teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(3, 3)));
    }

    @Test
    void saysNothingOfWhatNobodyHas() {
        var uitgave = uitgave(1, Set.of(cel("r1", "k1")));
        var verslag =
                Aanvaller.val(
                        List.of(uitgave),
                        new TreeMap<>(Map.of(Plaats.van("rij", "r9"), new Interval(0, 10))));
        assertThat(verslag.houdt()).isFalse();
    }

    private static Interval gevonden(long basis, Plaats geheim) {
        return gevonden(basis, Set.of(geheim));
    }

    private static Interval gevonden(long basis, Set<Plaats> geheim) {
        var ruim = new TreeMap<>(Map.of(cel("r1", "k1"), new Interval(0, 1000)));
        var bevinding =
                Aanvaller.val(List.of(uitgave(basis, geheim)), ruim).bevindingen().getFirst();
        return java.util.Objects.requireNonNull(bevinding.gevonden());
    }

    private static TreeMap<Plaats, Interval> beloofd() {
        return new TreeMap<>(Map.of(cel("r1", "k1"), new Interval(0, 10)));
    }

    private static Uitgave uitgave(long basis, Set<Plaats> geheim) {
        var cellen = new TreeMap<Plaats, Cijfer>();
        TABEL.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) ->
                        cellen.put(
                                plaats,
                                geheim.contains(plaats)
                                        ? Cijfer.geheim()
                                        : Cijfer.van(inhoud.som(), basis)));
        return new Uitgave("personen", TABEL.dimensies(), basis, cellen, new TreeSet<>());
    }
}
