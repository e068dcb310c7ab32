package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every trajectory figure of letters 000 and 001 from a sector small enough to count by hand.
@QuarkusTest
@MetDatabase
class TrajectindicatorenTest {
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
    void f001CountsWhatRanAtAnyMomentOfTheYear() {
        // 23 of 27: 20 within 2019, 1 over it, 1 that began and ended on one day, 1 that ended on 2
        // January;
        // not: ended 2018, ended on 1 January (its last day was 31 December), began 2020, began
        // later
        sector.vertel(
                Stream.concat(
                        maal(20, i -> traject().van("2019-03-01").tot("2019-09-01", "UITVAL")),
                        Stream.of(
                                traject().van("2018-05-01"),
                                traject().van("2019-06-01").tot("2019-06-01", "UITVAL"),
                                traject().van("2018-12-01").tot("2019-01-02", "UITVAL"),
                                traject().van("2018-01-01").tot("2018-06-01", "UITVAL"),
                                traject().van("2018-01-01").tot("2019-01-01", "UITVAL"),
                                traject().van("2020-01-01"),
                                traject().van("2021-01-01"))));

        assertThat(vragen.breuk("A01", "2019", null)).isEqualTo("23");
    }

    @Test
    void f021IsAStockSoTheYearsFlowIsMore() {
        // trap 1: 13 run on 23 May 2022 with production work; 20 others of that year do not, 2 have
        // no production
        sector.vertel(
                Stream.of(
                                maal(13, i -> traject().van("2022-05-23")),
                                maal(
                                        10,
                                        i ->
                                                traject()
                                                        .van("2022-01-01")
                                                        .tot("2022-05-23", "UITVAL")),
                                maal(10, i -> traject().van("2022-05-24")),
                                maal(2, i -> traject().van("2022-01-01").uren("0", "20")))
                        .flatMap(s -> s));

        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("13");
        assertThat(vragen.breuk("A01", "2022", null)).isEqualTo("35");
    }

    @Test
    void f022AndF023ShareOutParticipantsNotTrajectories() {
        // 47 of 50 participants have a benefit (94 %), 3 do not (6 %); one of the 47 is in two
        // trajectories
        var dubbel = UUID.randomUUID();
        sector.vertel(
                Stream.of(
                                maal(46, i -> traject()),
                                maal(
                                        2,
                                        i ->
                                                traject()
                                                        .van(dubbel)
                                                        .uitkering(i == 0 ? "WW" : "GEEN")),
                                maal(3, i -> traject().uitkering("GEEN")))
                        .flatMap(s -> s));

        assertThat(vragen.breuk("A03", "2022-05-23", null)).isEqualTo("47/50");
        assertThat(vragen.breuk("A03", "2022-05-23", "zonder uitkering")).isEqualTo("3/50");
    }

    @Test
    void f017F018F019AndF020WeighHours() {
        // 24 h of which 19.44, 20 h of which 14.00: (24 + 20) / 2 = 22; (19.44 + 14.00) / 44 =
        // 33.44 / 44 = 76 %;
        // the rest 10.56 / 44 = 24 %; production 33.44 / 2 = 16.72; unweighted (81 % + 70 %) / 2 =
        // 75.5 %
        sector.vertel(Stream.of(traject().uren("19.44", "4.56"), traject().uren("14", "6")));

        assertThat(vragen.breuk("A04", "2022-05-23", null)).isEqualTo("4400/2");
        assertThat(vragen.vraag("A04", "2022-05-23").totaal(null).waarde())
                .isEqualByComparingTo("22");
        assertThat(vragen.vraag("A04", "2022-05-23").totaal("productie").waarde())
                .isEqualByComparingTo("16.72");
        assertThat(vragen.breuk("A05", "2022-05-23", null)).isEqualTo("3344/4400");
        assertThat(vragen.breuk("A05", "2022-05-23", "overige uren")).isEqualTo("1056/4400");
        assertThat(vragen.vraag("A05", "2022-05-23").totaal("ongewogen").waarde())
                .isEqualByComparingTo("0.7550");
    }

    @Test
    void f024ToF027AreSharesOfEndedTrajectories() {
        // of 100 that ended in 2021: 38 + 38 + 18 + 6; the letter's 38 + 38 + 18 + 5 is 99 by its
        // rounding.
        // 50 that still run would be short by nature and do not count
        sector.vertel(
                Stream.of(
                                maal(
                                        38,
                                        i ->
                                                traject()
                                                        .van("2021-03-01")
                                                        .tot("2021-05-01", "UITVAL")),
                                maal(
                                        38,
                                        i ->
                                                traject()
                                                        .van("2021-03-01")
                                                        .tot("2021-08-01", "UITVAL")),
                                maal(
                                        18,
                                        i ->
                                                traject()
                                                        .van("2021-03-01")
                                                        .tot("2021-12-01", "UITVAL")),
                                maal(
                                        6,
                                        i ->
                                                traject()
                                                        .van("2020-03-01")
                                                        .tot("2021-12-01", "UITVAL")),
                                maal(50, i -> traject().van("2021-12-01")))
                        .flatMap(s -> s));

        assertThat(vragen.breuk("A06", "2021", "t/m 3 maanden")).isEqualTo("38/100");
        assertThat(vragen.breuk("A06", "2021", "3 t/m 6 maanden")).isEqualTo("38/100");
        assertThat(vragen.breuk("A06", "2021", "6 t/m 12 maanden")).isEqualTo("18/100");
        assertThat(vragen.breuk("A06", "2021", "langer dan 12 maanden")).isEqualTo("6/100");
    }

