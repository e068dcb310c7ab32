package nl.pols.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads partitions to their ends, some beside each other. Invariant: a partition is in one lane,
/// so its events are applied in their order; the place of a partition moves only when the
/// transaction of its batch was committed.
final class RereadingLanes {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final TopicReaders readers;
    private final int batchSize;
    private final int lanes;
    private final Batch batch;
    private final Map<TopicPartition, Long> places = new ConcurrentHashMap<>();
    private volatile boolean failed;

    RereadingLanes(TopicReaders readers, int batchSize, int lanes, Batch batch) {
        this.readers = readers;
        this.batchSize = batchSize;
        this.lanes = lanes;
        this.batch = batch;
    }

    /// What is done with the records of one poll.
    interface Batch {
        void apply(List<ConsumerRecord<byte[], byte[]>> records);
    }

    void begin(Set<String> topics) {
        try (var kafka = readers.open(1)) {
            var partitions =
                    topics.stream()
                            .flatMap(topic -> kafka.partitionsFor(topic).stream())
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            places.putAll(kafka.beginningOffsets(partitions));
        }
    }

    /// Of the same partitions, each from where the inbox is.
    RereadingLanes fromTheInbox(Batch other) {
        var same = new RereadingLanes(readers, batchSize, lanes, other);
        try (var kafka = readers.open(1)) {
            same.places.putAll(kafka.beginningOffsets(places.keySet()));
        }
        same.places.putAll(readers.placesOfTheInbox(places.keySet()));
        return same;
    }

    /// As the inbox names them.
    Collection<String> partitions() {
        return places.keySet().stream().map(TopicPartition::toString).toList();
    }

    long remaining() {
        return ends().entrySet().stream().mapToLong(e -> todo(e.getKey(), e.getValue())).sum();
    }

    long to(Map<TopicPartition, Long> ends, LongConsumer progress) {
        List<Callable<Long>> work = new ArrayList<>();
        for (var lane : divided(ends)) {
            work.add(() -> read(lane, progress));
        }
        return Threads.all(work).stream().mapToLong(Long::longValue).sum();
    }

    Map<TopicPartition, Long> ends() {
        try (var kafka = readers.open(1)) {
            return kafka.endOffsets(places.keySet());
        }
    }

    private long todo(TopicPartition partition, long end) {
        return Math.max(0, end - places.getOrDefault(partition, 0L));
    }

    /// The largest first, each to the lane that has the least to do.
    private List<Map<TopicPartition, Long>> divided(Map<TopicPartition, Long> ends) {
        Map<Integer, Map<TopicPartition, Long>> divided = new HashMap<>();
        long[] load = new long[lanes];
        var largestFirst =
                ends.entrySet().stream()
                        .filter(e -> todo(e.getKey(), e.getValue()) > 0)
                        .sorted(Comparator.comparing(e -> -todo(e.getKey(), e.getValue())))
                        .toList();
        for (var partition : largestFirst) {
            int least = 0;
            for (int lane = 1; lane < lanes; lane++) {
                least = load[lane] < load[least] ? lane : least;
            }
            load[least] += todo(partition.getKey(), partition.getValue());
            divided.computeIfAbsent(least, lane -> new HashMap<>())
                    .put(partition.getKey(), partition.getValue());
        }
        return List.copyOf(divided.values());
    }

    private long read(Map<TopicPartition, Long> ends, LongConsumer progress) {
        try (var kafka = readers.open(batchSize)) {
            kafka.assign(ends.keySet());
            ends.keySet().forEach(p -> kafka.seek(p, places.getOrDefault(p, 0L)));
            long read = 0;
            while (!failed && !atEnds(kafka, ends)) {
                read += step(kafka, ends, progress);
            }
            return read;
        } catch (RuntimeException | Error e) {
            failed = true; // the other lanes needn't go on
            throw e;
        }
    }

    private static boolean atEnds(Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(e -> kafka.position(e.getKey()) >= e.getValue());
    }

    /// What came after the ends stays for the next time: two that are read to the same ends hold
    /// the same events, however many arrive meanwhile.
    private long step(
            Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends, LongConsumer progress) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (var record : kafka.poll(WAIT)) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < ends.getOrDefault(partition, 0L)) {
                records.add(record);
            }
        }
        if (!records.isEmpty()) {
            batch.apply(records);
            progress.accept(records.size());
        }
        ends.forEach((partition, end) ->
                places.put(partition, Math.min(end, kafka.position(partition))));
        return records.size();
    }
}
