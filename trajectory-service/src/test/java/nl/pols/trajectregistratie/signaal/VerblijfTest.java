package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Proef.dag;
import static nl.pols.trajectregistratie.signaal.Proef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.pols.trajectregistratie.regels.Afstand;
import org.junit.jupiter.api.Test;

/// G1 and G8 on trajectories made by hand, with the sum beside them.
class VerblijfTest {

    private static final Signaalregel G1 =
            Proef.regel(Signaalsoort.VERBLIJF_NA_WERKFIT, Map.of("RESPIJT", 30, "TERUGBLIK", 92));
    private static final Signaalregel G8 =
            Proef.regel(
                    Signaalsoort.LANG_VERBLIJF,
                    Map.of("MAANDEN", 6, "LOONWAARDE", 70, "ZICHT", 60));

    /// Ready on 1 March, grace until 31 March, ended on 10 April: 40 - 30 = 10 days.
    @Test
    void overstayIsTheEndLessReadinessLessGrace() {
        var gezien =
                g1(
                        traject("2025-01-01", "2025-06-01")
                                .werkfit("2025-03-01")
                                .geeindigd("2025-04-10"));
        assertThat(gezien.orElseThrow().feiten())
                .containsEntry(Feit.DAGEN, "10")
                .containsEntry(Feit.TOT, "2025-04-10");
    }

    @Test
    void noOverstayOnTheLastDayOfGrace() {
        assertThat(
                        g1(
                                traject("2025-01-01", "2025-06-01")
                                        .werkfit("2025-03-01")
                                        .geeindigd("2025-03-31")))
                .isEmpty();
        assertThat(
                        g1(
                                traject("2025-01-01", "2025-06-01")
                                        .werkfit("2025-03-01")
                                        .geeindigd("2025-04-01")))
                .isPresent();
    }

    /// Still running on 1 May: 61 - 30 = 31 days up to then, of which 11 to 21 April (10) stood
    /// still.
    @Test
    void aRunningOneCountsUpToTheReferenceDateAndNotWhileItStoodStill() {
        var gezien =
                g1(
                        traject("2025-01-01", "2025-06-01")
                                .werkfit("2025-03-01")
                                .onderbroken("2025-04-11", "2025-04-21"));
        assertThat(gezien.orElseThrow().feiten())
                .containsEntry(Feit.DAGEN, "21")
                .containsEntry(Feit.ONDERBROKEN, "10")
                .containsEntry(Feit.TOT, "2025-05-01");
    }

    /// 14 days of overstay at 14 hours a week, then 7 at 20: 14/7 x 14 + 7/7 x 20 = 48 hours; at 95
    /// cents an hour 4,560 cents.
    @Test
    void overstayRevenueIsWeeksTimesHoursTimesWhatSomebodySaysAnHourBringsIn() {
        var gezien =
                g1(traject("2025-01-01", "2025-06-01")
                                .uren(14, 6)
                                .urenVanaf("2025-04-14", 20, 0)
                                .werkfit("2025-03-01")
                                .geeindigd("2025-04-21"))
                        .orElseThrow();
        assertThat(gezien.feiten())
                .containsEntry(Feit.DAGEN, "21")
                .containsEntry(Feit.PRODUCTIEUREN, "48.00");
        var signaal = SignaalTest.signaal(gezien, G1);
        var bedrag = new Opbrengst(95, Opbrengst.Bron.VRAGER).van(signaal);
        assertThat(bedrag).extracting(b -> b.bedragCents()).isEqualTo(4_560L);
    }

    @Test
    void whatEndedLongAgoIsHistory() {
        assertThat(
                        g1(traject("2023-01-01", "2023-06-01")
                                        .werkfit("2023-03-01")
                                        .geeindigd("2023-05-01"))
                                .orElseThrow()
                                .recent())
                .isFalse();
    }

    @Test
    void aLongProductiveStayWithoutAnEndInSightIsASignal() {
        assertThat(g8(lang()).orElseThrow().feiten())
                .containsEntry(Feit.LOONWAARDE, "71")
                .containsEntry(Feit.GEPLAND_EINDE, "2025-07-01");
    }

    @Test
    void aStayIsExplainedByAnyOneOfItsConditions() {
        assertThat(g8(lang().afstand(Afstand.ZEER_GROOT))).isEmpty();
        // 60 days after 1 May is 30 June
        assertThat(g8(lang().gepland("2025-06-30"))).isEmpty();
        assertThat(g8(lang().gemeten("2025-04-01", 70))).isEmpty();
        assertThat(g8(lang().onderbroken("2025-04-25", "2025-05-20"))).isEmpty();
        assertThat(g8(lang().geeindigd("2025-05-01"))).isEmpty();
        assertThat(g8(traject("2024-11-01", "2025-12-01").gemeten("2025-02-01", 90))).isEmpty();
        assertThat(g8(traject("2024-10-31", "2025-12-01").gemeten("2025-02-01", 90))).isPresent();
    }

    @Test
    void aPlannedEndThatHasPassedIsNoEndInSight() {
        assertThat(g8(lang().gepland("2025-04-30"))).isPresent();
    }

    private static Proef lang() {
        return traject("2024-09-01", "2025-07-01").gemeten("2025-02-01", 71);
    }

    private static Optional<Bevinding> g1(Proef traject) {
        return Verblijf.naWerkfit(traject.inhoud(), G1, dag("2025-05-01"));
    }

    private static Optional<Bevinding> g8(Proef traject) {
        return Verblijf.zonderZicht(traject.inhoud(), G8, dag("2025-05-01"));
    }
}
