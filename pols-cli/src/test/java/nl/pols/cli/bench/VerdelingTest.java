package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VerdelingTest {

    @Test
    void tellsWhatASortedListWouldTell() {
        var seen = new Verdeling();
        for (int i = 1; i <= 1_000; i++) {
            seen.add(TimeUnit.MICROSECONDS.toNanos(100L * i));
        }

        assertThat(seen.millis(50)).isCloseTo(50, within(0.1));
        assertThat(seen.millis(95)).isCloseTo(95, within(0.1));
        assertThat(seen.total()).isEqualTo(1_000);
    }

    @Test
    void twoTogetherAreOne() {
        var some = new Verdeling();
        var others = new Verdeling();
        some.add(TimeUnit.MILLISECONDS.toNanos(1));
        others.add(TimeUnit.MINUTES.toNanos(1));
        some.add(others);

        assertThat(some.total()).isEqualTo(2);
        assertThat(some.millis(50)).isCloseTo(1, within(0.1));
        assertThat(some.millis(95)).isEqualTo(10_000);
    }
}
