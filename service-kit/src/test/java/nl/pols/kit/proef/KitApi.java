package nl.pols.kit.proef;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import org.hamcrest.Matchers;

/// How the kit's tests call the tiny application.
final class KitApi {
    static final String BASE = "/proef/v1";
    static final String KAMERS = BASE + "/kamers";

    private KitApi() {}

    static RequestSpecification as(String organisatie) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie));
    }

    static RequestSpecification amsterdam() {
        return as("gemeente:GM0363");
    }

    static RequestSpecification withToken(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification json(String body) {
        return amsterdam().contentType("application/json").body(body);
    }

    static String kamer(UUID id, String naam) {
        return "{\"id\":\"%s\",\"naam\":\"%s\",\"bedragCents\":100}".formatted(id, naam);
    }

    static ValidatableResponse isProblem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", Matchers.equalTo("/problemen/" + slug))
                .body("status", Matchers.equalTo(status))
                .body("title", Matchers.not(Matchers.emptyOrNullString()))
                .body("detail", Matchers.endsWith("."))
                .body("traceId", Matchers.matchesPattern("[0-9a-f]{32}"));
    }
}
