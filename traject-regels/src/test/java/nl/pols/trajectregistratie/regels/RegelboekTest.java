package nl.pols.trajectregistratie.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegelboekTest {

    private static final LocalDate DAG = LocalDate.parse("2026-06-01");

    @Test
    void everyRuleOfTheCodeIsInTheDataAndTheOtherWayRound() {
        assertThat(Regels.alle().map(Regel::id).toList())
                .containsExactlyInAnyOrderElementsOf(Regelboek.alle().keySet());
    }

    @Test
    void everyRuleSaysWhatToDoInTwoLanguagesAndWhereItComesFrom() {
        assertThat(Regels.alle())
                .allSatisfy(regel -> {
                    assertThat(regel.id()).matches("[A-Z][0-9]{1,2}-[a-z0-9-]+");
                    assertThat(regel.versie()).isPositive();
                    assertThat(regel.nl()).endsWith(".").isNotEqualTo(regel.en());
                    assertThat(regel.en()).endsWith(".");
                    assertThat(regel.bron()).isNotBlank();
                    assertThat(regel.geldigVan()).isBefore(DAG);
                });
    }

    @Test
    void aRuleHoldsFromItsFirstDayUntilItsLast() {
        var regel = regel(DAG, DAG.plusYears(1));
        assertThat(regel.geldtOp(DAG.minusDays(1))).isFalse();
        assertThat(regel.geldtOp(DAG)).isTrue();
        assertThat(regel.geldtOp(DAG.plusYears(1).minusDays(1))).isTrue();
        assertThat(regel.geldtOp(DAG.plusYears(1))).isFalse();
        assertThat(regel(DAG, null).geldtOp(DAG.plusYears(50))).isTrue();
    }

    @Test
    void nothingIsSaidByARuleThatDoesNotHold() {
        var geldig = new Bevinding(regel(DAG, null), "/a");
        List<Bevinding> bevindingen =
                new ArrayList<>(List.of(new Bevinding(regel(DAG.minusDays(9), DAG), "/b"), geldig));
        Regels.laatGeldenden(bevindingen, DAG);
        assertThat(bevindingen).containsExactly(geldig);
    }

    @Test
    void aLimitIsWhatItIsOnTheDay() {
        assertThat(Grenswaarde.UREN_PER_WEEK_HOOGSTE.op(DAG)).isEqualTo(40);
        assertThat(Grenswaarde.UREN_PER_WEEK_HOOGSTE.op(LocalDate.parse("1990-01-01")))
                .isEqualTo(40);
        for (Grenswaarde grens : Grenswaarde.values()) {
            assertThat(grens.perioden())
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> b.geldigVan().compareTo(a.geldigVan()));
        }
    }

    private static Regel regel(LocalDate van, @Nullable LocalDate tot) {
        return new Regel("X1-proef", 1, Regel.Ernst.FOUT, "bron", van, tot, "Nee.", "No.");
    }
}
