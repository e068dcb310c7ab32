package nl.pols.kit.events;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.pols.kit.events.DeadLetters.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/// The dead-letter topic without Kafka, for the tests of the inbox; can be away.
@Mock
@Singleton
class DeadLettersInMemory extends DeadLetterTopic {

    final List<Incoming> sent = new ArrayList<>();
    boolean away;

    DeadLettersInMemory(ServiceName service) {
        super(service, "localhost:1");
    }

    @Override
    void send(List<Incoming> refused) {
        if (away) {
            throw new KafkaException("niemand thuis");
        }
        sent.addAll(refused);
    }

    @Override
    void read(Predicate<Origin> wanted, Consumer<List<ConsumerRecord<byte[], byte[]>>> reader) {
        if (away) {
            throw new KafkaException("niemand thuis");
        }
        reader.accept(
                sent.stream()
                        .<ConsumerRecord<byte[], byte[]>>map(Incoming::raw)
                        .filter(raw -> wanted.test(Origin.of(raw)))
                        .toList());
    }
}
