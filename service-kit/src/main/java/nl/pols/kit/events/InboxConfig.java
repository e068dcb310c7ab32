package nl.pols.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the inbox reads from Kafka.
@ConfigMapping(prefix = "pols.inbox")
interface InboxConfig {

    /// Off in tests that have no Kafka; the inbox itself works without the consumer.
    @WithDefault("true")
    boolean enabled();

    /// Events in one transaction at most.
    @WithDefault("1000")
    int batchSize();

    /// The longest wait between two tries while the database or Kafka is away.
    @WithDefault("5s")
    Duration maxBackoff();

    /// Events in one transaction while a copy is built from the beginning: as many as a small heap
    /// bears.
    @WithDefault("2500")
    int rereadBatchSize();

    /// Readers beside each other while a copy is built, each with its own partitions.
    @WithDefault("3")
    int rereadLanes();
}
