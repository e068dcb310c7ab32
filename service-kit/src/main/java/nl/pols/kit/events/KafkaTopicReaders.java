package nl.pols.kit.events;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Readers of the Kafka of this installation.
@DefaultBean
@ApplicationScoped
class KafkaTopicReaders implements TopicReaders {

    private final ServiceName service;
    private final String servers;

    KafkaTopicReaders(
            ServiceName service,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
                    String servers) {
        this.service = service;
        this.servers = servers;
    }

    @Override
    public Consumer<byte[], byte[]> open(int atOnce) {
        return new KafkaConsumer<>(settings(atOnce));
    }

    /// Only asks: it subscribes to nothing, so the group doesn't know of it.
    @Override
    public Map<TopicPartition, Long> placesOfTheInbox(Set<TopicPartition> partitions) {
        var settings = settings(1);
        settings.put("group.id", service.group());
        Map<TopicPartition, Long> places = new HashMap<>();
        try (var kafka = new KafkaConsumer<byte[], byte[]>(settings)) {
            kafka.committed(partitions)
                    .forEach((partition, place) -> {
                        if (place != null) {
                            places.put(partition, place.offset());
                        }
                    });
        }
        return places;
    }

    private Map<String, Object> settings(int atOnce) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", atOnce);
        settings.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        settings.put("fetch.max.bytes", 8 * 1024 * 1024);
        settings.put("default.api.timeout.ms", 10_000);
        return settings;
    }
}