    @Test
    void bandsAreClosedOnTheRightAndCountCalendarMonths() {
        // 31 Jan + 3 months = 30 Apr: in the first band; 1 May is one day more. 30 Nov + 3 months =
        // 28 Feb.
        // 29 Feb 2020 + 12 months = 28 Feb 2021: still in the third band; 1 March is longer.
        sector.vertel(
                Stream.of(
                        traject().van("2021-01-31").tot("2021-04-30", "UITVAL"),
                        traject().van("2021-01-31").tot("2021-05-01", "UITVAL"),
                        traject().van("2020-11-30").tot("2021-02-28", "UITVAL"),
                        traject().van("2020-11-30").tot("2021-03-01", "UITVAL"),
                        traject().van("2020-02-29").tot("2021-02-28", "UITVAL"),
                        traject().van("2020-02-29").tot("2021-03-01", "UITVAL"),
                        traject().van("2021-05-05").tot("2021-05-05", "UITVAL")));

        assertThat(vragen.breuk("A06", "2021", "t/m 3 maanden")).isEqualTo("3/7");
        assertThat(vragen.breuk("A06", "2021", "3 t/m 6 maanden")).isEqualTo("2/7");
        assertThat(vragen.breuk("A06", "2021", "6 t/m 12 maanden")).isEqualTo("1/7");
        assertThat(vragen.breuk("A06", "2021", "langer dan 12 maanden")).isEqualTo("1/7");
    }

    @Test
    void f029AndF030DifferByTheFollowUps() {
        // of 100 ended: 40 paid work + 12 paid work with subsidy = 52 %; + 9 follow-up = 61 %; 20
        // dropped out
        sector.vertel(
                Stream.of(
                                maal(40, i -> traject().tot("2021-06-01", "BETAALD_WERK")),
                                maal(12, i -> traject().tot("2021-06-01", "BETAALD_WERK_MET_LKS")),
                                maal(9, i -> traject().tot("2021-06-01", "VERVOLGTRAJECT")),
                                maal(20, i -> traject().tot("2021-06-01", "UITVAL")),
                                maal(19, i -> traject().tot("2021-06-01", "OVERIG")))
                        .flatMap(s -> s));

        assertThat(vragen.breuk("A08", "2021", null)).isEqualTo("52/100");
        assertThat(vragen.breuk("A08", "2021", "uitval")).isEqualTo("20/100");
        assertThat(vragen.breuk("A09", "2021", "incl. vervolgtraject")).isEqualTo("61/100");
    }

    @Test
    void theChainReadingFollowsTheFollowUps() {
        // trap 3: 10 ended alone (5 paid), 4 went on to a follow-up: 2 of these ended in paid work
        // in 2021, 1 runs
        // on, 1 ended in 2022. Finished chains of 2021: 10 + 2 = 12, of which 5 + 2 = 7 in paid
        // work.
        // First reading: 16 ended in 2021 (10 + 4 + 2), of which 7 paid and 4 follow-up = 11/16.
        // A fifth that promises a follow-up nobody registered yet is no finished chain: 17 ended,
        // 12 of 17.
        var eersten =
                maal(4, i -> traject().van("2021-01-01").tot("2021-04-01", "VERVOLGTRAJECT"))
                        .toList();
        sector.vertel(
                Stream.of(
                                maal(5, i -> traject().tot("2021-06-01", "BETAALD_WERK")),
                                maal(5, i -> traject().tot("2021-06-01", "UITVAL")),
                                eersten.stream(),
                                maal(
                                        2,
                                        i ->
                                                traject()
                                                        .van("2021-04-01")
                                                        .tot("2021-09-01", "BETAALD_WERK")
                                                        .vervolgOp(eersten.get(i))),
                                Stream.of(
                                        traject().van("2021-04-01").vervolgOp(eersten.get(2)),
                                        traject()
                                                .van("2021-04-01")
                                                .tot("2022-02-01", "BETAALD_WERK")
                                                .vervolgOp(eersten.get(3)),
                                        traject()
                                                .van("2021-01-01")
                                                .tot("2021-04-01", "VERVOLGTRAJECT")))
                        .flatMap(s -> s));

        assertThat(vragen.breuk("A09", "2021", "keten")).isEqualTo("7/12");
        assertThat(vragen.breuk("A09", "2021", "incl. vervolgtraject")).isEqualTo("12/17");
        assertThat(vragen.breuk("A08", "2021", null)).isEqualTo("7/17");
    }

    @Test
    void anEmptySectorHasNoughtTrajectoriesButNoShare() {
        assertThat(vragen.vraag("A02", "2022-05-23").totaal(null).waarde())
                .isEqualByComparingTo("0");
        var aandeel = vragen.vraag("A08", "2021").totaal(null);
        assertThat(aandeel.waarde()).isNull();
        assertThat(aandeel.status()).isEqualTo(Uitkomst.Status.ONTBREEKT);
    }
}
