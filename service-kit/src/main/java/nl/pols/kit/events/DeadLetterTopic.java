package nl.pols.kit.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.pols.kit.events.DeadLetters.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The dead-letter topic of this service: messages that could not be applied, byte for byte, with
/// the reason and their origin in the headers. Invariant: [#send(List)] returns only when Kafka has
/// acknowledged every one of them.
@ApplicationScoped
class DeadLetterTopic {

    static final String REASON = "dead-letter-reason";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";
    static final String TIME = "dead-letter-time";

    private static final int READ_AT_ONCE = 500;

    private final String name;
    private final String servers;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetterTopic(
            ServiceName service,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
                    String servers) {
        this.name = service.deadLetterTopic();
        this.servers = servers;
    }

    void send(List<Incoming> refused) {
        var kafka = producer();
        List<Future<?>> sent = new ArrayList<>();
        for (Incoming letter : refused) {
            sent.add(kafka.send(envelope(letter)));
        }
        kafka.flush();
        for (Future<?> acknowledgement : sent) {
            await(acknowledgement);
        }
    }

    /// Hands every dead letter that `wanted` accepts to `reader`, as it once stood on its own
    /// topic, in batches, up to what is on the topic now.
    void read(
            java.util.function.Predicate<Origin> wanted,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> reader) {
        try (var kafka = new KafkaConsumer<byte[], byte[]>(consumerConfig())) {
            var partitions =
                    kafka.partitionsFor(name).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> kafka.position(p) < end.getOrDefault(p, 0L))) {
                List<ConsumerRecord<byte[], byte[]>> originals = new ArrayList<>();
                for (var letter : kafka.poll(Duration.ofSeconds(1))) {
                    var original = original(letter);
                    if (wanted.test(Origin.of(original))) {
                        originals.add(original);
                    }
                }
                reader.accept(originals);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> envelope(Incoming letter) {
        var raw = letter.raw();
        var headers = new ArrayList<Header>();
        raw.headers().forEach(headers::add);
        var dead = new ProducerRecord<>(name, null, raw.key(), raw.value(), headers);
        dead.headers()
                .add(REASON, bytes(Objects.requireNonNullElse(letter.reason(), "Onbekend")))
                .add(TOPIC, bytes(raw.topic()))
                .add(PARTITION, bytes(Integer.toString(raw.partition())))
                .add(OFFSET, bytes(Long.toString(raw.offset())))
                .add(TIME, bytes(Instant.now().toString()));
        return dead;
    }

    private static ConsumerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> dead) {
        return new ConsumerRecord<>(
                header(dead, TOPIC, dead.topic()),
                Integer.parseInt(header(dead, PARTITION, "0")),
                Long.parseLong(header(dead, OFFSET, "-1")),
                dead.key(),
                dead.value());
    }

    private static String header(ConsumerRecord<?, ?> dead, String name, String otherwise) {
        Header header = dead.headers().lastHeader(name);
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(Future<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new KafkaException("The dead-letter topic does not take a message", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted before a dead letter was acknowledged", e);
        }
    }

    private Map<String, Object> consumerConfig() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", servers);
        config.put("key.deserializer", ByteArrayDeserializer.class);
        config.put("value.deserializer", ByteArrayDeserializer.class);
        config.put("enable.auto.commit", false);
        config.put("max.poll.records", READ_AT_ONCE);
        config.put("default.api.timeout.ms", 10_000);
        config.put("allow.auto.create.topics", false);
        return config;
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            Map.of(
                                    "bootstrap.servers",
                                    servers,
                                    "key.serializer",
                                    ByteArraySerializer.class,
                                    "value.serializer",
                                    ByteArraySerializer.class,
                                    "acks",
                                    "all",
                                    "max.block.ms",
                                    10_000,
                                    "request.timeout.ms",
                                    5_000,
                                    "delivery.timeout.ms",
                                    10_000));
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
