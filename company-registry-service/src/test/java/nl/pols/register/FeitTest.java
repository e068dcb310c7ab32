package nl.pols.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How periods and facts are cut and put together.
class FeitTest {
    private static final Geldig JAREN_10 = geldig("2010-01-01", "2020-01-01");

    @Test
    void aPeriodEndsBeforeItsEndDate() {
        assertThat(JAREN_10.bevat(dag("2019-12-31"))).isTrue();
        assertThat(JAREN_10.bevat(dag("2020-01-01"))).isFalse();
    }

    @Test
    void refusesAPeriodWithoutADay() {
        assertThatThrownBy(() -> geldig("2020-01-01", "2020-01-01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takingAwayTheMiddleLeavesBothSides() {
        assertThat(JAREN_10.zonder(geldig("2012-01-01", "2013-01-01")))
                .containsExactly(
                        geldig("2010-01-01", "2012-01-01"), geldig("2013-01-01", "2020-01-01"));
    }

    @Test
    void takingAwayWhatDoesNotTouchLeavesAll() {
        assertThat(JAREN_10.zonder(Geldig.vanaf(dag("2020-01-01")))).containsExactly(JAREN_10);
    }

    @Test
    void takingAwayMoreLeavesNothing() {
        assertThat(JAREN_10.zonder(Geldig.vanaf(dag("2000-01-01")))).isEmpty();
    }

    @Test
    void cuttingOnADayGivesTheDayToTheSecondPart() {
        var feiten = List.of(new Feit<>("a", JAREN_10));
        assertThat(Feit.voor(feiten, dag("2015-01-01")))
                .containsExactly(new Feit<>("a", geldig("2010-01-01", "2015-01-01")));
        assertThat(Feit.na(feiten, dag("2015-01-01")))
                .containsExactly(new Feit<>("a", geldig("2015-01-01", "2020-01-01")));
    }

    @Test
    void puttingTogetherAddsOnlyWhatIsNotKnownYet() {
        var bekend = List.of(new Feit<>("a", geldig("2012-01-01", "2013-01-01")));
        var erbij = List.of(new Feit<>("a", JAREN_10), new Feit<>("b", JAREN_10));
        assertThat(Feit.samen(bekend, erbij))
                .containsExactlyInAnyOrder(
                        new Feit<>("a", geldig("2010-01-01", "2012-01-01")),
                        new Feit<>("a", geldig("2012-01-01", "2013-01-01")),
                        new Feit<>("a", geldig("2013-01-01", "2020-01-01")),
                        new Feit<>("b", JAREN_10));
    }

    private static Geldig geldig(String van, String tot) {
        return new Geldig(dag(van), dag(tot));
    }

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }
}
