package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.proef.Verloopproef.NIETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands beside a figure so that it is not misread: the middle of durations, who still runs,
/// why others left, how sure a share is, and whether work lasted.
@QuarkusTest
@MetDatabase
class MetgezellenTest {
    private static final String MET_LOPENDE = "mediaan, lopende meegeteld";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private static Stream<Trajectproef> maal(int aantal, IntFunction<Trajectproef> maak) {
        return IntStream.range(0, aantal).mapToObj(maak);
    }

    @Test
    void durationsHaveAMiddleAndATail() {
        // 10, 20, 30 and 90 days: the median is between 20 and 30: 25; P90 is 0.7 of the way from
        // 30 to 90 (place 0.9 * 3 = 2.7): 72
        sector.vertel(
                Stream.of("2021-01-11", "2021-01-21", "2021-01-31", "2021-04-01")
                        .map(einde -> traject().van("2021-01-01").tot(einde, "UITVAL")));

        assertThat(vragen.breuk("A06", "2021", "mediaan")).isEqualTo("2500/1");
        assertThat(vragen.breuk("A06", "2021", "P90")).isEqualTo("7200/1");
        var mediaan = vragen.vraag("A06", "2021").totaal("mediaan");
        assertThat(mediaan.waarde()).isEqualByComparingTo("25");
        assertThat(mediaan.eenheid()).isEqualTo(Indicator.Eenheid.DAGEN);
    }

    @Test
    void whoStillRunsCountsInKaplanMeier() {
        // at 10 days 1 of 5 ended: 0.8; at 20 days 1 of 4: 0.6; at 90 days, when 3 are left, 1:
        // 0.4, so half were gone after 90 days, where the ended ones alone say 20
        sector.vertel(
                Stream.concat(
                        Stream.of("2021-01-11", "2021-01-21", "2021-04-01")
                                .map(einde -> traject().van("2021-01-01").tot(einde, "UITVAL")),
                        maal(2, i -> traject().van("2021-01-01"))));

        assertThat(vragen.breuk("A06", "2021", "mediaan")).isEqualTo("2000/1");
        assertThat(vragen.breuk("A06", "2021", MET_LOPENDE)).isEqualTo("9000/1");
    }

    @Test
    void whoRanBeforeThePeriodComesInAtTheirOwnDuration() {
        // Q2: at 9 days 1 of 1 who got there within the quarter ended, which says nothing of the
        // other, who came in at 90 days: half gone at 9; in the year that other is at risk at 9
        // days too: 0.5 as well; of Q1 nobody ended
        sector.vertel(
                traject().van("2021-01-01").event(),
                traject().van("2021-05-01").tot("2021-05-10", "UITVAL").event());

        assertThat(vragen.breuk("A06", "2021-Q2", MET_LOPENDE)).isEqualTo("900/1");
        assertThat(vragen.breuk("A06", "2021", MET_LOPENDE)).isEqualTo("900/1");
        var eerste = vragen.vraag("A06", "2021-Q1").totaal(MET_LOPENDE);
        assertThat(eerste.status()).isEqualTo(Uitkomst.Status.ONTBREEKT);
    }

    @Test
    void aMedianThatIsNotReachedIsMissing() {
        // 1 of 4 ended: three quarters are left
        sector.vertel(
                Stream.concat(
                        maal(1, i -> traject().van("2021-01-01").tot("2021-02-01", "UITVAL")),
                        maal(3, i -> traject().van("2021-01-01"))));

        var mediaan = vragen.vraag("A06", "2021").totaal(MET_LOPENDE);
        assertThat(mediaan.waarde()).isNull();
        assertThat(mediaan.status()).isEqualTo(Uitkomst.Status.ONTBREEKT);
    }

