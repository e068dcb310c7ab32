package nl.pols.financiering;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;

/// The public API as the organisations call it, for tests: each call is one request.
public final class Api {

    private static final String BASE = "/financiering/v1";

    private Api() {}

    public static ValidatableResponse get(String als, String pad) {
        return given().auth().oauth2(Tokens.van(als)).get(BASE + pad).then();
    }

    public static ValidatableResponse post(String als, String pad, Object body) {
        return post(als, pad, body, ContentType.JSON);
    }

    static ValidatableResponse post(String als, String pad, Object body, ContentType type) {
        return given().auth()
                .oauth2(Tokens.van(als))
                .contentType(type)
                .body(body)
                .post(BASE + pad)
                .then();
    }

    public static ValidatableResponse ndjson(String als, String pad, String regels) {
        return given().auth()
                .oauth2(Tokens.van(als))
                .header("Content-Type", "application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(BASE + pad)
                .then();
    }

    public static ValidatableResponse put(String als, String pad, String ifMatch, Object body) {
        var request =
                given().auth().oauth2(Tokens.van(als)).contentType(ContentType.JSON).body(body);
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch))
                .put(BASE + pad)
                .then();
    }

    /// Lays down a scheme and answers its id.
    public static UUID regeling(String code, boolean vrijBesteedbaar) {
        var id = UUID.randomUUID();
        post("rijk", "/regelingen", regelingBody(id, code, vrijBesteedbaar)).statusCode(201);
        return id;
    }

    public static Map<String, Object> regelingBody(UUID id, String code, boolean vrijBesteedbaar) {
        return Map.of(
                "id", id,
                "code", code,
                "naam", "Regeling " + code,
                "doel", "Dienstverlening",
                "vrijBesteedbaar", vrijBesteedbaar,
                "terugvloeiing", !vrijBesteedbaar,
                "bron", "Kamerbrief 001");
    }

    /// Adds a tranche and answers its id.
    public static UUID tranche(UUID regelingId, int jaar, long cents) {
        var body = trancheBody(jaar, cents);
        voegToe(regelingId, body).statusCode(201);
        return id(body);
    }

    /// The client's id in a body.
    public static UUID id(Map<String, Object> body) {
        return (UUID) Objects.requireNonNull(body.get("id"));
    }

    public static ValidatableResponse voegToe(UUID regelingId, Map<String, Object> body) {
        return post("rijk", "/regelingen/" + regelingId + "/tranches", body);
    }

    public static Map<String, Object> trancheBody(int jaar, long cents) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("jaar", jaar);
        body.put("bedragCents", cents);
        body.put("doel", "Doel van de tranche");
        return body;
    }

    /// Grants to a municipality and answers the grant's id.
    public static UUID toekenning(UUID trancheId, String gemeentecode, long cents, String datum) {
        var body = toekenningBody(trancheId, gemeentecode, cents, datum);
        post("rijk", "/toekenningen", body).statusCode(201);
        return id(body);
    }

    public static Map<String, Object> toekenningBody(
            UUID trancheId, String gemeentecode, long cents, String datum) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("trancheId", trancheId);
        body.put("ontvanger", Map.of("soort", "GEMEENTE", "code", gemeentecode));
        body.put("bedragCents", cents);
        body.put("datum", datum);
        return body;
    }

    public static Map<String, Object> bestedingBody(Object cents, String datum) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("bedragCents", cents);
        body.put("datum", datum);
        return body;
    }
}
