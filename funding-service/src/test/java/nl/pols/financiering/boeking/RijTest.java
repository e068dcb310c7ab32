package nl.pols.financiering.boeking;

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
class RijTest {

    private final AtomicLong nu = new AtomicLong(Long.MAX_VALUE - 5);
    private final Rij<String> rij = new Rij<>(nu::get);

    @Test
    void whoComesAloneHasTheTurnAndWaitsForNobody() {
        for (int i = 0; i < 3; i++) {
            assertThat(rij.sluitAan("een")).isTrue();
            assertThat(rij.neem()).containsExactly("een");
            verstrijk(5);
            assertThat(rij.volgende(1)).isNull();
        }
    }

    @Test
    void exactlyOneHasTheTurnAsLongAsSomebodyWaits() {
        assertThat(rij.sluitAan("een")).isTrue();
        assertThat(rij.sluitAan("twee")).isFalse();
        assertThat(rij.neem()).containsExactly("een", "twee");
        assertThat(rij.sluitAan("drie")).isFalse();
        assertThat(rij.volgende(2)).isEqualTo("drie");
        assertThat(rij.sluitAan("vier")).isFalse();
    }

    @Test
    void theNextRoundWaitsForThoseWhoWereHelpedInTheOneBefore() throws InterruptedException {
        rij.sluitAan("een");
        rij.neem();
        rij.sluitAan("twee");
        verstrijk(9);
        assertThat(rij.volgende(1)).isEqualTo("twee");

        List<String> genomen = new ArrayList<>();
        var beurt = Thread.ofPlatform().start(() -> genomen.addAll(rij.neem()));
        await().until(() -> !beurt.isAlive() || beurt.getState() == Thread.State.TIMED_WAITING);
        rij.sluitAan("een");
        beurt.join();

        assertThat(genomen).containsExactly("twee", "een");
    }

    @Test
    void nobodyWaitsLongerThanTheRoundBeforeTookCountedFromItsEnd() {
        rondeVan(4);
        verstrijk(4);
        rij.sluitAan("een");

        assertThat(rij.neem()).containsExactly("een");
    }

    @Test
    void aRoundThatTookLongMakesNobodyWaitLong() {
        rondeVan(60_000);
        nu.addAndGet(Rij.LANGST);
        rij.sluitAan("een");

        assertThat(rij.neem()).containsExactly("een");
    }

    @Test
    void neverMoreThanFitInARound() {
        for (int i = 0; i <= Rij.MEEST; i++) {
            rij.sluitAan(Integer.toString(i));
        }
        assertThat(rij.neem()).hasSize(Rij.MEEST);
        assertThat(rij.volgende(Rij.MEEST)).isEqualTo(Integer.toString(Rij.MEEST));
    }

    /// Of two, so that the next one expects somebody.
    private void rondeVan(long millis) {
        for (String wie : List.of("een", "twee")) {
            rij.sluitAan(wie);
        }
        assertThat(rij.neem()).hasSize(2);
        verstrijk(millis);
        assertThat(rij.volgende(2)).isNull();
    }

    private void verstrijk(long millis) {
        nu.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
