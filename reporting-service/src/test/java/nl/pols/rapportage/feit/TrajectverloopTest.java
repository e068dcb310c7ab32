package nl.pols.rapportage.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.pols.rapportage.feit.Trajectverloop.Evaluatie;
import nl.pols.rapportage.feit.Trajectverloop.Meting;
import nl.pols.rapportage.feit.Trajectverloop.Onderbreking;
import nl.pols.rapportage.feit.Trajectverloop.Verlenging;
import org.junit.jupiter.api.Test;

/// What of the course of a trajectory is filed, and how.
class TrajectverloopTest {
    private static final LocalDate DAG = LocalDate.of(2021, 3, 1);

    @Test
    void whoDecidedApprovedWhereNobodyElseIsNamed() {
        assertThat(new Verlenging(DAG, DAG, "SOB_PRODUCTIE", "GEMEENTE_REGIE").rol())
                .isEqualTo("GEMEENTE_REGIE");
        assertThat(new Verlenging(DAG, DAG, "SOB_PRODUCTIE", null).rol())
                .isEqualTo("SOB_PRODUCTIE");
        assertThat(new Verlenging(DAG, DAG, null, null).rol()).isNull();
    }

    @Test
    void theLastMeasurementCountsInWhateverOrderTheyCame() {
        assertThat(
                        Trajectverloop.loonwaarde(
                                List.of(
                                        new Meting(DAG, 40),
                                        new Meting(DAG.plusDays(9), 70),
                                        new Meting(DAG.plusDays(3), 55))))
                .isEqualTo(70);
        assertThat(Trajectverloop.loonwaarde(List.of())).isNull();
        assertThat(Trajectverloop.loonwaarde(null)).isNull();
    }

    @Test
    void reviewsAreDaysAndAnOpenInterruptionHasNoEnd() {
        assertThat(
                        Trajectverloop.dagen(
                                List.of(new Evaluatie(DAG), new Evaluatie(DAG.plusDays(5)))))
                .isEqualTo("{[2021-03-01,2021-03-01],[2021-03-06,2021-03-06]}");
        assertThat(
                        Trajectverloop.stilstand(
                                List.of(
                                        new Onderbreking(DAG, DAG.plusDays(5)),
                                        new Onderbreking(DAG.plusDays(9), null))))
                .isEqualTo("{[2021-03-01,2021-03-06),[2021-03-10,)}");
        assertThat(Trajectverloop.dagen(List.of())).isNull();
        assertThat(Trajectverloop.stilstand(null)).isNull();
    }
}
