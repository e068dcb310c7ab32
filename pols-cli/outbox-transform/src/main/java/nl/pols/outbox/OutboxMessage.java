package nl.pols.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.apache.kafka.connect.errors.DataException;
import org.jspecify.annotations.Nullable;

/// What the outbox of a service writes, as `OutboxMessages` of the kit has it.
///
/// @param event the CloudEvent, as the service wrote it
record OutboxMessage(String id, String aggregate, String subject, String event) {

    private static final JsonFactory JSON = new JsonFactory();

    static OutboxMessage read(byte @Nullable [] content) {
        if (content == null) {
            throw new DataException("An outbox message without content");
        }
        try (JsonParser json = JSON.createParser(content)) {
            return read(json);
        } catch (IOException e) {
            throw new DataException("An outbox message that is no JSON", e);
        }
    }

    private static OutboxMessage read(JsonParser json) throws IOException {
        String id = null;
        String aggregate = null;
        String subject = null;
        String event = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new DataException("An outbox message that is no object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            String text = text(json, name);
            switch (name) {
                case "id" -> id = text;
                case "aggregatetype" -> aggregate = text;
                case "aggregateid" -> subject = text;
                case "payload" -> event = text;
                default -> throw new DataException("An outbox message with a field " + name);
            }
        }
        return new OutboxMessage(
                required(id, "id"),
                required(aggregate, "aggregatetype"),
                required(subject, "aggregateid"),
                required(event, "payload"));
    }

    private static String text(JsonParser json, String name) throws IOException {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw new DataException("An outbox message of which %s is no text".formatted(name));
        }
        return json.getText();
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new DataException("An outbox message without " + name);
        }
        return value;
    }
}
