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

/// Who has several trajectories at once is one person (A03), in one place or in several, and has a
/// benefit if one of them says so.
@QuarkusTest
@MetDatabase
class EenmaalGeteldTest {
    private static final UUID ANDER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Telcontrole controle;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void severalInOnePlaceAreOnePersonAsLongAsTheyRunTogether() {
        var ada = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van("2021-01-01").tot("2021-07-01", "UITVAL").van(ada),
                        traject().van("2021-03-01").van(ada).uitkering("GEEN"),
                        traject().van("2021-04-01").tot("2021-05-01", "UITVAL").van(ada),
                        traject().van("2021-01-01")));

        // trajectories 2, 3, 4, 3, 3, 2; less those of the same person 0, 1, 2, 1, 1, 0
        assertThat(opDagen("2021-02-28", "2021-03-01", "2021-04-30", "2021-05-01", "2021-06-30"))
                .containsExactly("2/2", "2/2", "2/2", "2/2", "2/2");
        // since the only one with a benefit ended, one of two
        assertThat(opDagen("2021-07-01", "2023-02-10")).containsExactly("1/2", "1/2");
        assertThat(controle.verschillen()).isZero();
    }

    @Test
    void whoRunsInTwoPlacesCountsInEachAndOnceInTheCountry() {
        var bo = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van(bo).uitkering("GEEN"),
                        traject().van(bo).uitkering("GEEN"),
                        traject().van(bo).bij("GM0363", ANDER),
                        traject().van(bo).bij("GM0599", ANDER).tot("2021-10-01", "UITVAL"),
                        traject()));

        // 5 trajectories of 2 persons; the benefit is with the other company
        assertThat(opDagen("2021-09-30", "2021-10-01")).containsExactly("2/2", "2/2");
        assertThat(per(Dimensie.SOB, "2021-09-30"))
                .containsExactlyInAnyOrder(SOB + " 1/2", ANDER + " 1/1");
        assertThat(per(Dimensie.GEMEENTE, "2021-09-30"))
                .containsExactlyInAnyOrder("GM0363 2/2", "GM0599 1/1");
        assertThat(per(Dimensie.GEMEENTE, "2021-10-01")).containsExactly("GM0363 2/2");
    }

    @Test
    void twoCompaniesOfOneMunicipalityAreTwoPlaces() {
        var dee = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van(dee).uitkering("GEEN"),
                        traject().van(dee).bij("GM0363", ANDER).uitkering("GEEN")));

        // 2 trajectories, one person
        assertThat(opDagen("2022-01-01")).containsExactly("0/1");
        assertThat(per(Dimensie.SOB, "2022-01-01"))
                .containsExactlyInAnyOrder(SOB + " 0/1", ANDER + " 0/1");
    }

    /// Only one of them has one, so nobody is counted too many among those.
    @Test
    void whoHadNoneBeforeIsCountedAmongThoseWithABenefit() {
        var eva = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                        traject().van("2021-01-01").van(eva).uitkering("GEEN"),
                        traject().van("2021-02-01").van(eva)));

        assertThat(opDagen("2021-01-31", "2021-02-01")).containsExactly("0/1", "1/1");
    }

    @Test
    void aCorrectionThatMovesOneElsewhereIsCountedAnew() {
        var cor = UUID.randomUUID();
        var verhuisd = traject().van(cor);
        sector.vertel(Stream.of(traject().van(cor), verhuisd));
        assertThat(sector.tel("telteveel WHERE te_veel <> 0")).isPositive();

        sector.vertel(
                Stream.of(
                        verhuisd.nieuweVersie(2, BEKEND.plusSeconds(60)).bij("GM0599", SOB),
                        traject().bij("GM0599", SOB).uitkering("GEEN")));

        assertThat(sector.tel("telteveel WHERE te_veel <> 0")).isZero();
        assertThat(per(Dimensie.GEMEENTE, "2022-01-01"))
                .containsExactlyInAnyOrder("GM0363 1/1", "GM0599 1/2");
        assertThat(opDagen("2022-01-01")).containsExactly("1/2");
        assertThat(controle.verschillen()).isZero();
    }

    /// Few persons with many trajectories in few places, with corrections: counted beforehand and
    /// from the facts it is the same on every day, wherever it is asked.
    @Test
    void onAnyDayAndForAnyPlaceItIsWhatTheFactsComeTo() {
        for (int zaad = 1; zaad <= 3; zaad++) {
            var steekproef = new Steekproef(zaad, 3, 2, LocalDate.of(2020, 1, 1), 700);
            Meermaalsproef.vertel(steekproef, sector);
            assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
            for (int dag = 0; dag < 1_100; dag += 13) {
                vergelijk(zaad, LocalDate.of(2020, 1, 1).plusDays(dag), dag);
            }
        }
    }

    private void vergelijk(int zaad, LocalDate dag, int welke) {
        for (Dimensie naar : Meermaalsproef.PLAATSEN) {
            var filter =
                    Meermaalsproef.FILTERS.get(
                            (welke / 13 + naar.ordinal()) % Meermaalsproef.FILTERS.size());
            assertThat(stel(dag, null, filter, naar))
                    .as("sector %d on %s, %s by %s", zaad, dag, filter, naar)
                    .isEqualTo(stel(dag, Instant.now(), filter, naar));
        }
        assertThat(stel(dag, null, Map.of(), null))
                .isEqualTo(stel(dag, Instant.now(), Map.of(), null));
    }

    private List<Uitkomst.Waarde> stel(
            LocalDate dag,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie naar) {
        return vragen.stel("A03", dag, null, kennis, filters, naar).waarden();
    }

    private List<String> opDagen(String... dagen) {
        return Stream.of(dagen).map(dag -> vragen.breuk("A03", dag, null)).toList();
    }

    private List<String> per(Dimensie dimensie, String dag) {
        return vragen.vraag("A03", dag, null, Map.of(), dimensie).waarden().stream()
                .filter(waarde -> waarde.onderdeel() == null && !waarde.dimensies().isEmpty())
                .map(waarde ->
                        waarde.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(waarde))
                .toList();
    }
}
