package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the seed, the letters' figures come out of the cases within their rounding.
class KalibratieTest {
    private static final Offset<Double> HALF_A_POINT = within(0.49);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_220_523, -7})
    void theStocksAreThoseOfTheLetters(long seed) {
        Telling telling = Telling.of(Proefland.sector(seed).trajecten());

        assertThat(telling.activeIn(2019)).isBetween(22_900L, 23_100L);
        assertThat(telling.runningWithProduction()).hasSize(Uitdunning.LOPEND);
        assertThat(telling.trajecten()).hasSizeBetween(100_000, 106_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_220_523, -7})
    void theSharesOf2021AreThoseOfTheLetter(long seed) {
        Telling telling = Telling.of(Proefland.sector(seed).trajecten());

        assertThat(telling.band(-1, 3)).isCloseTo(38, HALF_A_POINT);
        assertThat(telling.band(3, 6)).isCloseTo(38, HALF_A_POINT);
        assertThat(telling.band(6, 12)).isCloseTo(18, HALF_A_POINT);
        assertThat(telling.band(12, 999)).isCloseTo(5, HALF_A_POINT);
        assertThat(telling.outcome(o -> o.startsWith("BETAALD_WERK"))).isCloseTo(52, HALF_A_POINT);
        assertThat(
                        telling.outcome(o ->
                                o.startsWith("BETAALD_WERK") || o.equals(Afloop.VERVOLGTRAJECT)))
                .isCloseTo(61, HALF_A_POINT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_220_523, -7})
    void hoursAndBenefitAreThoseOfTheLetter(long seed) {
        Telling telling = Telling.of(Proefland.sector(seed).trajecten());

        assertThat(telling.benefitShare()).isCloseTo(94, HALF_A_POINT);
        assertThat(telling.meanHours()).isCloseTo(22, within(0.4));
        assertThat(telling.productionShare()).isCloseTo(76, HALF_A_POINT);
    }

    @Test
    void theSectorGrowsFromSixteenToThirtyTwoThousandStartsAYear() {
        Telling telling = Telling.of(Proefland.sector(1).trajecten());

        assertThat(telling.startedIn(2019)).isBetween(15_500L, 16_500L);
        assertThat(telling.startedIn(2022)).isBetween(31_000L, 33_000L);
    }

    @Test
    void someTrajectoriesHaveNoProductionWork() {
        Telling telling = Telling.of(Proefland.sector(1).trajecten());

        double without =
                telling.trajecten().stream().filter(t -> t.urenPerWeek().productie() == 0).count()
                        / (double) telling.trajecten().size();

        assertThat(without).isCloseTo(0.07, within(0.01));
    }
}
