package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Gebieden.levering;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// A release of 40, 30 and 50 people (120), and its revision.
class HerzieningTest {
    private static final Plaats G1 = Plaats.van("gebied", "G1");
    private static final Plaats G2 = Plaats.van("gebied", "G2");

    private final Beveiliging beveiliging = new Beveiliging(Parameters.STANDAARD);
    private final Beveiligd eerste = beveiliging.beveilig(levering("gebied", 40, 30, 50));

    private Beveiligd herzien(Levering levering) {
        return beveiliging.beveilig(levering, eerste.voorLater());
    }

    private boolean houdt(Beveiligd tweede) {
        return Aanvaller.val(List.of(eerste.onafgerond(), tweede.onafgerond()), tweede.beloofd())
                .houdt();
    }

    private static Set<Plaats> geheim(Beveiligd beveiligd) {
        return beveiligd.uitgave().cellen().entrySet().stream()
                .filter(cel -> cel.getValue().staat() == Staat.GEHEIM)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// 40 were three. Everybody has 30 and 50, so that 83 can't be told either.
    @Test
    void whatWasAnotherFigureIsNotToldByTheTotal() {
        var tweede = herzien(levering("gebied", 3, 30, 50));

        assertThat(geheim(tweede)).contains(G1, Plaats.TOTAAL);
        assertThat(houdt(tweede)).isTrue();
    }

    /// A neighbour that changed as well helps, and the total can be told.
    @Test
    void aNeighbourThatChangedTooIsEnough() {
        var tweede = herzien(levering("gebied", 3, 34, 50));

        assertThat(geheim(tweede)).containsExactlyInAnyOrder(G1, G2);
        assertThat(houdt(tweede)).isTrue();
    }

    /// Who read 40 less those who read 30 and 50 in it: the attacker finds the three.
    @Test
    void theAttackerReadsTheFirstRelease() {
        var cellen = new TreeMap<Plaats, Cijfer>();
        levering("gebied", 3, 30, 50)
                .tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> cellen.put(plaats, Cijfer.van(inhoud.som(), 1)));
        cellen.put(G1, Cijfer.geheim().alsHerzien(true));
        cellen.put(G2, Cijfer.geheim());
        cellen.computeIfPresent(Plaats.TOTAAL, (p, cijfer) -> cijfer.alsHerzien(true));
        var lek = new Uitgave("lek", eerste.onafgerond().dimensies(), 1, cellen, new TreeSet<>());
        var beloofd = new TreeMap<>(Map.of(G1, new Interval(0, 10)));

        assertThat(Aanvaller.val(List.of(lek), beloofd).houdt()).isTrue();
        assertThat(Aanvaller.val(List.of(eerste.onafgerond(), lek), beloofd).teNauw())
                .singleElement()
                .satisfies(b -> assertThat(b.gevonden()).isEqualTo(new Interval(3, 3)));
    }

    /// 12 were nine: who read that knows them, and no total goes for it.
    @Test
    void whoWasNearlyReadTakesNoTotalAlong() {
        var toen = beveiliging.beveilig(levering("gebied", 12, 30, 50));
        var nu = beveiliging.beveilig(levering("gebied", 9, 30, 50), toen.voorLater());

        assertThat(geheim(nu)).hasSize(2).contains(G1).doesNotContain(Plaats.TOTAAL);
    }
}
