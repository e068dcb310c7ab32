package nl.pols.kit.events;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A Kafka record on its way through the inbox: an event, or the reason why it isn't one.
/// Invariant: exactly one of the two is present.
record Incoming(
        ConsumerRecord<byte[], byte[]> raw, @Nullable CloudEvent event, @Nullable String reason) {

    static Incoming of(ConsumerRecord<byte[], byte[]> raw) {
        if (raw.value() == null) {
            return new Incoming(raw, null, "Leeg bericht");
        }
        if (raw.value().length > CloudEvent.MAX_BYTES) {
            return new Incoming(raw, null, "Groter dan %d bytes".formatted(CloudEvent.MAX_BYTES));
        }
        try {
            return new Incoming(raw, CloudEvent.parse(raw.value()), null);
        } catch (InvalidCloudEvent e) {
            return new Incoming(raw, null, e.getMessage());
        }
    }

    /// The same record, found not to be applicable. The event stays known, so that its place in the
    /// sequence becomes a gap.
    Incoming refused(String why) {
        return new Incoming(raw, event, why);
    }

    boolean isRefused() {
        return reason != null;
    }

    /// Of an event that was read.
    CloudEvent read() {
        return Objects.requireNonNull(event, "only of a readable event");
    }

    Key key() {
        return new Key(raw.topic(), read().subject());
    }

    /// Where sequences are counted: an aggregate on a topic.
    record Key(String topic, String subject) {}
}
