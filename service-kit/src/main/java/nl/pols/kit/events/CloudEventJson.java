package nl.pols.kit.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads and writes the structured JSON form. Strict on purpose: a producer's mistake must become a
/// dead letter with a reason, not a half-read event.
final class CloudEventJson {

    /// Own mapper: what travels between services may not depend on how one of them configures JSON.
    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Pattern SOURCE =
            Pattern.compile("urn:nld:oin:\\d{20}:systeem:pols-[a-z][a-z-]*");
    private static final Pattern TYPE =
            Pattern.compile("nl\\.[a-z0-9-]+\\.[a-z0-9-]+\\.v[1-9]\\d*");
    private static final Pattern SEQUENCE = Pattern.compile("[1-9]\\d{0,17}");

    private CloudEventJson() {}

    static CloudEvent parse(String json) {
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Goes through the text once, without a tree: the attributes are kept, of the data only where
    /// it stands. It is well-formed to its end.
    static CloudEvent parse(byte[] json) {
        try (var parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidCloudEvent("Geen JSON-object");
            }
            Map<String, String> attributes = HashMap.newHashMap(12);
            JsonPiece data = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("data")) {
                    data = JsonPiece.here(parser, json);
                } else if (value == JsonToken.VALUE_STRING) {
                    attributes.put(name, parser.getText());
                } else {
                    attributes.remove(name);
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new InvalidCloudEvent("Geen leesbare JSON: er staat iets na het object");
            }
            return of(attributes, data);
        } catch (IOException e) {
            throw new InvalidCloudEvent("Geen leesbare JSON: " + reason(e), e);
        }
    }

    private static CloudEvent of(Map<String, String> attributes, @Nullable JsonPiece data) {
        require(attributes, "specversion", "1.0");
        require(attributes, "datacontenttype", "application/json");
        require(attributes, "sequencetype", "Integer");
        if (data == null) {
            throw new InvalidCloudEvent("data ontbreekt of is geen object");
        }
        return new CloudEvent(
                uuid(text(attributes, "id")),
                matching(attributes, "type", TYPE),
                matching(attributes, "source", SOURCE),
                text(attributes, "subject"),
                instant(text(attributes, "time")),
                Long.parseLong(matching(attributes, "sequence", SEQUENCE)),
                text(attributes, "dataschema"),
                data);
    }

    /// What stands between the braces of one object.
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static String write(CloudEvent event) {
        return text(json -> {
            attributes(
                    json,
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.time(),
                    event.sequence(),
                    event.dataschema());
            json.writePOJOField("data", event.data());
        });
    }

    static void attributes(
            JsonGenerator json,
            UUID id,
            String type,
            String source,
            String subject,
            Instant time,
            long sequence,
            String dataschema)
            throws IOException {
        json.writeStringField("specversion", "1.0");
        json.writeStringField("id", id.toString());
        json.writeStringField("type", type);
        json.writeStringField("source", source);
        json.writeStringField("subject", subject);
        json.writeStringField("time", time.toString());
        json.writeStringField("sequence", Long.toString(sequence));
        json.writeStringField("sequencetype", "Integer");
        json.writeStringField("datacontenttype", "application/json");
        json.writeStringField("dataschema", dataschema);
    }

    static String text(Fields fields) {
        var text = new StringWriter(1024);
        try (var json = MAPPER.createGenerator(text)) {
            object(json, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always writable", e);
        }
        return text.toString();
    }

    static byte[] bytes(Fields fields) {
        var bytes = new ByteArrayOutputStream(2048);
        try (var json = MAPPER.createGenerator(bytes)) {
            object(json, fields);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are always writable", e);
        }
        return bytes.toByteArray();
    }

    private static void object(JsonGenerator json, Fields fields) throws IOException {
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
    }

    /// Jackson's own sentence without the piece of source it likes to quote: data may not leak.
    static String reason(Exception e) {
        return e instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(e.getMessage());
    }

    private static void require(Map<String, String> attributes, String name, String expected) {
        String found = text(attributes, name);
        if (!expected.equals(found)) {
            throw new InvalidCloudEvent("%s moet %s zijn".formatted(name, expected));
        }
    }

    private static String matching(Map<String, String> attributes, String name, Pattern pattern) {
        String found = text(attributes, name);
        if (!pattern.matcher(found).matches()) {
            throw new InvalidCloudEvent("%s heeft niet de vorm %s".formatted(name, pattern));
        }
        return found;
    }

    private static String text(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidCloudEvent("%s ontbreekt of is geen tekst".formatted(name));
        }
        return value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCloudEvent("id is geen UUID", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidCloudEvent("time is geen tijdstip volgens RFC 3339", e);
        }
    }
}
