package nl.pols.kit.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

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

    /// A reader per shape, made once: to find the deserializer anew costs as much as to read.
    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> shape) {
                    return MAPPER.readerFor(shape);
                }
            };

    private CloudEventJson() {}

    static <T> T data(JsonNode data, Class<T> shape) throws IOException {
        return READERS.get(shape).readValue(data);
    }

    static CloudEvent parse(String json) {
        return of(read(() -> MAPPER.readTree(json)));
    }

    static CloudEvent parse(byte[] json) {
        return of(read(() -> MAPPER.readTree(json)));
    }

    private static CloudEvent of(JsonNode node) {
        require(node, "specversion", "1.0");
        require(node, "datacontenttype", "application/json");
        require(node, "sequencetype", "Integer");
        JsonNode data = node.get("data");
        if (data == null || !data.isObject()) {
            throw new InvalidCloudEvent("data ontbreekt of is geen object");
        }
        return new CloudEvent(
                uuid(text(node, "id")),
                matching(node, "type", TYPE),
                matching(node, "source", SOURCE),
                text(node, "subject"),
                instant(text(node, "time")),
                Long.parseLong(matching(node, "sequence", SEQUENCE)),
                text(node, "dataschema"),
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

    /// One way of reading, whatever the text comes in.
    private interface Source {
        JsonNode tree() throws IOException;
    }

    private static JsonNode read(Source source) {
        try {
            JsonNode node = source.tree();
            if (!node.isObject()) {
                throw new InvalidCloudEvent("Geen JSON-object");
            }
            return node;
        } catch (IOException e) {
            throw new InvalidCloudEvent("Geen leesbare JSON: " + reason(e), e);
        }
    }

    private static void require(JsonNode node, String name, String expected) {
        String found = text(node, name);
        if (!expected.equals(found)) {
            throw new InvalidCloudEvent("%s moet %s zijn".formatted(name, expected));
        }
    }

    private static String matching(JsonNode node, String name, Pattern pattern) {
        String found = text(node, name);
        if (!pattern.matcher(found).matches()) {
            throw new InvalidCloudEvent("%s heeft niet de vorm %s".formatted(name, pattern));
        }
        return found;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw new InvalidCloudEvent("%s ontbreekt of is geen tekst".formatted(name));
        }
        return value.textValue();
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
