package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Proef.dag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.signaal.Statistiek.Deel;
import nl.pols.trajectregistratie.signaal.Statistiek.Laag;
import org.junit.jupiter.api.Test;

/// G3 to G7 of groups on small data made by hand, with the sums beside them.
class GroepssignalenTest {

    private static final UUID SOB = new UUID(0, 2);
    private static final String GROEP = SOB.toString();

    /// 8 of 10: (0.8 + 3.841/20 +- 1.96 sqrt(0.16/10 + 3.841/400)) / (1 + 3.841/10).
    @Test
    void aShareHasTheIntervalOfWilson() {
        var interval = Statistiek.aandeel(new Deel(8, 10));
        assertThat(interval.schatting()).isEqualTo(0.8);
        assertThat(interval.onder()).isCloseTo(0.4902, within(0.0001));
        assertThat(interval.boven()).isCloseTo(0.9433, within(0.0001));
        assertThat(Statistiek.aandeel(new Deel(10, 10)).onder()).isCloseTo(0.7225, within(0.0001));
    }

    /// Newcombe (1998), example: 56/70 and 48/80: 0.20, 0.0524 to 0.3339.
    @Test
    void aDifferenceOfSharesHasTheIntervalOfNewcombe() {
        var interval = Statistiek.verschil(new Deel(56, 70), new Deel(48, 80));
        assertThat(interval.schatting()).isCloseTo(0.2, within(1e-9));
        assertThat(interval.onder()).isCloseTo(0.0524, within(0.0001));
        assertThat(interval.boven()).isCloseTo(0.3339, within(0.0001));
    }

    /// 8/10 against 10/30: 2.4; error sqrt(1/8 - 1/10 + 1/10 - 1/30) = 0.3028.
    @Test
    void aRatioOfSharesHasTheIntervalOfItsLogarithm() {
        var interval = Statistiek.verhouding(new Deel(8, 10), new Deel(10, 30));
        assertThat(interval.schatting()).isCloseTo(2.4, within(1e-9));
        assertThat(interval.onder()).isCloseTo(2.4 * Math.exp(-1.959964 * 0.302765), within(0.001));
        assertThat(interval.boven()).isCloseTo(2.4 * Math.exp(1.959964 * 0.302765), within(0.001));
        assertThat(Statistiek.verhouding(new Deel(0, 10), new Deel(5, 30)).schatting())
                .isCloseTo((0.5 / 11) / (5.5 / 31), within(1e-9));
    }

    /// Strata (10, 20 | 5, 15) and (40 | 30): weights 1 and 1/2, differences 5 and 10, so 10/1.5 =
    /// 6.67; within squares 50 + 50 over 2 degrees of freedom: error sqrt(50 / 1.5) = 5.77.
    @Test
    void aMatchedDifferenceIsThatWithinStrata() {
        var interval =
                Statistiek.binnenLagen(
                        List.of(
                                new Laag(List.of(10.0, 20.0), List.of(5.0, 15.0)),
                                new Laag(List.of(40.0), List.of(30.0))));
        assertThat(interval.schatting()).isCloseTo(6.6667, within(0.001));
        assertThat(interval.onder()).isCloseTo(6.6667 - 1.959964 * 5.7735, within(0.001));
    }

    @Test
    void theMostProductiveQuarterAndTheOthersEachHaveTheSmallestNumber() {
        assertThat(Vergelijking.van(groep(40, 100, 200), 10).orElseThrow().hoog()).hasSize(10);
        assertThat(Vergelijking.van(groep(39, 100, 200), 10)).isEmpty();
        List<Meetgeval> gelijk = groep(40, 100, 200).stream().map(g -> met(g, 80)).toList();
        assertThat(Vergelijking.van(gelijk, 10)).isEmpty();
    }

