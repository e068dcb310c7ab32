package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class InboxPollingTest {

    private static final TopicPartition PARTITION = new TopicPartition(Notebook.TOPIC, 0);

    @Inject InboxPolling polling;
    @Inject InboxStore store;
    @Inject DeadLettersInMemory deadLetters;

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final String subject = UUID.randomUUID().toString();
    private long offset;

    @BeforeEach
    void connect() {
        deadLetters.away = false;
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @Test
    void commitsWhatItApplied() {
        arrives(event(1));
        arrives(event(2));

        polling.step(kafka);

        assertThat(applied()).isEqualTo(2);
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void offersTheBatchAgainWhenTheSurroundingsAreBack() {
        deadLetters.away = true;
        arrives(event(1));
        arrives(ReceivedEvents.raw(Notebook.TOPIC, subject, "onleesbaar"));

        polling.step(kafka);

        assertThat(applied()).isZero();
        assertThat(committed()).isZero();
        assertThat(kafka.position(PARTITION)).isZero();
        assertThat(kafka.paused()).containsExactly(PARTITION);
        assertThat(polling.trouble()).contains("niemand thuis");

        deadLetters.away = false;
        await().until(() -> {
            polling.step(kafka);
            if (kafka.paused().isEmpty() && committed() == 0) {
                arriveAgain();
            }
            return committed() == 2;
        });

        assertThat(applied()).isOne();
        assertThat(polling.trouble()).isNull();
    }

    private ConsumerRecord<byte[], byte[]> event(long sequence) {
        return ReceivedEvents.event(Notebook.TOPIC, Notebook.TYPE, subject, sequence, "{}");
    }

    private void arrives(ConsumerRecord<byte[], byte[]> message) {
        kafka.addRecord(
                new ConsumerRecord<>(Notebook.TOPIC, 0, offset++, message.key(), message.value()));
    }

    /// The mock forgets a record once it was polled; a broker doesn't.
    private void arriveAgain() {
        offset = 0;
        arrives(event(1));
        arrives(ReceivedEvents.raw(Notebook.TOPIC, subject, "onleesbaar"));
    }

    private long committed() {
        var offsets = kafka.committed(Set.of(PARTITION));
        return offsets.get(PARTITION) == null
                ? 0
                : Objects.requireNonNull(offsets.get(PARTITION)).offset();
    }

    private long applied() {
        var found = new AtomicLong();
        store.query(
                "SELECT count(*) FROM notitie WHERE subject = ?",
                row -> found.set(row.getLong(1)),
                subject);
        return found.get();
    }
}
