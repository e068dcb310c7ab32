package nl.pols.kit.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// One object within a JSON text in UTF-8, read when it is asked for and not copied before. Not for
/// several threads at once.
final class JsonPiece {

    /// A reader per shape, made once: to find the deserializer anew costs as much as to read.
    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> shape) {
                    return CloudEventJson.MAPPER.readerFor(shape);
                }
            };

    private final byte[] text;
    private final int from;
    private final int length;
    private @Nullable JsonNode node;

    private JsonPiece(byte[] text, int from, int length, @Nullable JsonNode node) {
        this.text = text;
        this.from = from;
        this.length = length;
        this.node = node;
    }

    /// Of a tree that is there already, which stays the one that is read.
    static JsonPiece of(JsonNode node) {
        return new JsonPiece(new byte[0], 0, 0, node);
    }

    /// The value at which the parser stands, and goes to the end of; nothing if it is no object.
    static @Nullable JsonPiece here(JsonParser parser, byte[] text) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        if (from < 0) {
            throw new InvalidCloudEvent("Geen leesbare JSON: geen UTF-8");
        }
        return new JsonPiece(text, from, to - from, null);
    }

    <T> T as(Class<T> shape) throws IOException {
        var reader = READERS.get(shape);
        return node == null ? reader.readValue(text, from, length) : reader.readValue(node);
    }

    JsonNode tree() {
        try {
            if (node == null) {
                node = CloudEventJson.MAPPER.readTree(text, from, length);
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("what was read once is readable", e);
        }
    }
}
