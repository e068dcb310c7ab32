package nl.pols.rapportage.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import nl.pols.rapportage.proef.MetDatabase;
import org.junit.jupiter.api.Test;

/// The merged document and the page to browse it, as everybody gets them.
@QuarkusTest
@MetDatabase
class OpenApiRouteTest {

    @Test
    void theMergedDocumentIsPublicValidAndComplete() throws Exception {
        var tekst =
                given().get("/openapi.json")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .header("Access-Control-Allow-Origin", "*")
                        .header("API-Version", equalTo("1.0.0"))
                        .body("openapi", equalTo("3.1.0"))
                        .body("paths", hasKey("/rapportage/v1/indicatoren/{code}/waarden"))
                        .extract()
                        .asString();

        assertThat(new OpenAPIV3Parser().readContents(tekst).getMessages()).isEmpty();
        assertThat(Samenvoeging.losseVerwijzingen(new ObjectMapper().readTree(tekst))).isEmpty();
    }

    @Test
    void everyOperationOfThisServiceHasASummaryADescriptionAndAnExample() throws Exception {
        var document = new ObjectMapper().readTree(given().get("/openapi.json").asString());
        document.path("paths")
                .properties()
                .forEach(pad ->
                        pad.getValue().properties().stream()
                                .filter(m -> m.getValue().at("/responses").has("200"))
                                .forEach(operatie -> {
                                    assertThat(operatie.getValue().path("summary").asText())
                                            .as(pad.getKey())
                                            .isNotBlank();
                                    assertThat(operatie.getValue().path("description").asText())
                                            .as(pad.getKey())
                                            .isNotBlank();
                                    assertThat(
                                                    operatie.getValue()
                                                            .at("/responses/200/content")
                                                            .toString())
                                            .as(pad.getKey())
                                            .contains("example");
                                }));
    }

    @Test
    void thePageToBrowseItShowsTheMergedDocument() {
        given().get("/api-docs/").then().statusCode(200).body(containsString("/openapi.json"));
    }
}
