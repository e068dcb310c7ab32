package nl.pols.kit.events;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// Makes consumers that belong to no group: nobody else's position moves, and whoever is killed
/// leaves none behind.
public interface TopicReaders {

    /// @param atOnce records in one poll at most
    Consumer<byte[], byte[]> open(int atOnce);

    /// Where the inbox of this service is, as it last told Kafka: at most behind what it has done.
    /// A partition of which it never read anything is left out.
    Map<TopicPartition, Long> placesOfTheInbox(Set<TopicPartition> partitions);
}
