package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Proef.dag;
import static nl.pols.trajectregistratie.signaal.Proef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import org.junit.jupiter.api.Test;

/// G6 and G7 of one extension, G9 and G10, on trajectories made by hand.
class BesluitvormingTest {

    private static final Signaalregel G6 =
            Proef.regel(
                    Signaalsoort.EVALUATIE_BIJ_VERLENGING, Map.of("TERMIJN", 28, "TERUGBLIK", 92));
    private static final Signaalregel G7 =
            Proef.regel(Signaalsoort.VIER_OGEN_BIJ_VERLENGING, Map.of("TERUGBLIK", 92));
    private static final Signaalregel G9 =
            Proef.regel(
                    Signaalsoort.VACATURE_NIET_VOORGESTELD,
                    Map.of("LOONWAARDE", 70, "TERUGBLIK", 92));
    private static final Signaalregel G10 =
            Proef.regel(
                    Signaalsoort.PRODUCTIEAANDEEL,
                    Map.of("HELLING", 2, "WEKEN", 4, "TERUGBLIK", 92));

    /// Decided on 1 April: a review on 4 March is 28 days old, one on 3 March 29.
    @Test
    void anExtensionRestsOnAReviewOfAtMostFourWeeksOld() {
        assertThat(g6(verlengd().geevalueerd("2025-03-04"))).isEmpty();
        assertThat(g6(verlengd().geevalueerd("2025-03-03")))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.feiten()).containsEntry(Feit.LAATSTE_EVALUATIE, "2025-03-03");
                    assertThat(b.recent()).isTrue();
                });
    }

    @Test
    void aReviewAfterTheDecisionIsTooLate() {
        assertThat(g6(verlengd().geevalueerd("2025-04-02")))
                .singleElement()
                .satisfies(
                        b -> assertThat(b.feiten()).containsEntry(Feit.LAATSTE_EVALUATIE, "GEEN"));
    }

    @Test
    void anExtensionOfWhichNobodyToldHowItWasDecidedSaysNothing() {
        var stil =
                traject("2024-10-01", "2025-04-01")
                        .verlengd("2025-04-01", "2025-07-01", null, null);
        assertThat(g6(stil)).isEmpty();
        assertThat(g7(stil)).isEmpty();
    }

    @Test
    void fourEyesAreThoseOfSomebodyOutsideProduction() {
        assertThat(g7(door(Rol.SOB_PRODUCTIE, null))).hasSize(1);
        assertThat(g7(door(Rol.SOB_PRODUCTIE, Rol.SOB_PRODUCTIE))).hasSize(1);
        assertThat(g7(door(Rol.GEMEENTE_REGIE, Rol.SOB_PRODUCTIE))).hasSize(1);
        assertThat(g7(door(Rol.SOB_PRODUCTIE, Rol.SOB_REINTEGRATIE))).isEmpty();
        assertThat(g7(door(Rol.SOB_REINTEGRATIE, null))).isEmpty();
        assertThat(g7(door(Rol.GEMEENTE_REGIE, null))).isEmpty();
    }

    @Test
    void everyExtensionIsASignalOfItsOwnAndAnOldOneIsHistory() {
        var twee =
                traject("2024-04-01", "2024-10-01")
                        .verlengd("2024-10-01", "2025-01-01", Rol.SOB_PRODUCTIE, null)
                        .verlengd("2025-04-01", "2025-07-01", Rol.SOB_PRODUCTIE, null);
        assertThat(g7(twee))
                .extracting(Bevinding::aanleiding, Bevinding::recent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2024-10-01/2025-01-01", false),
                        org.assertj.core.groups.Tuple.tuple("2025-04-01/2025-07-01", true));
    }

    @Test
    void aSuitableVacancyWithoutProposalForSomebodyProductiveIsASignal() {
        var t =
                traject("2024-10-01", "2025-07-01")
                        .gemeten("2025-01-01", 80)
                        .vacature("2024-12-01", true, false)
                        .vacature("2025-02-01", true, false)
                        .vacature("2025-03-01", true, false)
                        .vacature("2025-03-10", true, true)
                        .vacature("2025-03-20", false, false);
        assertThat(Aanbod.nietVoorgesteld(t.inhoud(), G9, dag("2025-05-01")).orElseThrow().feiten())
                .containsEntry(Feit.AANTAL, "2")
                .containsEntry(Feit.VACATUREDATUM, "2025-03-01");
        var minder =
                traject("2024-10-01", "2025-07-01")
                        .gemeten("2025-01-01", 70)
                        .vacature("2025-02-01", true, false);
        assertThat(Aanbod.nietVoorgesteld(minder.inhoud(), G9, dag("2025-05-01"))).isEmpty();
    }

    /// 90 days, so the last third begins on day 60 (2 March) and has four weeks: shares 50, 50, 75,
    /// 75. Least squares: (-1.5 x -12.5 + -0.5 x -12.5 + 0.5 x 12.5 + 1.5 x 12.5) / 5 = 10 a week.
    @Test
    void theSlopeOfTheLastThirdIsThatOfTheLineOfLeastSquares() {
        var t = traject("2025-01-01", "2025-04-01").uren(10, 10).urenVanaf("2025-03-16", 15, 5);
        assertThat(
                        Productieaandeel.stijgt(t.inhoud(), G10, dag("2025-05-01"))
                                .orElseThrow()
                                .feiten())
                .containsEntry(Feit.VANAF, "2025-03-02")
                .containsEntry(Feit.WEKEN, "4")
                .containsEntry(Feit.AANDEEL_BEGIN, "50")
                .containsEntry(Feit.AANDEEL_EIND, "75")
                .containsEntry(Feit.HELLING, "40");
    }

    @Test
    void aShareThatFallsOrRoseBeforeTheLastThirdIsNoSignal() {
        var daalt = traject("2025-01-01", "2025-04-01").uren(15, 5).urenVanaf("2025-03-16", 10, 10);
        assertThat(Productieaandeel.stijgt(daalt.inhoud(), G10, dag("2025-05-01"))).isEmpty();
        var eerder =
                traject("2025-01-01", "2025-04-01").uren(10, 10).urenVanaf("2025-03-01", 15, 5);
        assertThat(Productieaandeel.stijgt(eerder.inhoud(), G10, dag("2025-05-01"))).isEmpty();
    }

    /// On 29 March only three weeks of the last third have passed.
    @Test
    void tooFewWeeksSayNothing() {
        var t = traject("2025-01-01", "2025-04-01").uren(10, 10).urenVanaf("2025-03-09", 20, 0);
        assertThat(Productieaandeel.stijgt(t.inhoud(), G10, dag("2025-03-29"))).isEmpty();
        assertThat(Productieaandeel.stijgt(t.inhoud(), G10, dag("2025-03-30"))).isPresent();
    }

    private static Proef verlengd() {
        return door(Rol.GEMEENTE_REGIE, null);
    }

    private static Proef door(Rol beslisser, @org.jspecify.annotations.Nullable Rol goedgekeurd) {
        return traject("2024-10-01", "2025-04-01")
                .verlengd("2025-04-01", "2025-07-01", beslisser, goedgekeurd);
    }

    private static List<Bevinding> g6(Proef traject) {
        return Besluitvorming.zonderEvaluatie(traject.inhoud(), G6, dag("2025-05-01"));
    }

    private static List<Bevinding> g7(Proef traject) {
        return Besluitvorming.zonderVierOgen(traject.inhoud(), G7, dag("2025-05-01"));
    }
}
