package nl.pols.financiering;

import static io.restassured.RestAssured.given;
import static nl.pols.financiering.Api.bestedingBody;
import static nl.pols.financiering.Api.get;
import static nl.pols.financiering.Api.id;
import static nl.pols.financiering.Api.post;
import static nl.pols.financiering.Api.regeling;
import static nl.pols.financiering.Api.regelingBody;
import static nl.pols.financiering.Api.toekenning;
import static nl.pols.financiering.Api.tranche;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.exploitatie.Voorbeeldopgave;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a careless or hostile sender sends: each a clear problem, nothing booked, never a 500.
@QuarkusTest
@WithPostgres
class VreemdeInvoerTest {

    private static final String BASE = "/financiering/v1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "42",
                "{\"id\": \"geen-uuid\"}",
                "{\"id\": \"6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a01\"} {}",
                "{\"code\": \"A\", \"code\": \"B\"}"
            })
    void aBodyThatIsNoneIsRefused(String body) {
        send(Tokens.van("rijk"), body)
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void aNulInATextIsRefused() {
        var body = new HashMap<>(regelingBody(UUID.randomUUID(), "NUL", true));
        body.put("naam", "a\0b");

        post("rijk", "/regelingen", body)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/toekenningen", "/exploitatieopgaven"})
    void aCursorOfAnotherListIsRefused(String lijst) {
        var vreemd =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(">zomaar".getBytes(StandardCharsets.UTF_8));

        get("rijk", lijst + "?cursor=" + vreemd)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", equalTo(List.of("query:cursor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "veel"})
    void aLimitHasLimits(String limit) {
        get("rijk", "/toekenningen?limit=" + limit).statusCode(400);
    }

    @Test
    void anIdInAPathIsAnId() {
        get("rijk", "/toekenningen/1").statusCode(400);
        get("rijk", "/exploitatieopgaven/zomaar").statusCode(400);
        get("rijk", "/exploitatieopgaven/" + UUID.randomUUID() + "?bekendOp=gisteren")
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-900000000-01-01T00:00:00Z", "1066-10-14T09:00:00Z"})
    void nothingWasKnownBeforeThereWasAnything(String bekendOp) {
        var sob = "sob:" + UUID.randomUUID();
        var opgave = Voorbeeldopgave.body("2021-01-01", "2021-12-31");
        post(sob, "/exploitatieopgaven", opgave).statusCode(201);

        get(sob, "/exploitatieopgaven/" + id(opgave) + "?bekendOp=" + bekendOp)
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-exploitatieopgave"));
    }

    @Test
    void aTokenThatIsNoneOpensNothing() {
        for (var token :
                new String[] {
                    Tokens.expired("rijk"),
                    Tokens.otherIssuer("rijk"),
                    Tokens.otherAudience("rijk"),
                    Tokens.otherKey("rijk"),
                    Tokens.unsigned("rijk"),
                    Tokens.tooLongLived("rijk")
                }) {
            send(token, "{}").statusCode(401).contentType("application/problem+json");
        }
        given().get(BASE + "/regelingen").then().statusCode(401);
        send(Tokens.withScopes("rijk", "financiering:lezen"), "{}")
                .statusCode(403)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void whatIsNotOfferedIsRefusedByName() {
        var toekenning =
                toekenning(
                        tranche(regeling("VREEMD", false), 2022, 1000),
                        "GM0034",
                        1000,
                        "2022-03-01");
        var als = given().auth().oauth2(Tokens.van("gemeente:GM0034"));
        als.delete(BASE + "/toekenningen/" + toekenning).then().statusCode(405);
        given().auth()
                .oauth2(Tokens.van("gemeente:GM0034"))
                .contentType(ContentType.XML)
                .body("<besteding/>")
                .post(BASE + "/toekenningen/" + toekenning + "/bestedingen")
                .then()
                .statusCode(415);
        get("rijk", "/toekenningen/").statusCode(404);
        post(
                        "gemeente:GM0034",
                        "/toekenningen/" + toekenning + "/bestedingen",
                        bestedingBody(10, "+999999999-12-31"))
                .statusCode(400);
    }

    private static ValidatableResponse send(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + "/regelingen")
                .then();
    }
}
