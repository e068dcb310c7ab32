package nl.pols.kit.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who has the turn and for whom it waits; the clock stands still unless it is set.
@Timeout(10)
class RowTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Row<String> row = new Row<>(now::get);

    @Test
    void whoComesAloneHasTheTurnAndWaitsForNobody() {
        for (int i = 0; i < 3; i++) {
            assertThat(row.join("one")).isTrue();
            assertThat(row.take()).containsExactly("one");
            elapse(5);
            assertThat(row.next(1)).isFalse();
        }
    }

    @Test
    void exactlyOneHasTheTurnAsLongAsSomebodyWaits() {
        assertThat(row.join("one")).isTrue();
        assertThat(row.join("two")).isFalse();
        assertThat(row.take()).containsExactly("one", "two");
        assertThat(row.join("three")).isFalse();
        assertThat(row.next(2)).isTrue();
        assertThat(row.join("four")).isFalse();
    }

    @Test
    void theNextRoundWaitsForThoseWhoWereHelpedInTheOneBefore() throws InterruptedException {
        row.join("one");
        row.take();
        row.join("two");
        elapse(9);
        assertThat(row.next(1)).isTrue();

        List<String> taken = new ArrayList<>();
        var turn = Thread.ofPlatform().start(() -> taken.addAll(row.take()));
        await().until(() -> !turn.isAlive() || turn.getState() == Thread.State.TIMED_WAITING);
        row.join("one");
        turn.join();

        assertThat(taken).containsExactly("two", "one");
    }

    @Test
    void nobodyWaitsLongerThanTheRoundBeforeTookCountedFromItsEnd() {
        roundOf(4);
        elapse(4);
        row.join("one");

        assertThat(row.take()).containsExactly("one");
    }

    @Test
    void aRoundThatTookLongMakesNobodyWaitLong() {
        roundOf(60_000);
        now.addAndGet(Row.LONGEST);
        row.join("one");

        assertThat(row.take()).containsExactly("one");
    }

    @Test
    void neverMoreThanFitInARound() {
        for (int i = 0; i <= Row.MOST; i++) {
            row.join(Integer.toString(i));
        }
        assertThat(row.take()).hasSize(Row.MOST);
        assertThat(row.next(Row.MOST)).isTrue();
    }

    /// Of two, so that the next one expects somebody.
    private void roundOf(long millis) {
        for (String who : List.of("one", "two")) {
            row.join(who);
        }
        assertThat(row.take()).hasSize(2);
        elapse(millis);
        assertThat(row.next(2)).isFalse();
    }

    private void elapse(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
