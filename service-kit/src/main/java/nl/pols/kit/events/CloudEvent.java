package nl.pols.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/// An event in the structured JSON form of the NL GOV profile for CloudEvents 1.1, as it travels
/// over Kafka. Invariant: an instance has every attribute that the profile and this suite require;
/// [#parse(String)] refuses anything else with a reason.
///
/// @param source `urn:nld:oin:<OIN>:systeem:pols-<service>`
/// @param subject identity of the aggregate
/// @param time when recorded, UTC
/// @param sequence contiguous per subject and topic, from 1
/// @param dataschema where the JSON Schema of `data` is: `/events/<type>.schema.json`
public record CloudEvent(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        String dataschema,
        JsonNode data) {

    /// The media type of the Kafka header `content-type`.
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /// At most 64 KB, envelope included (CloudEvents 1.0.2, size limits).
    public static final int MAX_BYTES = 64 * 1024;

    public static CloudEvent parse(String json) {
        return CloudEventJson.parse(json);
    }

    /// UTF-8, as it comes out of Kafka.
    public static CloudEvent parse(byte[] json) {
        return CloudEventJson.parse(json);
    }

    public String toJson() {
        return CloudEventJson.write(this);
    }

    /// The data as a record of the consumer's own; unknown properties are left out, because a
    /// producer may add one within a version.
    public <T> T dataAs(Class<T> shape) {
        try {
            return CloudEventJson.data(data, shape);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidCloudEvent(
                    "Gegevens van %s passen niet in %s: %s"
                            .formatted(type, shape.getSimpleName(), CloudEventJson.reason(e)),
                    e);
        }
    }
}
