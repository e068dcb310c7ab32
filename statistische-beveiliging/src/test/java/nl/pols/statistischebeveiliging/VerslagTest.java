package nl.pols.statistischebeveiliging;

import static nl.pols.statistischebeveiliging.proef.Kruistabel.cel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.proef.Kruistabel;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Reden;
import org.junit.jupiter.api.Test;

/// What protection costs is told, and less is published rather than something unsafe.
class VerslagTest {
    private static final String TABEL =
            """
            k1 k2 k3
            r1  3 20 40
            r2 12 30 50
            r3 25 10 60
            """;

    private final Beveiliging beveiliging = new Beveiliging(Parameters.STANDAARD);

    /// Without time for a single step: a coarser table, and a safe one.
    @Test
    void givesACoarserTableWhenTimeIsUp() {
        var parameters = Parameters.STANDAARD.metGrens(Duration.ZERO, 1);
        var beveiligd = new Beveiliging(parameters).beveilig(Kruistabel.levering(TABEL));
        assertThat(beveiligd.verslag().vergroofd()).isNotEmpty();
        assertThat(beveiligd.uitgave().cellen()).doesNotContainKey(cel("r1", "k1"));
        assertThat(Aanvaller.val(List.of(beveiligd.onafgerond()), beveiligd.beloofd()).houdt())
                .isTrue();
    }

    @Test
    void reportsWhatItCosts() {
        var verslag = beveiliging.beveilig(Kruistabel.levering(TABEL)).verslag();
        var verlies = verslag.verlies("tabel" + Set.of(0, 1), "rij 1, kolom 1");
        assertThat(verlies.cellen()).isEqualTo(9);
        assertThat(verlies.geheim()).isEqualTo(4);
        assertThat(verlies.waarde()).isEqualTo(250);
        assertThat(verlies.waardeGeheim()).isEqualTo(58);
        assertThat(verslag.perReden()).isEqualTo(Map.of(Reden.MINIMUM, 1, Reden.AANVULLEND, 3));
    }

    /// Four of nine cells would be hidden, 44 %: such a table is left out where 40 % is the most.
    @Test
    void leavesOutALevelThatWouldBeMostlyHidden() {
        var levering = Kruistabel.levering(TABEL);
        var met = new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(45)).beveilig(levering);
        var zonder = new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(40)).beveilig(levering);
        assertThat(met.uitgave().cellen()).containsKey(cel("r2", "k2"));
        assertThat(zonder.uitgave().cellen()).doesNotContainKey(cel("r2", "k2")).hasSize(7);
        assertThat(zonder.verslag().vergroofd()).containsExactly("zonder rij 1, kolom 1");
    }
}
