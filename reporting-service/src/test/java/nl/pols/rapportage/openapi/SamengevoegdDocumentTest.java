package nl.pols.rapportage.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The four documents as they are checked in make one; it is left in `target/openapi` for the
/// linter (`.ci/checks/40-api-linter`).
class SamengevoegdDocumentTest {
    private static final Path DOCUMENTEN = Path.of("..", "docs", "openapi");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFourPartsMakeOneValidDocumentWhereEveryPathKnowsItsService() throws IOException {
        var samen =
                Samenvoeging.van(
                        List.of(
                                deel("rapportage", "reporting-service", "/rapportage/v1"),
                                deel("register", "company-registry-service", ":8081/register/v1"),
                                deel(
                                        "trajectregistratie",
                                        "trajectory-service",
                                        ":8082/trajectregistratie/v1"),
                                deel("financiering", "funding-service", ":8083/financiering/v1")),
                        "1.0.0");
        Path bestand = Path.of("target", "openapi", "pols.json");
        Files.createDirectories(bestand.getParent());
        Files.writeString(bestand, samen.toPrettyString());

        assertThat(new OpenAPIV3Parser().readContents(samen.toString()).getMessages()).isEmpty();
        assertThat(Samenvoeging.losseVerwijzingen(samen)).isEmpty();
        assertThat(server(samen, "/register/v1/rechtsopvolgingen"))
                .isEqualTo("http://localhost:8081");
        assertThat(server(samen, "/trajectregistratie/v1/trajecten"))
                .isEqualTo("http://localhost:8082");
        assertThat(server(samen, "/rapportage/v1/stand")).isEqualTo("/");
        assertThat(samen.findValuesAsText("operationId")).doesNotHaveDuplicates();
        assertThat(StreamSupport.stream(samen.path("paths").spliterator(), false))
                .allMatch(pad -> pad.path("servers").size() == 1);
    }

    private static String server(JsonNode document, String pad) {
        return document.path("paths").path(pad).at("/servers/0/url").asText();
    }

    private static Deel deel(String naam, String dienst, String adres) throws IOException {
        var bron =
                new Deel.Bron(
                        naam,
                        URI.create(adres.startsWith(":") ? "http://localhost" + adres : adres));
        var document = JSON.readTree(Files.readString(DOCUMENTEN.resolve(dienst + ".json")));
        return new Deel(bron, (ObjectNode) document, Instant.EPOCH, true);
    }
}
