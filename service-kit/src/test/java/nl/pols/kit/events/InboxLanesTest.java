package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A large batch is applied in two transactions beside each other, each aggregate in one of them.
@QuarkusTest
@WithPostgres
class InboxLanesTest extends WithInbox {
    /// Odd: one by one they would come in the other part the next time.
    private static final int AGGREGATES = 21;

    private static final int EACH = 3;

    private final List<String> subjects =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(AGGREGATES).toList();

    @BeforeEach
    void allowed() {
        notebook.beside = true;
    }

    @Test
    void everyAggregateIsInOneTransactionInItsOrder() {
        inbox.receive(batch());

        assertThat(texts("SELECT DISTINCT xmin::text FROM notitie")).hasSize(2);
        assertThat(
                        texts(
                                "SELECT subject FROM notitie GROUP BY subject HAVING count(DISTINCT"
                                        + " xmin::text) > 1"))
                .isEmpty();
        appliedOnce();
        assertThat(
                        texts(
                                "SELECT DISTINCT string_agg(volgnummer::text, ' ' ORDER BY ctid)"
                                        + " FROM notitie GROUP BY subject"))
                .containsExactly("1 2 3");
    }

    @Test
    void whereAHandlerDoesNotAllowItOrTheBatchIsSmallItIsOne() {
        notebook.beside = false;
        inbox.receive(batch());
        notebook.beside = true;
        inbox.receive(List.of(event(1), event(2)));

        assertThat(
                        texts(
                                "SELECT DISTINCT xmin::text FROM notitie WHERE subject <> '%s'"
                                        .formatted(subject)))
                .hasSize(1);
        assertThat(applied()).containsExactly(1L, 2L);
    }

    @Test
    void whatCannotBeAppliedIsFoundInItsPart() {
        var batch = batch();
        batch.add(7, broken(1));

        inbox.receive(batch);

        appliedOnce();
        assertThat(state().dodeBrieven()).isOne();
        assertThat(state().gaten()).isOne();
    }

    /// One of the parts is done and the other isn't: together they are offered again.
    @Test
    void aPartThatWasDoneIsNotDoneAgain() {
        var batch = batch();
        batch.add(ReceivedEvents.raw(Notebook.TOPIC, subject, "onleesbaar"));
        deadLetters.away = true;

        assertThatThrownBy(() -> inbox.receive(batch)).isInstanceOf(Inbox.NotNow.class);
        var first = texts("SELECT DISTINCT subject FROM notitie");
        assertThat(first).isNotEmpty().hasSizeLessThan(AGGREGATES);

        deadLetters.away = false;
        inbox.receive(batch);

        appliedOnce();
        assertThat(state().dodeBrieven()).isOne();
    }

    /// Who woke up after its partitions went to another finds the other's part locked, and all of
    /// it while a part is being applied.
    @Test
    void aPartLocksItselfAndThePartitionForWhoTakesAll() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    store.lockLane(Set.of("p-0"), 1);

                    assertThat(free("exclusive", "inbox p-0")).isFalse();
                    assertThat(free("exclusive", "inbox p-0 1")).isFalse();
                    assertThat(free("exclusive", "inbox p-0 0")).isTrue();
                    assertThat(free("shared", "inbox p-0")).isTrue();
                });
    }

    private boolean free(String how, String name) {
        String function =
                how.equals("shared")
                        ? "pg_try_advisory_xact_lock_shared"
                        : "pg_try_advisory_xact_lock";
        return QuarkusTransaction.requiringNew()
                .call(() -> texts("SELECT %s(hashtextextended('%s', 0))".formatted(function, name)))
                .equals(List.of("t"));
    }

    private void appliedOnce() {
        assertThat(
                        texts(
                                "SELECT string_agg(volgnummer::text, ' ' ORDER BY volgnummer) FROM"
                                        + " notitie GROUP BY subject"))
                .hasSize(AGGREGATES)
                .containsOnly("1 2 3");
        assertThat(texts("SELECT volgnummer::text FROM inbox_positie WHERE volgnummer = 3"))
                .hasSize(AGGREGATES);
    }

    /// Each aggregate's events in order, those of all of them mixed.
    private List<ConsumerRecord<byte[], byte[]>> batch() {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int sequence = 1; sequence <= EACH; sequence++) {
            for (String each : subjects) {
                batch.add(event(each, sequence, false));
            }
        }
        return batch;
    }
}
