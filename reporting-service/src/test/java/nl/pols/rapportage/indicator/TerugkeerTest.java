package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.BEKEND;
import static nl.pols.rapportage.proef.Trajectproef.SOB;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who came to a company more than once in a period is one person who came (F02), whether to the
/// same place or to another, and in a shorter period each time.
@QuarkusTest
@MetDatabase
class TerugkeerTest {
    private static final UUID ANDER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final List<String> PERIODEN =
            List.of(
                    "2020",
                    "2021",
                    "2020-2021",
                    "2021-2022",
                    "2020-H1",
                    "2021-H2",
                    "2020-Q2",
                    "2021-Q4",
                    "2020-03",
                    "2021-01",
                    "2020-2022");

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Telcontrole controle;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void whoCameBackCountsOnceInAPeriodThatHoldsBothTimes() {
        var ada = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van("2020-12-20").tot("2021-01-01", "UITVAL").van(ada),
                        traject().van("2021-01-10").tot("2021-01-15", "UITVAL").van(ada),
                        traject().van("2021-01-20").tot("2021-02-15", "UITVAL").van(ada),
                        traject().van("2021-03-01").tot("2021-05-01", "UITVAL").van(ada),
                        traject().van("2021-08-01").van(ada),
                        traject().van("2021-03-31")));

        // of six times: 1, 4 of one and 1, 5 of one and 1; two in January, three in the first
        // quarter
        assertThat(kwamen("2020", "2021", "2020-2021")).containsExactly(1L, 2L, 2L);
        assertThat(kwamen("2020-12", "2021-01", "2021-03", "2021-08"))
                .containsExactly(1L, 1L, 2L, 1L);
        assertThat(kwamen("2021-Q1", "2021-Q2", "2021-Q3")).containsExactly(2L, 0L, 1L);
        assertThat(kwamen("2020-H2", "2021-H1", "2021-H2")).containsExactly(1L, 2L, 1L);
        assertThat(sector.tel("telinstroom WHERE elders")).isZero();
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whoCameToTwoPlacesCountsInEachAndOnceInTheCountry() {
        var bo = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van("2021-01-10").van(bo),
                        traject().van("2021-02-10").van(bo).bij("GM0363", ANDER),
                        traject().van("2021-02-20").van(bo).bij("GM0363", ANDER),
                        traject().van("2021-05-10").van(bo).bij("GM0599", ANDER),
                        traject().van("2021-02-11").bij("GM0599", ANDER)));

        // five times of two persons
        assertThat(kwamen("2021", "2021-Q1", "2021-02")).containsExactly(2L, 2L, 2L);
        assertThat(per(Dimensie.SOB, "2021")).containsExactlyInAnyOrder(SOB + " 1", ANDER + " 2");
        assertThat(per(Dimensie.GEMEENTE, "2021"))
                .containsExactlyInAnyOrder("GM0363 1", "GM0599 2");
        assertThat(per(Dimensie.GEMEENTE, "2021-Q1"))
                .containsExactlyInAnyOrder("GM0363 1", "GM0599 1");
    }

    @Test
    void aCorrectionThatMovesOneElsewhereIsCountedAnew() {
        var cor = UUID.randomUUID();
        var tweede = traject().van("2021-06-01").van(cor);
        sector.vertel(Stream.of(traject().van("2021-03-01").van(cor), tweede));
        assertThat(sector.tel("telterugkeer WHERE keren <> 0")).isEqualTo(2);

        sector.vertel(
                Stream.of(
                        tweede.nieuweVersie(2, BEKEND.plusSeconds(60))
                                .van("2022-06-01")
                                .bij("GM0599", SOB)));

        assertThat(sector.tel("telterugkeer WHERE keren <> 0")).isZero();
        assertThat(sector.tel("telinstroom WHERE elders")).isEqualTo(2);
        assertThat(kwamen("2021", "2022", "2021-2022")).containsExactly(1L, 1L, 1L);
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void aWrongCountIsSeen() {
        var dee = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van("2021-03-01").van(dee),
                        traject().van("2021-06-01").van(dee)));
        sector.uitvoeren("UPDATE telterugkeer SET keren = 2 WHERE korrel = 'J'");

        assertThat(controle.verschillen()).isEqualTo(1);
    }

    /// Few persons with many trajectories in few places, with corrections: counted beforehand and
    /// from the facts it is the same in every period, wherever it is asked.
    @Test
    void inAnyPeriodAndForAnyPlaceItIsWhatTheFactsComeTo() {
        for (int zaad = 1; zaad <= 3; zaad++) {
            var steekproef = new Steekproef(zaad, 3, 2, LocalDate.of(2020, 1, 1), 700);
            Meermaalsproef.vertel(steekproef, sector);
            assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
            for (String periode : PERIODEN) {
                vergelijk(zaad, periode);
            }
        }
    }

    private void vergelijk(int zaad, String periode) {
        for (var filter : Meermaalsproef.FILTERS) {
            for (Dimensie naar : Meermaalsproef.PLAATSEN) {
                assertThat(stel(periode, null, filter, naar))
                        .as("sector %d in %s, %s by %s", zaad, periode, filter, naar)
                        .isEqualTo(stel(periode, Instant.now(), filter, naar));
            }
        }
        assertThat(stel(periode, null, Map.of(), null))
                .isEqualTo(stel(periode, Instant.now(), Map.of(), null));
    }

    private List<Uitkomst.Waarde> stel(
            String periode,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie naar) {
        return vragen.vraag("F02", periode, kennis, filters, naar).waarden();
    }

    private List<Long> kwamen(String... perioden) {
        return Stream.of(perioden)
                .map(periode -> vragen.vraag("F02", periode).totaal("saldo").teller())
                .toList();
    }

    private List<String> per(Dimensie dimensie, String periode) {
        return stel(periode, null, Map.of(), dimensie).stream()
                .filter(waarde -> "saldo".equals(waarde.onderdeel()))
                .filter(waarde -> !waarde.dimensies().isEmpty())
                .map(waarde -> waarde.dimensies().get(dimensie.sleutel()) + " " + waarde.teller())
                .toList();
    }
}
