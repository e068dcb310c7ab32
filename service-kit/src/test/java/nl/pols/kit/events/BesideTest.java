package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.Incoming.Key;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// A copy that is built from the beginning takes an aggregate whose first event comes for a new
/// one, and comes to the same state where it isn't.
@QuarkusTest
@WithPostgres
class BesideTest extends WithInbox {
    @Inject Deliveries deliveries;

    @Test
    void whatBeginsIsAppliedWithoutALook() {
        offer(event(1), event(2), other(1));
        offer(event(3));

        assertThat(applied()).containsExactly(1L, 2L, 3L);
        assertThat(positions()).containsExactlyInAnyOrder("3", "1");
        assertThat(state().gaten()).isZero();
    }

    /// As when its producer was cut off before it knew that the event had come.
    @Test
    void whatBeganBeforeIsAppliedOnce() {
        offer(event(1), event(2));
        offer(other(1), event(1), event(2), event(3));

        assertThat(applied()).containsExactly(1L, 2L, 3L);
        assertThat(positions()).containsExactlyInAnyOrder("3", "1");
        assertThat(state().gaten()).isZero();
    }

    @Test
    void whatFailsAmongThemIsFound() {
        offer(other(1), event(1), broken(2), event(3));

        assertThat(applied()).containsExactly(1L, 3L);
        assertThat(positions()).containsExactlyInAnyOrder("3", "1");
        assertThat(state().dodeBrieven()).isOne();
        assertThat(state().gaten()).isOne();
    }

    @Test
    void whatComesBeforeItsFirstLeavesAGapUntilThatComes() {
        offer(event(2), event(1));
        offer(event(3));

        assertThat(applied()).containsExactly(1L, 2L, 3L);
        assertThat(state().gaten()).isZero();
    }

    @Test
    void whoNobodyLookedForAndIsThereIsNotWrittenOver() {
        offer(event(1), event(2));
        var key = new Key(Notebook.TOPIC, subject);
        var sequences = new Sequences(Map.of(), Set.of());
        sequences.place(key, 1);

        assertThatThrownBy(() -> store.save(sequences, Set.of(key)))
                .isInstanceOf(InboxStore.InboxUnavailable.class);

        assertThat(positions()).containsExactly("2");
    }

    @SafeVarargs
    private void offer(ConsumerRecord<byte[], byte[]>... records) {
        inbox.receive(List.of(records), deliveries.beside(new Here(), Set.of()));
    }

    private static ConsumerRecord<byte[], byte[]> other(long sequence) {
        return event(UUID.randomUUID().toString(), sequence, false);
    }

    private List<String> positions() {
        return texts("SELECT volgnummer::text FROM inbox_positie");
    }

    /// A copy in the place of what serves.
    private record Here() implements Rereading.Copy {
        @Override
        public void around(Runnable batch) {
            batch.run();
        }

        @Override
        public void direct() {
            // the tables of the test are the copy
        }
    }
}
