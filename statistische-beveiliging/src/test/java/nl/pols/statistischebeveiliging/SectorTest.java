package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import nl.pols.statistischebeveiliging.proef.Sectormeting;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;

/// A trajectory monitor of the size of the sector: safe, and of use.
class SectorTest {
    private static final int PERSONEN = 55_000;
    private static final int MEESTE_GEHEIM = 15;
    private static final double MEESTE_PERSONEN = 0.03;

    @Test
    void staysOfUseInATrajectoryMonitor() {
        var meting = Sectormeting.van(PERSONEN, MEESTE_GEHEIM, Sectormeting.MONITOR);
        assertThat(meting.aanval().houdt()).isTrue();
        var uitgave = meting.beveiligd().uitgave();
        var verlies = meting.beveiligd().verslag().verlies();
        assertThat(verlies)
                .isNotEmpty()
                .allSatisfy(v -> {
                    assertThat(v.deelCellen())
                            .as(v.niveau())
                            .isLessThanOrEqualTo(MEESTE_GEHEIM / 100.0);
                    assertThat(v.deelWaarde()).as(v.niveau()).isLessThanOrEqualTo(MEESTE_PERSONEN);
                });
        assertThat(uitgave.cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
        assertThat(uitgave.cijfer(Plaats.van("gebied", "AM07")).staat())
                .isEqualTo(Staat.GEPUBLICEERD);
        assertThat(verlies)
                .as("a municipality has its distance to the labour market")
                .anyMatch(v -> v.niveau().startsWith("gebied 2, afstand"));
    }
}
