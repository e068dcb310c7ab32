package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Polls Kafka and feeds the [Inbox]. Invariant: an offset is committed only after the transaction
/// that applied its event; a batch that can't be handled now is read again, while the consumer
/// stays a member of its group.
@ApplicationScoped
class InboxPolling {

    private static final Logger LOG = Logger.getLogger(InboxPolling.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration OBSERVE_EVERY = Duration.ofMillis(250);

    private final InboxConfig config;
    private final Handlers handlers;
    private final Inbox inbox;
    private final InboxMetrics metrics;
    private final ServiceName service;
    private final String servers;
    private final Gathering gathering;

    private volatile boolean stopped;
    private volatile boolean everConnected;
    private volatile boolean connected;
    private boolean observed;
    private long lastObserved;
    private volatile @Nullable String trouble;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private Duration backoff = FIRST_BACKOFF;
    private long pausedUntil;

    InboxPolling(
            InboxConfig config,
            Handlers handlers,
            Inbox inbox,
            InboxMetrics metrics,
            ServiceName service,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092")
                    String servers) {
        this.config = config;
        this.handlers = handlers;
        this.inbox = inbox;
        this.metrics = metrics;
        this.service = service;
        this.servers = servers;
        this.gathering = new Gathering(System.nanoTime());
    }

    void untilStopped() {
        try (var kafka = new KafkaConsumer<byte[], byte[]>(consumerConfig())) {
            current = kafka;
            kafka.subscribe(handlers.topics());
            while (!stopped) {
                step(kafka);
            }
        } catch (WakeupException e) {
            LOG.debug("Asked to stop", e);
        } finally {
            current = null;
            connected = false;
        }
    }

    void stop() {
        stopped = true;
        var kafka = current;
        if (kafka != null) {
            kafka.wakeup();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /// Whether a broker has a connection with this instance now.
    boolean isConnected() {
        return connected;
    }

    /// Whether it ever had one since the start.
    boolean wasConnected() {
        return everConnected;
    }

    /// Why events wait, or nothing.
    @Nullable String trouble() {
        return trouble;
    }

    /// One poll and what follows from it.
    void step(Consumer<byte[], byte[]> kafka) {
        if (System.nanoTime() - pausedUntil >= 0) {
            kafka.resume(kafka.paused());
        }
        ConsumerRecords<byte[], byte[]> records = kafka.poll(WAIT);
        observeNowAndThen(kafka);
        if (records.isEmpty()) {
            return;
        }
        try {
            inbox.receive(listed(records));
            commit(kafka);
            backoff = FIRST_BACKOFF;
            trouble = null;
            gather(records.count(), behind(kafka));
        } catch (Inbox.NotNow e) {
            later(kafka, records, e);
        }
    }

    /// Goes back to the begin of the batch and pauses. Polling goes on, so that the group doesn't
    /// give the partitions to somebody else.
    private void later(
            Consumer<byte[], byte[]> kafka,
            ConsumerRecords<byte[], byte[]> records,
            Inbox.NotNow cause) {
        trouble = cause.getMessage();
        LOG.warnf("Events wait %s: %s", backoff, cause.getMessage());
        LOG.debug("because", cause);
        for (TopicPartition partition : records.partitions()) {
            kafka.seek(partition, records.records(partition).getFirst().offset());
        }
        kafka.pause(kafka.assignment());
        pausedUntil = System.nanoTime() + backoff.toNanos();
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(config.maxBackoff()) < 0 ? doubled : config.maxBackoff();
    }

    /// A commit that fails is no harm: what it would have told comes again as duplicates.
    private static void commit(Consumer<byte[], byte[]> kafka) {
        kafka.commitAsync((offsets, failure) -> {
            if (failure != null) {
                LOG.debugf(failure, "Offsets %s were not committed", offsets);
            }
        });
    }

    /// The client's metrics are hundreds; to walk through them for every batch costs a tenth of it.
    private void observeNowAndThen(Consumer<byte[], byte[]> kafka) {
        long now = System.nanoTime();
        if (!observed || now - lastObserved >= OBSERVE_EVERY.toNanos()) {
            lastObserved = now;
            observe(kafka);
        }
    }

    private void observe(Consumer<byte[], byte[]> kafka) {
        boolean now =
                kafka.metrics().entrySet().stream()
                        .filter(m -> m.getKey().name().equals("connection-count"))
                        .anyMatch(m -> m.getValue().metricValue() instanceof Double n && n > 0);
        if (now != connected || !observed) {
            report(now);
        }
        connected = now;
        everConnected |= now;
        observed = true;
        metrics.lag(behind(kafka));
    }

    /// Events that are still to be read, as far as the brokers told.
    private static long behind(Consumer<byte[], byte[]> kafka) {
        return kafka.assignment().stream()
                .mapToLong(partition -> kafka.currentLag(partition).orElse(0))
                .sum();
    }

    private void gather(int events, long behind) {
        LockSupport.parkNanos(gathering.after(events, behind, System.nanoTime()).toNanos());
    }

    /// Once per change; the client itself would say it twice every two seconds.
    private void report(boolean reached) {
        if (reached) {
            LOG.infof("Kafka (%s) is reached; reading %s", servers, handlers.topics());
        } else {
            LOG.warnf("Kafka (%s) can't be reached; events wait there", servers);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> listed(
            ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>(records.count());
        records.forEach(list::add);
        return list;
    }

    private Map<String, Object> consumerConfig() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("group.id", service.group());
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", config.batchSize());
        settings.put("allow.auto.create.topics", false);
        // a topic that is made later is seen within seconds
        settings.put("metadata.max.age.ms", 5_000);
        // a replica that is killed hands its partitions over within seconds
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 3_000);
        settings.put("reconnect.backoff.max.ms", 2_000);
        return settings;
    }
}
