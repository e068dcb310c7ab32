package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Events come together where they pour in, and nowhere else.
class GatheringTest {
    private final Gathering gathering = new Gathering(0);
    private long now;

    @Test
    void whoReadsLittleWaitsForNothing() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(after(5, 25)).isZero();
        }
    }

    /// As when something held it up for a second.
    @Test
    void norForWhatStoodInLineForAMoment() {
        after(5, 25);

        assertThat(after(200, 1_000)).isZero();
        assertThat(after(60, 300)).isZero();
    }

    @Test
    void whereEventsPourInTheyComeTogether() {
        for (int i = 0; i < 50; i++) {
            after(150, 30);
        }

        assertThat(after(150, 30)).isPositive();
        assertThat(after(900, 180)).isPositive();
    }

    /// However little of what is there came with a poll.
    @Test
    void whoIsBehindWaitsForNothing() {
        for (int i = 0; i < 50; i++) {
            now += Duration.ofMillis(300).toNanos();
            assertThat(gathering.after(4_000, 100_000, now)).isZero();
        }

        assertThat(after(4_000, 300)).isPositive();
    }

    @Test
    void secondsLaterItIsOver() {
        for (int i = 0; i < 50; i++) {
            after(900, 180);
        }

        after(5, 2_000);

        assertThat(after(5, 25)).isZero();
    }

    private Duration after(int events, int millis) {
        now += Duration.ofMillis(millis).toNanos();
        return gathering.after(events, 0, now);
    }
}
