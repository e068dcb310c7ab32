package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who works under a flag of the jobs agreement in a period, by hand, where its bounds and those of
/// work meet.
@QuarkusTest
@MetDatabase
class WerkOnderVlagTest {
    private static final Instant BEKEND = Instant.parse("2022-02-01T00:00:00Z");
    private static final UUID PERSOON = new UUID(0x9000L, 1);
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Telcontrole controle;

    @BeforeEach
    void tweeGemeentenInEenRegio() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM01"));
    }

    @AfterEach
    void theCountsAreWhatTheFactsComeTo() {
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whoStopsAndBeginsAgainWithinThePeriodCountsOnce() {
        vlag(1, "GM0001", Dagen.van("2020-01-01", "2020-04-10"), Dagen.vanaf("2020-05-20"));

        assertThat(e02("2020-Q1", null)).isEqualTo(1);
        assertThat(e02("2020-Q2", null)).isEqualTo(1);
        assertThat(e02("2020", null)).isEqualTo(1);
        // all of that time lies in the year before too
        assertThat(e02("2021-H1", "een jaar eerder")).isEqualTo(1);
    }

    @Test
    void whoseWorkEndsWhereThePeriodBeginsDoesNotWorkInIt() {
        // its last day is 31 March; again from 1 July
        vlag(1, "GM0001", Dagen.van("2020-02-10", "2020-04-01"), Dagen.vanaf("2020-07-01"));

        assertThat(e02("2020-Q1", null)).isEqualTo(1);
        assertThat(e02("2020-Q2", null)).isZero();
        assertThat(e02("2020-Q3", null)).isEqualTo(1);
        assertThat(e02("2020-H1", null)).isEqualTo(1);
        assertThat(e02("2021-Q2", "een jaar eerder")).isZero();
    }

    @Test
    void whoWorksInTwoMunicipalitiesOfARegionCountsOnceInIt() {
        vlag(1, "GM0001", Dagen.vanaf("2020-01-01"));
        vlag(2, "GM0002", Dagen.vanaf("2020-03-01"));

        assertThat(e02("2020-Q1", null)).isEqualTo(1);
        assertThat(delen(Dimensie.GEMEENTE)).containsExactly("GM0001 1", "GM0002 1");
        assertThat(delen(Dimensie.REGIO)).containsExactly("AM01 1");
    }

    private void vlag(int nummer, String gemeente, Dagen... banen) {
        var kop = new Kop(new UUID(7, nummer), 1, BEKEND, gemeente, PERSOON);
        sector.vertel(new Vlag(kop, true, Dagen.vanaf("2019-01-01"), List.of(banen)).event());
    }

    private long e02(String periode, @org.jspecify.annotations.Nullable String onderdeel) {
        return Long.parseLong(vragen.breuk("E02", periode, onderdeel));
    }

    private List<String> delen(Dimensie dimensie) {
        return vragen.vraag("E02", "2020-Q1", null, Map.of(), dimensie).waarden().stream()
                .filter(w -> w.onderdeel() == null)
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
