package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import nl.pols.kit.fixtures.ReceivedEvents;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Topics are read from their first record to their ends, each partition in its order.
class RereadingTest {
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> topics =
            new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
    private final Map<TopicPartition, Long> inbox = new HashMap<>();
    private final ConcurrentLinkedQueue<ConsumerRecord<byte[], byte[]>> applied =
            new ConcurrentLinkedQueue<>();
    private final RereadingLanes lanes = new RereadingLanes(new Readers(), 3, 2, applied::addAll);

    @Test
    void everyPartitionIsReadInItsOrderAndToWhereItEndsNow() {
        fill("a", 0, 7);
        fill("a", 1, 2);
        fill("b", 0, 0);
        lanes.begin(Set.of("a", "b"));
        assertThat(lanes.remaining()).isEqualTo(9);
        var told = new AtomicLong();

        assertThat(lanes.to(lanes.ends(), told::addAndGet)).isEqualTo(9);

        assertThat(told).hasValue(9);
        assertThat(offsets("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(offsets("a", 1)).containsExactly(0L, 1L);
        assertThat(lanes.remaining()).isZero();
    }

    @Test
    void whatCameSinceIsReadNextTimeAndNothingTwice() {
        fill("a", 0, 4);
        lanes.begin(Set.of("a"));
        lanes.to(lanes.ends(), n -> {});
        fill("a", 0, 1);

        assertThat(lanes.to(lanes.ends(), n -> {})).isEqualTo(1);

        assertThat(offsets("a", 0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void whatComesWhileItIsReadToTheEndsStaysForTheNextTime() {
        fill("a", 0, 4);
        lanes.begin(Set.of("a"));
        var ends = lanes.ends();
        fill("a", 0, 1);

        assertThat(lanes.to(ends, n -> {})).isEqualTo(4);

        assertThat(offsets("a", 0)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(lanes.remaining()).isEqualTo(1);
    }

    @Test
    void aBatchThatFailsEndsTheReadingWithItsReason() {
        fill("a", 0, 4);
        var failing =
                new RereadingLanes(
                        new Readers(),
                        3,
                        2,
                        records -> {
                            throw new IllegalStateException("de database is weg");
                        });
        failing.begin(Set.of("a"));
        ThrowingCallable read = () -> failing.to(failing.ends(), n -> {});

        Assertions.assertThatThrownBy(read).hasMessage("de database is weg");

        assertThat(failing.remaining()).isEqualTo(4);
    }

    @Test
    void whatTheInboxHasStillToReadIsReadFromItsPlace() {
        fill("a", 0, 4);
        fill("a", 1, 3);
        lanes.begin(Set.of("a"));
        inbox.put(new TopicPartition("a", 0), 3L);
        var late = new ConcurrentLinkedQueue<ConsumerRecord<byte[], byte[]>>();
        var serving = lanes.fromTheInbox(late::addAll);

        assertThat(serving.to(lanes.ends(), n -> {})).isEqualTo(4);

        assertThat(late.stream().filter(r -> r.partition() == 0))
                .extracting(ConsumerRecord::offset)
                .containsExactly(3L);
        assertThat(lanes.remaining()).isEqualTo(7);
    }

    private void fill(String topic, int partition, int more) {
        var records =
                topics.computeIfAbsent(
                        new TopicPartition(topic, partition), p -> new ArrayList<>());
        for (int i = 0; i < more; i++) {
            var message = ReceivedEvents.raw(topic, "k", "v");
            records.add(
                    new ConsumerRecord<>(
                            topic, partition, records.size(), message.key(), message.value()));
        }
    }

    private List<Long> offsets(String topic, int partition) {
        return applied.stream()
                .filter(r -> r.topic().equals(topic) && r.partition() == partition)
                .map(ConsumerRecord::offset)
                .toList();
    }

    private final class Readers implements TopicReaders {
        @Override
        public Consumer<byte[], byte[]> open(int atOnce) {
            return new Reader(atOnce);
        }

        @Override
        public Map<TopicPartition, Long> placesOfTheInbox(Set<TopicPartition> partitions) {
            return inbox;
        }
    }

    /// Of the topics as they are when it is opened.
    private final class Reader extends MockConsumer<byte[], byte[]> {
        Reader(int atOnce) {
            super("earliest");
            setMaxPollRecords(atOnce);
            var none = new Node[0];
            topics.forEach((p, records) -> {
                updateBeginningOffsets(Map.of(p, 0L));
                updateEndOffsets(Map.of(p, (long) records.size()));
            });
            topics.keySet().stream()
                    .map(TopicPartition::topic)
                    .distinct()
                    .forEach(topic ->
                            updatePartitions(
                                    topic,
                                    topics.keySet().stream()
                                            .filter(p -> p.topic().equals(topic))
                                            .map(p ->
                                                    new PartitionInfo(
                                                            topic,
                                                            p.partition(),
                                                            Node.noNode(),
                                                            none,
                                                            none))
                                            .toList()));
        }

        @Override
        public synchronized void assign(java.util.Collection<TopicPartition> partitions) {
            super.assign(partitions);
            partitions.forEach(p -> topics.getOrDefault(p, List.of()).forEach(this::addRecord));
        }
    }
}
