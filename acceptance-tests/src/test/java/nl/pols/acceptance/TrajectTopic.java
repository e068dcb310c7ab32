package nl.pols.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The events about trajectories as any consumer finds them. After a kill an event may come twice,
/// but never later than one that follows it for the first time, and none is left out.
final class TrajectTopic implements AutoCloseable {

    private static final String NAME = "pols.trajectregistratie.traject";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> kafka;
    private final Map<String, Long> last = new HashMap<>();
    private String fault = "";

    TrajectTopic(Suite suite) {
        kafka =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", suite.at().kafka()),
                        new StringDeserializer(),
                        new StringDeserializer());
        List<TopicPartition> partitions =
                kafka.partitionsFor(NAME).stream()
                        .map(one -> new TopicPartition(NAME, one.partition()))
                        .toList();
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
    }

    /// Reads on to the end of what is there; returns how many different events it has seen so far.
    long readOn() throws IOException {
        var ends = kafka.endOffsets(kafka.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> record : kafka.poll(Duration.ofMillis(200))) {
                add(JSON.readTree(record.value()));
            }
        }
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    private void add(JsonNode event) {
        String subject = event.path("subject").asText();
        long sequence = event.path("sequence").asLong();
        long before = last.getOrDefault(subject, 0L);
        if (sequence > before + 1) {
            fault = "%s: %d came after %d".formatted(subject, sequence, before);
        }
        last.put(subject, Math.max(before, sequence));
    }

    /// What is wrong with the order, empty when nothing is.
    String fault() {
        return fault;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
