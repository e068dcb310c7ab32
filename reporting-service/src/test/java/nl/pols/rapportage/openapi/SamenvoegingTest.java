package nl.pols.rapportage.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Several documents become one that means the same.
class SamenvoegingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode lees(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deel deel(String naam, @Nullable String json, boolean actueel) {
        var bron = new Deel.Bron(naam, URI.create("http://localhost:9/" + naam + "/v1"));
        return new Deel(
                bron,
                json == null ? null : lees(json),
                json == null ? null : Instant.EPOCH,
                actueel);
    }

    /// A document with one operation whose answer is `Ding`, and a `Fout` that refers to `Detail`.
    private static String document(String naam, String ding, String detail) {
        return """
        {"openapi":"3.1.0","info":{"title":"%1$s","version":"1.2.3"},"security":[{"token":[]}],
         "servers":[{"url":"http://elders.example"}],
         "paths":{"/%1$s/v1/dingen":{"get":{"operationId":"lijst","responses":{"200":{"description":"ok",
            "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Ding"}}}},
            "400":{"$ref":"#/components/responses/Fout"}}}}},
         "components":{"schemas":{"Ding":{"type":"object","properties":{"a":{"type":"%2$s"}}},
            "Fout":{"type":"object","properties":{"detail":{"$ref":"#/components/schemas/Detail"}}},
            "Detail":{"type":"%3$s"}},
           "responses":{"Fout":{"description":"fout","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Fout"}}}}},
           "securitySchemes":{"token":{"type":"http","scheme":"bearer"}}}}
        """
                .formatted(naam, ding, detail);
    }

    private static ObjectNode samen(Deel... delen) {
        return Samenvoeging.van(List.of(delen), "1.0.0");
    }

    private static List<String> fouten(ObjectNode document) {
        var opties = new ParseOptions();
        opties.setResolve(true);
        return new OpenAPIV3Parser().readContents(document.toString(), null, opties).getMessages();
    }

    @Test
    void twoServicesMakeOneValidDocument() {
        var samen =
                samen(
                        deel("een", document("een", "string", "string"), true),
                        deel("twee", document("twee", "integer", "string"), true));

        assertThat(fouten(samen)).isEmpty();
        assertThat(Samenvoeging.losseVerwijzingen(samen)).isEmpty();
        assertThat(samen.path("paths").size()).isEqualTo(2);
        assertThat(samen.at("/paths/~1een~1v1~1dingen/servers/0/url").asText())
                .isEqualTo("http://localhost:9");
        assertThat(samen.path("servers").findValuesAsText("url"))
                .containsExactly("http://localhost:9/een/v1", "http://localhost:9/twee/v1");
    }

    @Test
    void whatMeansTheSameIsSharedAndWhatDiffersGetsItsPartsName() {
        var samen =
                samen(
                        deel("een", document("een", "string", "string"), true),
                        deel("twee", document("twee", "integer", "string"), true));

        assertThat(samen.path("components").path("schemas").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("EenDing", "TweeDing", "Fout", "Detail");
        assertThat(
                        samen.at(
                                        "/paths/~1twee~1v1~1dingen/get/responses/200/content/application~1json/schema/$ref")
                                .asText())
                .isEqualTo("#/components/schemas/TweeDing");
    }

    @Test
    void whatRefersToADifferenceIsADifferenceItself() {
        // Fout reads the same in both, but its Detail is a string here and a number there
        var samen =
                samen(
                        deel("een", document("een", "string", "string"), true),
                        deel("twee", document("twee", "string", "integer"), true));

        assertThat(samen.path("components").path("schemas").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "Ding", "EenFout", "TweeFout", "EenDetail", "TweeDetail");
        assertThat(
                        samen.at(
                                        "/components/responses/TweeFout/content/application~1problem+json/schema/$ref")
                                .asText())
                .isEqualTo("#/components/schemas/TweeFout");
        assertThat(fouten(samen)).isEmpty();
    }

    @Test
    void anOperationKeepsItsSecurityAndANameOfItsOwn() {
        var samen =
                samen(
                        deel("een", document("een", "string", "string"), true),
                        deel("twee", document("twee", "string", "string"), true));

        assertThat(samen.at("/paths/~1een~1v1~1dingen/get/security/0/token").isArray()).isTrue();
        assertThat(samen.at("/paths/~1een~1v1~1dingen/get/operationId").asText())
                .isEqualTo("lijst");
        assertThat(samen.at("/paths/~1twee~1v1~1dingen/get/operationId").asText())
                .isEqualTo("twee_lijst");
        assertThat(samen.has("security")).isFalse();
    }

    @Test
    void aPathBelowTheBaseIsWrittenInFull() {
        var kort = document("een", "string", "string").replace("/een/v1/dingen", "/dingen");

        assertThat(samen(deel("een", kort, true)).path("paths").has("/een/v1/dingen")).isTrue();
    }

    @Test
    void aStaleAndAMissingPartAreNamed() {
        var samen =
                samen(
                        deel("een", document("een", "string", "string"), false),
                        deel("twee", null, false));

        assertThat(samen.at("/x-pols-delen/0/toestand").asText()).isEqualTo("VEROUDERD");
        assertThat(samen.at("/x-pols-delen/1/toestand").asText()).isEqualTo("NIET_BESCHIKBAAR");
        assertThat(samen.at("/info/description").asText())
                .contains("een is verouderd", "twee ontbreekt");
        assertThat(samen.at("/x-pols-delen/0/versie").asText()).isEqualTo("1.2.3");
        assertThat(fouten(samen)).isEmpty();
    }

    @Test
    void theLastKnownPartStaysAsItWasHeard() {
        var deel = deel("een", document("een", "string", "string"), true);
        var ander = deel("twee", document("twee", "integer", "string"), true);
        var eerst = samen(deel, ander).toString();

        assertThat(samen(deel, ander)).hasToString(eerst);
    }
}