    /// The top quarter stays 100 days longer in every stratum.
    @Test
    void theProductiveStayLongerThanOthersAlike() {
        var regel = regel(Signaalsoort.DUUR_EN_PRODUCTIVITEIT, 0);
        assertThat(
                        Groepssignalen.duur(GROEP, groep(40, 300, 200), regel, dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.AANTAL_HOOG, "10")
                .containsEntry(Feit.AANTAL_OVERIG, "30")
                .containsEntry(Feit.VERSCHIL_DAGEN, "100")
                .containsEntry(Feit.VANAF, "2024-05-01");
        assertThat(Groepssignalen.duur(GROEP, groep(40, 200, 200), regel, dag("2025-05-01")))
                .isEmpty();
        assertThat(Groepssignalen.duur(GROEP, groep(39, 300, 200), regel, dag("2025-05-01")))
                .isEmpty();
    }

    /// The productive all have a small distance and the others a large one: nobody is comparable.
    @Test
    void whoIsNotAlikeIsNotCompared() {
        var ongelijk =
                groep(40, 300, 200).stream()
                        .map(g ->
                                new Meetgeval(
                                        SOB,
                                        g.start(),
                                        g.einde(),
                                        g.uitstroom(),
                                        g.uitkering(),
                                        g.loonwaarde() > 80 ? Afstand.KLEIN : Afstand.GROOT,
                                        g.verlengd(),
                                        g.loonwaarde()))
                        .toList();
        assertThat(
                        Groepssignalen.duur(
                                GROEP,
                                ongelijk,
                                regel(Signaalsoort.DUUR_EN_PRODUCTIVITEIT, 0),
                                dag("2025-05-01")))
                .isEmpty();
    }

    /// All 10 productive extended, none of the 30 others; and none of them left for work, all
    /// others did.
    @Test
    void theProductiveAreExtendedMoreAndLeaveForWorkLess() {
        var gevallen = groep(40, 300, 200);
        assertThat(
                        Groepssignalen.verlengkans(
                                        GROEP,
                                        gevallen,
                                        regel(Signaalsoort.VERLENGKANS, 100),
                                        dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.AANDEEL_HOOG, "100")
                .containsEntry(Feit.AANDEEL_OVERIG, "0");
        assertThat(
                        Groepssignalen.uitstroom(
                                        GROEP,
                                        gevallen,
                                        regel(Signaalsoort.UITSTROOMVERSCHIL, 0),
                                        dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.VERSCHIL, "-100");
    }

    /// 5 of 20 reviewed: upper bound 0.469, below 75 %; 14 of 20: upper bound 0.855, so it can be
    /// chance.
    @Test
    void tooFewReviewsAreASignalOnlyBeyondChance() {
        var regel = regel(Signaalsoort.EVALUATIES, 75);
        assertThat(
                        Groepssignalen.evaluaties(telling(5, 20, 6), regel, dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.AANDEEL, "25")
                .containsEntry(Feit.AANDEEL_BOVEN, "46.87");
        assertThat(Groepssignalen.evaluaties(telling(14, 20, 15), regel, dag("2025-05-01")))
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfFewerThanTenOrWhereNoReviewWasEverTold() {
        var regel = regel(Signaalsoort.EVALUATIES, 75);
        assertThat(Groepssignalen.evaluaties(telling(0, 9, 1), regel, dag("2025-05-01"))).isEmpty();
        assertThat(Groepssignalen.evaluaties(telling(0, 10, 1), regel, dag("2025-05-01")))
                .isPresent();
        assertThat(Groepssignalen.evaluaties(telling(0, 10, 0), regel, dag("2025-05-01")))
                .isEmpty();
    }

    @Test
    void extensionsWithoutReviewOrFourEyesAreCountedTheSameWay() {
        var telling = telling(0, 10, 0);
        assertThat(
                        Groepssignalen.evaluatiesBijVerlengingen(
                                        telling,
                                        regel(Signaalsoort.EVALUATIES_BIJ_VERLENGINGEN, 75),
                                        dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.TELLER, "3")
                .containsEntry(Feit.NOEMER, "12");
        assertThat(
                        Groepssignalen.vierOgen(
                                        telling,
                                        regel(Signaalsoort.VIER_OGEN, 90),
                                        dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.AANDEEL, "50");
    }

    private static Groepstelling telling(int recent, int lopend, int ooit) {
        return new Groepstelling(
                SOB, new Deel(recent, lopend), ooit, new Deel(3, 12), new Deel(7, 14));
    }

    private static Signaalregel regel(Signaalsoort soort, int drempel) {
        return Proef.regel(soort, Map.of("MINIMUM", 10, "DREMPEL", drempel, "TERMIJN", 91));
    }

    /// A quarter (rounded down) with a productivity above 80, in two strata; durations vary by a
    /// few days around the given ones.
    private static List<Meetgeval> groep(int aantal, int dagenHoog, int dagenOverig) {
        List<Meetgeval> gevallen = new ArrayList<>();
        int hoog = aantal / 4;
        for (int i = 0; i < aantal; i++) {
            boolean productief = i < hoog;
            int dagen = (productief ? dagenHoog : dagenOverig) + (i % 5 - 2);
            var start = dag(i % 2 == 0 ? "2024-01-10" : "2024-04-10");
            gevallen.add(
                    new Meetgeval(
                            SOB,
                            start,
                            start.plusDays(dagen),
                            productief ? Uitstroom.OVERIG : Uitstroom.BETAALD_WERK,
                            Uitkering.PARTICIPATIEWET,
                            Afstand.GROOT,
                            productief,
                            productief ? 81 + i : 40 + i));
        }
        return gevallen;
    }

    private static Meetgeval met(Meetgeval g, int loonwaarde) {
        return new Meetgeval(
                g.sobId(),
                g.start(),
                g.einde(),
                g.uitstroom(),
                g.uitkering(),
                g.afstand(),
                g.verlengd(),
                loonwaarde);
    }
}