    @Test
    void whyOthersLeftMakesUpTheWhole() {
        // 2 + 3 + 2 + 2 + 1 = 10
        sector.vertel(
                Stream.of(
                                "BETAALD_WERK",
                                "BETAALD_WERK_MET_LKS",
                                "OPLEIDING",
                                "BESCHUT_WERK",
                                "VERVOLGTRAJECT",
                                "UITVAL",
                                "ZIEK",
                                "VERHUISD",
                                "OVERLEDEN",
                                "OVERIG")
                        .map(u -> traject().van("2021-01-01").tot("2021-03-01", u)));

        assertThat(vragen.breuk("A08", "2021", null)).isEqualTo("2/10");
        assertThat(vragen.breuk("A08", "2021", "reden 1: voltooid zonder betaald werk"))
                .isEqualTo("3/10");
        assertThat(vragen.breuk("A08", "2021", "reden 2: voortijdig gestopt")).isEqualTo("2/10");
        assertThat(vragen.breuk("A08", "2021", "reden 3: verhuisd of overleden")).isEqualTo("2/10");
        assertThat(vragen.breuk("A08", "2021", "reden onbekend")).isEqualTo("1/10");
    }

    @Test
    void outflowIsSustainedOnceTheTermHasPassed() {
        // 4 left for work on 1 July 2021: 2 work, 1 doesn't, 1 was not asked: 2/4, of those asked
        // 2/3; the term ends on 30 December, so on the 29th there is nothing to say
        var betaald = traject().van("2021-01-01").tot("2021-07-01", "BETAALD_WERK");
        var bekend = Instant.parse("2021-07-05T00:00:00Z");
        sector.vertel(
                Stream.of(
                                betaald.met(NIETS.nagegaan(true)),
                                betaald.tot("2021-07-01", "BETAALD_WERK_MET_LKS")
                                        .met(NIETS.nagegaan(true)),
                                betaald.met(NIETS.nagegaan(false)),
                                betaald,
                                betaald.tot("2021-07-01", "UITVAL"))
                        .map(t -> anders(t.nieuweVersie(1, bekend))));

        assertThat(vragen.breuk("A11", "2021", null)).isEqualTo("2/4");
        assertThat(vragen.breuk("A11", "2021", "van wie is nagegaan")).isEqualTo("2/3");
        assertThat(vragen.breuk("A11", "2021", "nagegaan")).isEqualTo("3/4");
        assertThat(op("2021-12-30T00:00:00Z")).isEqualTo("2/4");
        assertThat(op("2021-12-29T23:59:59Z")).isEqualTo("0/0");
    }

    private String op(String kennis) {
        return Vragen.breuk(
                vragen.vraag("A11", "2021", Instant.parse(kennis), Map.of(), null).totaal(null));
    }

    private static Trajectproef anders(Trajectproef t) {
        return new Trajectproef(
                java.util.UUID.randomUUID(),
                t.versie(),
                t.bekendVan(),
                t.gemeente(),
                t.sob(),
                java.util.UUID.randomUUID(),
                t.start(),
                t.einde(),
                t.uitstroom(),
                t.productie(),
                t.overig(),
                t.uitkering(),
                t.vervolgVan(),
                t.verloop());
    }

    @Test
    void aShareOfRespondentsHasAnInterval() {
        // 27 of 46 is 58.7 %, between 44.3 and 71.7 %; the response itself is no sample
        sector.vertel(
                Stream.concat(
                                IntStream.range(1, 28)
                                        .mapToObj(n ->
                                                Sobproef.sob(n).rmt(true, "AM01").impuls(true)),
                                IntStream.range(101, 120)
                                        .mapToObj(n ->
                                                Sobproef.sob(n).rmt(false, "AM01").impuls(false)))
                        .map(Sobproef::event)
                        .toList());

        var uitkomst = vragen.vraag("H01", "2022-05-23");
        var interval = Objects.requireNonNull(uitkomst.totaal("beide").interval());
        assertThat(interval.onder()).isEqualByComparingTo("0.4434");
        assertThat(interval.boven()).isEqualByComparingTo("0.7171");
        assertThat(interval.methode()).isEqualTo(Betrouwbaarheid.WILSON);
        assertThat(uitkomst.totaal("respons").interval()).isNull();
    }
}
