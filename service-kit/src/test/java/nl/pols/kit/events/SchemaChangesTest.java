package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.SchemaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = SchemaCheck.folder();
    private static final Path PUBLISHED = FOLDER.resolve("published");

    private static final String SCHEMA =
            """
            {"type": "object",
             "required": ["id", "soort"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "soort": {"type": "string", "enum": ["FUSIE", "SPLITSING"]},
               "aantal": {"type": ["integer", "null"], "minimum": 0},
               "namen": {"type": "array", "items": {"$ref": "#/$defs/naam"}}},
             "$defs": {"naam": {"type": "object", "required": ["naam"],
                        "properties": {"naam": {"type": "string"},
                                       "tot": {"type": "string"}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "aantal"                   | "hoeveel"                  | /aantal is removed
                    ["id", "soort"]            | ["id", "soort", "aantal"]  | /aantal became required
                    ["id", "soort"]            | ["id"]                     | /soort is no longer required
                    ["integer", "null"]        | "integer"                  | /aantal: type
                    "format": "uuid"           | "format": "uri"            | /id: format
                    "minimum": 0               | "minimum": 1               | /aantal: minimum
                    ["FUSIE", "SPLITSING"]     | ["FUSIE"]                  | /soort: enum value SPLITSING is removed
                    "tot": {"type": "string"}  | "einde": {"type": "string"} | /namen/*/tot is removed
                    "required": ["naam"]       | "required": ["naam", "tot"] | /namen/*/tot became required
                    """)
    void refusesAChangeThatAReaderWouldStumbleOver(String was, String becomes, String reason)
            throws JsonProcessingException {
        assertThat(SCHEMA).contains(was);

        assertThat(changed(SCHEMA.replace(was, becomes)))
                .anyMatch(sentence -> sentence.startsWith(reason));
    }

    @Test
    void allowsANewOptionalPropertyAndANewEnumValue() throws JsonProcessingException {
        String proposed =
                SCHEMA.replace("\"SPLITSING\"]", "\"SPLITSING\", \"OPHEFFING\"]")
                        .replace(
                                "\"properties\": {\n   \"id\"",
                                "\"properties\": {\"nieuw\": {\"type\": \"string\"},\n   \"id\"");

        assertThat(changed(proposed)).isEmpty();
    }

    private static List<String> changed(String proposed) throws JsonProcessingException {
        return SchemaChanges.breaking(JSON.readTree(SCHEMA), JSON.readTree(proposed));
    }

    static Stream<String> published() throws IOException {
        return names(PUBLISHED);
    }

    @ParameterizedTest
    @MethodSource("published")
    void staysReadableForWhoeverReadsItToday(String schema) throws IOException {
        assertThat(FOLDER.resolve(schema)).as("a published event may not disappear").exists();

        assertThat(SchemaChanges.breaking(read(PUBLISHED, schema), read(FOLDER, schema)))
                .as("%s breaks its readers: make it a new version (v2) beside this one", schema)
                .isEmpty();
    }

    @Test
    void knowsEverySchemaAsPublished() throws IOException {
        assertThat(names(FOLDER).toList())
                .as("copy a new schema to docs/events/published when its event is first sent")
                .isEqualTo(names(PUBLISHED).toList());
    }

    private static JsonNode read(Path folder, String schema) throws IOException {
        return JSON.readTree(folder.resolve(schema).toFile());
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
