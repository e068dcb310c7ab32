package nl.pols.kit.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// One object within a JSON text in UTF-8, not copied before it is asked for. Not for several
/// threads at once. Where it is known as what it will be asked for it is read at once, while the
/// text is gone through anyway.
final class JsonPiece {

    /// A reader per shape, made once: to find the deserializer anew costs as much as to read.
    private static final ClassValue<ObjectReader> READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> shape) {
                    return CloudEventJson.MAPPER.readerFor(shape);
                }
            };

    /// The same within a text that goes on behind it.
    private static final ClassValue<ObjectReader> INNER_READERS =
            new ClassValue<>() {
                @Override
                protected ObjectReader computeValue(Class<?> shape) {
                    return READERS.get(shape)
                            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
                }
            };

    private final byte[] text;
    private final int from;
    private final int length;
    private final @Nullable Object read;
    private @Nullable JsonNode node;

    private JsonPiece(
            byte[] text, int from, int length, @Nullable Object read, @Nullable JsonNode node) {
        this.text = text;
        this.from = from;
        this.length = length;
        this.read = read;
        this.node = node;
    }

    /// Of a tree that is there already, which stays the one that is read.
    static JsonPiece of(JsonNode node) {
        return new JsonPiece(new byte[0], 0, 0, null, node);
    }

    /// It isn't what it was expected to be; whoever asks for it will hear why.
    static final class NotAsExpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAsExpected(IOException cause) {
            super(cause);
        }
    }

    /// The value at which the parser stands, and goes to the end of; nothing if it is no object.
    ///
    /// @param expected what it will be asked for, if that is known
    static @Nullable JsonPiece here(JsonParser parser, byte[] text, @Nullable Class<?> expected)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        if (from < 0) {
            throw new InvalidCloudEvent("Geen leesbare JSON: geen UTF-8");
        }
        Object read = expected == null ? skipped(parser) : read(parser, expected);
        int to = (int) parser.currentLocation().getByteOffset();
        return new JsonPiece(text, from, to - from, read, null);
    }

    private static @Nullable Object skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }

    private static Object read(JsonParser parser, Class<?> expected) {
        try {
            return INNER_READERS.get(expected).readValue(parser);
        } catch (IOException e) {
            throw new NotAsExpected(e);
        }
    }

    <T> T as(Class<T> shape) throws IOException {
        if (shape.isInstance(read)) {
            return shape.cast(read);
        }
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
