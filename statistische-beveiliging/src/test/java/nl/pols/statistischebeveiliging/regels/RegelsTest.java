package nl.pols.statistischebeveiliging.regels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.vorm.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each rule on a cell by itself, on both sides of its limit.
class RegelsTest {
    private final Regels aantallen = new Regels(Soort.AANTAL, Parameters.STANDAARD);
    private final Regels bedragen = new Regels(Soort.BEDRAG, Parameters.STANDAARD);

    @Test
    void showsTenPersonsAndHidesNine() {
        assertThat(aantallen.oordeel(Bijdragen.personen(10))).isNull();
        assertThat(aantallen.oordeel(Bijdragen.personen(9)))
                .isEqualTo(new Gevoelig(Reden.MINIMUM, new Interval(0, 10)));
        assertThat(aantallen.oordeel(Bijdragen.personen(1))).isNotNull();
    }

    @Test
    void hidesManyCasesOfFewPersons() {
        assertThat(aantallen.oordeel(Bijdragen.gevallen(30, 9)))
                .isEqualTo(new Gevoelig(Reden.MINIMUM, new Interval(0, 40)));
        assertThat(aantallen.oordeel(Bijdragen.gevallen(30, 10))).isNull();
    }

    @Test
    void showsNobodyAndWhatNobodyDelivered() {
        assertThat(aantallen.oordeel(Bijdragen.personen(0))).isNull();
        assertThat(aantallen.oordeel(Bijdragen.ONTBREEKT)).isNull();
    }

    @Test
    void asksForThreeContributors() {
        assertThat(reden(50, 50)).isEqualTo(Reden.BIJDRAGERS);
        assertThat(reden(40, 30, 30)).isNull();
    }

    /// 850 of 1000 is 85 %, 851 of 1000 is more. The rest is so large that p % says nothing: 75 of
    /// 850 would be 8.8 %, so the small ones are many.
    @Test
    void refusesOneAboveEightyFivePercent() {
        assertThat(reden(850, 50, 50, 50)).isNull();
        assertThat(reden(851, 50, 50, 49)).isEqualTo(Reden.DOMINANTIE);
    }

    /// The second knows its own 300. It estimates the first at 1000 - 300 = 700 at most where the
    /// first is 640: 60 too much, 9.4 % of 640. With a rest of 64 it is 10 %.
    @Test
    void refusesAnEstimateOfTheLargestWithinTenPercent() {
        assertThat(reden(640, 300, 60)).isEqualTo(Reden.P_PROCENT);
        assertThat(reden(640, 300, 64)).isNull();
    }

    @Test
    void keepsAnAmountAsFarAsTenPercentOfItsLargest() {
        var gevoelig = Objects.requireNonNull(bedragen.oordeel(bijdragen(1000, 5)));
        assertThat(gevoelig.bescherming()).isEqualTo(new Interval(905, 1105));
    }

    @Test
    void knowsAContributorOfTwoCellsAsOne() {
        var noord = Bijdragen.bedragen(List.of(new Bijdrager("a", 60), new Bijdrager("b", 40)));
        var zuid = Bijdragen.bedragen(List.of(new Bijdrager("a", 30), new Bijdrager("b", 5)));
        var samen = Bijdragen.samen(List.of(noord, zuid));
        assertThat(samen.som()).isEqualTo(135);
        assertThat(samen.aantal()).isEqualTo(2);
        assertThat(samen.grootste(0)).isEqualTo(90);
    }

    @Test
    void hasNoMinimumUnderFive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.STANDAARD.metMinimum(4))
                .withMessageContaining("nooit onder 5");
        assertThat(Parameters.STANDAARD.metMinimum(5).minimum()).isEqualTo(5);
    }

    private @Nullable Reden reden(long... bedragenVan) {
        var gevoelig = bedragen.oordeel(bijdragen(bedragenVan));
        return gevoelig == null ? null : gevoelig.reden();
    }

    private static Bijdragen bijdragen(long... bedragen) {
        return Bijdragen.bedragen(
                IntStream.range(0, bedragen.length)
                        .mapToObj(i -> new Bijdrager("b" + i, bedragen[i]))
                        .toList());
    }
}
