package nl.pols.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/// An event in the structured JSON form of the NL GOV profile for CloudEvents 1.1, as it travels
/// over Kafka. Invariant: an instance has every attribute that the profile and this suite require;
/// [#parse(String)] refuses anything else with a reason.
///
/// The data is no tree until somebody asks for one: a consumer reads its own record straight from
/// the text, and most never need the tree.
public final class CloudEvent {

    /// The media type of the Kafka header `content-type`.
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /// At most 64 KB, envelope included (CloudEvents 1.0.2, size limits).
    public static final int MAX_BYTES = 64 * 1024;

    private final UUID id;
    private final String type;
    private final String source;
    private final String subject;
    private final Instant time;
    private final long sequence;
    private final String dataschema;
    private final JsonPiece data;

    public CloudEvent(
            UUID id,
            String type,
            String source,
            String subject,
            Instant time,
            long sequence,
            String dataschema,
            JsonNode data) {
        this(id, type, source, subject, time, sequence, dataschema, JsonPiece.of(data));
    }

    CloudEvent(
            UUID id,
            String type,
            String source,
            String subject,
            Instant time,
            long sequence,
            String dataschema,
            JsonPiece data) {
        this.id = id;
        this.type = type;
        this.source = source;
        this.subject = subject;
        this.time = time;
        this.sequence = sequence;
        this.dataschema = dataschema;
        this.data = data;
    }

    public static CloudEvent parse(String json) {
        return CloudEventJson.parse(json);
    }

    /// UTF-8, as it comes out of Kafka.
    public static CloudEvent parse(byte[] json) {
        return CloudEventJson.parse(json);
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    /// `urn:nld:oin:<OIN>:systeem:pols-<service>`
    public String source() {
        return source;
    }

    /// Identity of the aggregate.
    public String subject() {
        return subject;
    }

    /// When recorded, UTC.
    public Instant time() {
        return time;
    }

    /// Contiguous per subject and topic, from 1.
    public long sequence() {
        return sequence;
    }

    /// Where the JSON Schema of `data` is: `/events/<type>.schema.json`.
    public String dataschema() {
        return dataschema;
    }

    /// The data as a tree; [#dataAs] is cheaper.
    public JsonNode data() {
        return data.tree();
    }

    public String toJson() {
        return CloudEventJson.write(this);
    }

    /// The data as a record of the consumer's own; unknown properties are left out, because a
    /// producer may add one within a version.
    public <T> T dataAs(Class<T> shape) {
        CloudEventJson.asked(type, shape);
        try {
            return data.as(shape);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidCloudEvent(
                    "Gegevens van %s passen niet in %s: %s"
                            .formatted(type, shape.getSimpleName(), CloudEventJson.reason(e)),
                    e);
        }
    }
}
