package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdelingTest {

    private static List<BigDecimal> tot(int laatste) {
        return IntStream.rangeClosed(1, laatste)
                .map(i -> laatste + 1 - i)
                .mapToObj(i -> BigDecimal.valueOf(10L * i))
                .toList();
    }

    @Test
    void aQuartileLiesOnTheLineBetweenItsNeighbours() {
        // ten values 10 .. 100: places 2.25, 4.5 and 6.75 counted from nought
        // 30 + 0.25 * 10 = 32.5; 50 + 0.5 * 10 = 55; 70 + 0.75 * 10 = 77.5
        assertThat(Verdeling.van(tot(10), 10, 1))
                .contains(
                        new Verdeling(
                                new BigDecimal("32.5"),
                                new BigDecimal("55.0"),
                                new BigDecimal("77.5")));
    }

    @Test
    void itIsRoundedAsTheFigureIs() {
        assertThat(Verdeling.van(tot(10), 10, 0).orElseThrow().p25()).isEqualTo("33");
    }

    @Test
    void ofFewerThanTheMinimumThereIsNone() {
        assertThat(Verdeling.van(tot(9), 10, 0)).isEmpty();
    }
}
