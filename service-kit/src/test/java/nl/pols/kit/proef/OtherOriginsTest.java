package nl.pols.kit.proef;

import static io.restassured.RestAssured.given;
import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.amsterdam;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only a page of an origin that is named may call; its browser asks first.
@QuarkusTest
@WithPostgres
class OtherOriginsTest {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String NAMED = "https://documentatie.example";

    @Test
    void aPageOfANamedOriginMayCallWithATokenAndWithoutCookies() {
        preflight(NAMED)
                .statusCode(204)
                .header(ALLOW_ORIGIN, NAMED)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Credentials", nullValue());
        amsterdam()
                .header("Origin", NAMED)
                .get(KAMERS)
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, NAMED)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
        given().header("Origin", NAMED)
                .get(KAMERS)
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, NAMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elders.example",
                "http://documentatie.example",
                "https://documentatie.example.elders.example",
                "null",
                "*"
            })
    void aPageOfAnotherOriginIsToldNothing(String origin) {
        preflight(origin)
                .header(ALLOW_ORIGIN, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        amsterdam()
                .header("Origin", origin)
                .get(KAMERS)
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void theDocumentIsForEveryPage() {
        for (var origin : new String[] {NAMED, "https://elders.example"}) {
            given().header("Origin", origin)
                    .get("/proef/v1/openapi.json")
                    .then()
                    .header(ALLOW_ORIGIN, equalTo("*"));
        }
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(KAMERS)
                .then();
    }
}
