package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.SchemaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Path FOLDER = SchemaCheck.folder();
    private static final JsonNode DOCUMENT = document();

    static Stream<String> schemas() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("nl.") && name.endsWith(".schema.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void pointsOnlyAtWhatExists() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(exists(ref)).as(ref).isTrue());
    }

    @Test
    void listsEverySchemaAsAMessageOfAChannel() throws IOException {
        var sent = new TreeSet<String>();
        for (JsonNode channel : DOCUMENT.get("channels")) {
            for (JsonNode message : channel.get("messages")) {
                sent.add(at(message.get("$ref").asText()).get("name").asText() + ".schema.json");
            }
        }
        sent.remove("dead-letter.schema.json");

        assertThat(sent).containsExactlyElementsOf(schemas().toList());
    }

    @Test
    void hasTheTopicsThatDeploymentMakes() throws IOException {
        Map<String, Integer> described = new TreeMap<>();
        for (JsonNode channel : DOCUMENT.get("channels")) {
            described.put(
                    channel.get("address").asText(),
                    channel.at("/bindings/kafka/partitions").asInt());
        }
        Map<String, Integer> made = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("../../deploy/connect/topics.txt"))) {
            if (line.startsWith("pols.")) {
                var words = line.split(" ", -1);
                made.put(words[0], Integer.valueOf(words[1]));
            }
        }

        assertThat(described).isEqualTo(made);
    }

    @Test
    void hasAnOperationForEveryChannel() {
        var served = new TreeSet<String>();
        DOCUMENT.get("operations").forEach(o -> served.add(o.at("/channel/$ref").asText()));
        var channels = new TreeSet<String>();
        DOCUMENT.get("channels")
                .fieldNames()
                .forEachRemaining(c -> channels.add("#/channels/" + c));

        assertThat(served).isEqualTo(channels);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void showsAnExampleThatIsValid(String name) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
        String type = name.replace(".schema.json", "");

        assertThat(schema.path("$id").asText()).isEqualTo("/events/" + name);
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.path("examples")).isNotEmpty();
        for (JsonNode example : schema.get("examples")) {
            SchemaCheck.requireValid(
                    CloudEventTest.GOOD
                            .replace("nl.re-integratietrajecten.traject-verlengd.v1", type)
                            .replaceFirst("\"data\": \\{[^}]*}", "\"data\": " + example));
        }
    }

    @Test
    void aLeakedPropertyIsNotAsPublished() {
        String event =
                CloudEventTest.GOOD
                        .replace(
                                "nl.re-integratietrajecten.traject-verlengd.v1",
                                "nl.gemeenten.gemeente-vastgesteld.v1")
                        .replaceFirst(
                                "\"data\": \\{[^}]*}",
                                """
                                "data": {"gemeentecode": "GM0392", "naam": "Haarlem",
                                  "provincie": "Noord-Holland", "arbeidsmarktregio": "AM37",
                                  "geldigVan": "1900-01-01", "burgemeester": "x"}\
                                """);

        assertThat(SchemaCheck.problems(event)).singleElement().asString().contains("burgemeester");
    }

    private static boolean exists(String ref) {
        return ref.startsWith("#/")
                ? !at(ref).isMissingNode()
                : Files.isRegularFile(FOLDER.resolve(ref));
    }

    private static JsonNode at(String ref) {
        return DOCUMENT.at(ref.substring(1));
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
