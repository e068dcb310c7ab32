package nl.pols.register.zoek;

import static io.restassured.RestAssured.given;
import static nl.pols.register.Api.als;
import static nl.pols.register.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no question to search for, and why.
@QuarkusTest
@WithPostgres
class ZoekvraagTest {
    private static final String ZOEK = "/register/v1/_zoek";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tekst\": \"\"}",
                "{\"tekst\": \"   \"}",
                "{\"tekst\": \"?!. -\"}",
                "{\"tekst\": \"a\\u0000b\"}",
                "{\"identificatie\": \"\"}",
                "{\"identificatie\": \"1234\"}",
                "{\"identificatie\": \"abc\"}",
                "{\"gemeentecode\": \"0268\"}",
                "{\"gemeentecode\": \"GM9999\"}",
                "{\"arbeidsmarktregio\": \"AM99\"}",
                "{\"arbeidsmarktregio\": \"Rijk van Nijmegen\"}",
                "{\"tekst\": \"Breed\", \"geldigOp\": \"2019-02-30\"}",
                "{\"tekst\": \"Breed\", \"geldigOp\": \"0019-02-28\"}",
                "{\"tekst\": \"Breed\", \"bekendOp\": \"gisteren\"}",
                "{\"tekst\": \"Breed\", \"limit\": 0}",
                "{\"tekst\": \"Breed\", \"limit\": 101}",
                "{\"tekst\": 5, \"onbekend\": true}",
                "{\"tekst\": \"Breed\"",
                "[]",
                "null",
            })
    void whatIsNoQuestionIsRefusedWithTheReason(String body) {
        als("gemeente:GM0363")
                .contentType(ContentType.JSON)
                .body(body)
                .post(ZOEK)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        post(ZOEK, Map.of("tekst", "x".repeat(10_000)))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", contains("/tekst"));
        post(ZOEK, Map.of("tekst", "?!"))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", contains("/tekst"))
                .body("errors.code", contains("geen-letters"));
        post(ZOEK, Map.of("gemeentecode", "GM9999"))
                .statusCode(400)
                .body("errors.pointer", contains("/gemeentecode"))
                .body("errors.code", contains("onbekende-gemeente"));
        post(ZOEK, Map.of("arbeidsmarktregio", "AM99"))
                .statusCode(400)
                .body("errors.code", contains("onbekende-arbeidsmarktregio"));
        post(ZOEK, new HashMap<>()).statusCode(400).body("errors.code", contains("lege-vraag"));
    }

    @Test
    void searchNeedsATokenAndIsOnlyAPost() {
        given().contentType(ContentType.JSON).body("{}").post(ZOEK).then().statusCode(401);
        als("cedris").get(ZOEK).then().statusCode(405);
    }
}
