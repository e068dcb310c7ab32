package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns an [Event] into the message that the connector's event router reads: where it goes, under
/// which key, and the CloudEvent as text. Invariant: at most 64 KB, so every consumer may rely on
/// it.
@ApplicationScoped
class OutboxMessages {

    private final String source;

    OutboxMessages(
            ServiceName service,
            @ConfigProperty(name = "pols.oin", defaultValue = "00000099000000001000") String oin) {
        this.source = service.source(oin);
    }

    /// UTF-8. Written straight from the event's data, without a tree of nodes in between: this is
    /// the hot path of every delivery.
    byte[] of(Event event) {
        UUID id = UUID.randomUUID();
        String cloudEvent = cloudEvent(id, event);
        requireFits(event, cloudEvent);
        return CloudEventJson.bytes(message -> {
            message.writeStringField("id", id.toString());
            message.writeStringField("aggregatetype", event.aggregate());
            message.writeStringField("aggregateid", event.subject());
            message.writeStringField("payload", cloudEvent);
        });
    }

    private String cloudEvent(UUID id, Event event) {
        return CloudEventJson.text(envelope -> {
            CloudEventJson.attributes(
                    envelope,
                    id,
                    event.type(),
                    source,
                    event.subject(),
                    event.time(),
                    event.sequence(),
                    "/events/" + event.type() + ".schema.json");
            envelope.writePOJOField("data", event.data());
        });
    }

    private static void requireFits(Event event, String cloudEvent) {
        // a char is at most three bytes, so most events needn't be counted
        if (cloudEvent.length() <= CloudEvent.MAX_BYTES / 3) {
            return;
        }
        int bytes = cloudEvent.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CloudEvent.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "Event %s of %s is %d bytes; at most %d are allowed"
                            .formatted(event.type(), event.subject(), bytes, CloudEvent.MAX_BYTES));
        }
    }
}
