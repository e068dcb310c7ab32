package nl.pols.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/// Types that the generator keeps as components under their Java names; in the document they stand
/// where they are used (NLgov `hide-implementation`).
final class PlainTypes {
    /// What a type is on the wire.
    private record Plain(String format, @Nullable Object example) {}

    private static final Map<String, Plain> PLAIN =
            Map.of(
                    "LocalDate", new Plain("date", "2022-03-10"),
                    "Instant", new Plain("date-time", "2022-03-10T16:15:50Z"),
                    "OffsetDateTime", new Plain("date-time", "2022-03-10T16:15:50Z"),
                    "UUID", new Plain("uuid", null));

    static final List<String> NAMES = List.copyOf(PLAIN.keySet());

    private PlainTypes() {}

    static Schema inline(Schema schema) {
        var plain = plain(schema);
        if (schema.getRef() != null && plain != null) {
            schema.setRef(null);
            write(schema, plain);
        } else if (schema.getAnyOf() != null) {
            inlineNullable(schema);
        }
        return schema;
    }

    /// `type: [string, 'null']`, never `anyOf`: so that the property itself tells its format.
    private static void inlineNullable(Schema schema) {
        boolean nullable = schema.getAnyOf().stream().anyMatch(PlainTypes::isNull);
        schema.getAnyOf().stream()
                .map(PlainTypes::plain)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(plain -> {
                    schema.setAnyOf(null);
                    write(schema, plain);
                    if (nullable) {
                        schema.setType(List.of(SchemaType.STRING, SchemaType.NULL));
                    }
                });
    }

    private static void write(Schema schema, Plain plain) {
        schema.setType(List.of(SchemaType.STRING));
        schema.setFormat(plain.format());
        if (plain.example() != null && schema.getExamples() == null) {
            schema.setExamples(List.of(plain.example()));
        }
    }

    /// What a schema refers to, or referred to before it was inlined itself.
    private static @Nullable Plain plain(Schema schema) {
        String ref = schema.getRef();
        if (ref != null) {
            return PLAIN.get(ref.substring(ref.lastIndexOf('/') + 1));
        }
        return PLAIN.values().stream()
                .filter(plain -> plain.format().equals(schema.getFormat()))
                .filter(plain -> schema.getAnyOf() == null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
