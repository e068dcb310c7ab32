package nl.pols.acceptance;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Suite.class)
class DocumentsTest {

    private final Suite suite;

    DocumentsTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void everyServicePublishesItsDocumentWithoutAToken() {
        for (var base :
                java.util.List.of(
                        suite.at().register(),
                        suite.at().trajectregistratie(),
                        suite.at().financiering(),
                        suite.at().rapportage())) {
            get(base + "/openapi.json")
                    .then()
                    .statusCode(200)
                    .body("openapi", startsWith("3."))
                    .header("Access-Control-Allow-Origin", "*")
                    .header("API-Version", startsWith("1."));
        }
    }

    @Test
    void theMergedDocumentHoldsThePathsOfAllFour() {
        Map<String, Object> paths =
                get(suite.at().dashboard() + "/openapi.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");

        assertThat(paths.keySet())
                .contains(
                        "/register/v1/rechtsopvolgingen",
                        "/trajectregistratie/v1/aanleveringen",
                        "/financiering/v1/toekenningen",
                        "/rapportage/v1/indicatoren");
    }

    @Test
    void swaggerUiStandsOnTheMergedDocument() {
        get(suite.at().dashboard() + "/api-docs/")
                .then()
                .statusCode(200)
                .body(containsString("swagger"));
    }
}
