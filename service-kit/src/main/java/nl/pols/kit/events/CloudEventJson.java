package nl.pols.kit.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Reads and writes the structured JSON form. Strict on purpose: a producer's mistake must become a
/// dead letter with a reason, not a half-read event.
final class CloudEventJson {

    static final ObjectMapper MAPPER = EventMapper.make();

    /// In which shape each type was asked for first. Only what it costs depends on it.
    private static final Map<String, Class<?>> ASKED = new ConcurrentHashMap<>();

    private CloudEventJson() {}

    static CloudEvent parse(String json) {
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Goes through the text once, without a tree: the attributes are kept, of the data where it
    /// stands, and what it says in the shape in which somebody asked for this type before. It is
    /// well-formed to its end.
    static CloudEvent parse(byte[] json) {
        try {
            return parse(json, ASKED);
        } catch (JsonPiece.NotAsExpected e) {
            return parse(json, Map.of());
        }
    }

    private static CloudEvent parse(byte[] json, Map<String, Class<?>> expected) {
        try (var parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidCloudEvent("Geen JSON-object");
            }
            var attributes = new EventAttributes();
            JsonPiece data = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("data")) {
                    data = JsonPiece.here(parser, json, expected.get(attributes.type()));
                } else if (value == JsonToken.VALUE_STRING) {
                    attributes.put(name, parser.getText());
                } else {
                    attributes.put(name, null);
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new InvalidCloudEvent("Geen leesbare JSON: er staat iets na het object");
            }
            return attributes.with(data);
        } catch (IOException e) {
            throw new InvalidCloudEvent("Geen leesbare JSON: " + reason(e), e);
        }
    }

    static void asked(String type, Class<?> shape) {
        ASKED.putIfAbsent(type, shape);
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
}
