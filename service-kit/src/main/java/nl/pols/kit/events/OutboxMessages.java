package nl.pols.kit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    String of(Event event) {
        UUID id = UUID.randomUUID();
        String cloudEvent = cloudEvent(id, event);
        int bytes = cloudEvent.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CloudEvent.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "Event %s of %s is %d bytes; at most %d are allowed"
                            .formatted(event.type(), event.subject(), bytes, CloudEvent.MAX_BYTES));
        }
        ObjectNode message =
                CloudEventJson.MAPPER
                        .createObjectNode()
                        .put("id", id.toString())
                        .put("aggregatetype", event.aggregate())
                        .put("aggregateid", event.subject())
                        .put("payload", cloudEvent);
        return CloudEventJson.write(message);
    }

    private String cloudEvent(UUID id, Event event) {
        ObjectNode envelope =
                CloudEventJson.envelope(
                        id,
                        event.type(),
                        source,
                        event.subject(),
                        event.time(),
                        event.sequence(),
                        "/events/%s.schema.json".formatted(event.type()));
        envelope.set("data", CloudEventJson.MAPPER.valueToTree(event.data()));
        return CloudEventJson.write(envelope);
    }
}
