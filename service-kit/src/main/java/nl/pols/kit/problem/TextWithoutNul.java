package nl.pols.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/// A text of JSON that PostgreSQL can store: a NUL is valid in JSON and nowhere else, so it is the
/// sender's mistake and not a failure of the database.
final class TextWithoutNul extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw context.weirdStringException("", String.class, "a text holds no NUL");
        }
        return text;
    }
}
