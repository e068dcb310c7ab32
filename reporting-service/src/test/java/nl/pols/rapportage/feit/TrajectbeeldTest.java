package nl.pols.rapportage.feit;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Uitkomst;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is held in memory is what there is, or isn't used.
@QuarkusTest
@MetDatabase
class TrajectbeeldTest {
    private static final int GEMEENTEN = 40;
    private static final int RONDEN = 12;
    private static final int PER_RONDE = 30;

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Trajectbeeld beeld;
    @Inject Telcontrole controle;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    @Test
    void whatABatchChangesIsInTheNextAnswer() {
        var eerst = traject().van("2021-01-01").tot("2021-03-02", "UITVAL");
        sector.vertel(eerst.event());
        assertThat(mediaan(null)).isEqualTo("6000/1");

        var later = Trajectproef.BEKEND.plusSeconds(60);
        sector.vertel(eerst.tot("2021-04-11", "UITVAL").nieuweVersie(2, later).event());
        assertThat(mediaan(null)).isEqualTo("10000/1");

        sector.vertel(
                eerst.bij("GM0014", Trajectproef.SOB)
                        .nieuweVersie(3, later.plusSeconds(60))
                        .event());
        assertThat(mediaan(null)).isEqualTo("6000/1");
        sector.vertel(traject().van("2021-02-01").tot("2021-02-03", "UITVAL").event());
        assertThat(mediaan(null)).isEqualTo("3100/1");
        assertThat(controle.verschillen()).isZero();
    }

    /// By what it did, not by reading the cell again: a change behind its back doesn't come along.
    @Test
    void aBatchIsLaidInToWhatIsHeld() {
        sector.vertel(traject().van("2021-01-01").tot("2021-03-02", "UITVAL").event());
        assertThat(mediaan(null)).isEqualTo("6000/1");
        eenDagLater();

        sector.vertel(traject().van("2021-02-01").tot("2021-02-03", "UITVAL").event());

        assertThat(mediaan(null)).isEqualTo("3100/1");
        assertThat(mediaan(Instant.now())).isEqualTo("3150/1");
        assertThat(controle.verschillen()).isPositive();
    }

    @Test
    void newsAndCorrectionsAreLaidInAsTheFactsAre() {
        var s = new Steekproef(11, 4, 4, LocalDate.of(2019, 6, 1), 900);
        var laatste = new ArrayList<Trajectproef>();
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            var events = new ArrayList<CloudEvent>();
            for (int i = 0; i < PER_RONDE; i++) {
                var moment = Trajectproef.BEKEND.plusSeconds(PER_RONDE * ronde + i);
                int welke = s.getal(2 * laatste.size() + 1);
                if (welke < laatste.size()) {
                    laatste.set(welke, s.correctie(laatste.get(welke), moment));
                    events.add(laatste.get(welke).event());
                } else {
                    laatste.add(s.traject(moment, laatste));
                    events.add(laatste.getLast().event());
                }
            }
            sector.vertel(events);
            for (String code : List.of("A06", "C01", "C03", "C04")) {
                assertThat(waarden(code, null)).as(code).isEqualTo(waarden(code, Instant.now()));
            }
            assertThat(controle.verschillen()).isZero();
        }
    }

    private List<Uitkomst.Waarde> waarden(String code, @Nullable Instant kennis) {
        return vragen.vraag(code, "2020", kennis, Map.of(), null).waarden();
    }

    @Test
    void ofManyMunicipalitiesTheFactsAreCountedUntilTheyAreHeld() {
        vertelIedereGemeente();
        assertThat(mediaan(null)).isEqualTo("6000/1");
        beeld.leesGevraagde();

        eenDagLater();

        assertThat(mediaan(Instant.now())).isEqualTo("6100/1");
        assertThat(mediaan(null))
                .as("from memory: the facts were changed past it")
                .isEqualTo("6000/1");
    }

    @Test
    void afterAStartAllAreHeldBeforeAnybodyAsks() throws SQLException {
        vertelIedereGemeente();
        beeld.bijStart(new StartupEvent());
        beeld.leesGevraagde();

        eenDagLater();

        assertThat(mediaan(null)).as("from memory").isEqualTo("6000/1");
    }

    /// What a group came to is only asked of its cells again where one of them is another one.
    @Test
    void ofManyMunicipalitiesOneThatChangedIsCountedAgain() {
        vertelIedereGemeente();
        perGemeente();
        beeld.leesGevraagde();
        var eerst = perGemeente();
        assertThat(eerst).hasSize(GEMEENTEN).containsOnlyOnce(Steekproef.gemeente(3) + "=6000/1");

        sector.vertel(
                traject()
                        .van("2021-01-01")
                        .tot("2021-04-11", "UITVAL")
                        .bij(Steekproef.gemeente(3), new UUID(0, 3))
                        .event());

        assertThat(perGemeente())
                .as("in one it is another, in all others the same")
                .containsAll(
                        eerst.stream()
                                .filter(g -> !g.startsWith(Steekproef.gemeente(3) + "="))
                                .toList())
                .contains(Steekproef.gemeente(3) + "=8000/1");
        assertThat(mediaan(null)).isEqualTo("6000/1");
    }

    private List<String> perGemeente() {
        return vragen.vraag("A06", "2021", null, Map.of(), Dimensie.GEMEENTE).waarden().stream()
                .filter(waarde -> "mediaan".equals(waarde.onderdeel()))
                .map(waarde -> waarde.dimensies().get("gemeente") + "=" + Vragen.breuk(waarde))
                .toList();
    }

    @Test
    void whatWentPastTheCountsIsSeen() {
        vertelIedereGemeente();
        beeld.ververs(new TreeSet<>(List.of(Steekproef.gemeente(1), Steekproef.gemeente(2))));
        assertThat(controle.verschillen()).isZero();

        sector.uitvoeren("UPDATE trajectversie SET loonwaarde = 12");

        assertThat(controle.verschillen()).isEqualTo(2);
    }

    private void vertelIedereGemeente() {
        sector.vertel(
                IntStream.rangeClosed(1, GEMEENTEN)
                        .mapToObj(g ->
                                traject()
                                        .van("2021-01-01")
                                        .tot("2021-03-02", "UITVAL")
                                        .bij(Steekproef.gemeente(g), new UUID(0, g))));
    }

    private void eenDagLater() {
        sector.uitvoeren("UPDATE trajectversie SET einddatum = einddatum + 1");
    }

    private String mediaan(@Nullable Instant kennis) {
        return Vragen.breuk(vragen.vraag("A06", "2021", kennis, Map.of(), null).totaal("mediaan"));
    }
}
