package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests to deliver that are turned down as a whole, whatever is in them.
@QuarkusTest
@WithPostgres
class SlechtVerzoekTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void refusesAnotherContentUnderAKeyThatWasUsed() {
        geleverd("sleutel", record("s-1"));
        lever(AMSTERDAM, "sleutel", record("s-2"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problemen/sleutel-hergebruikt"));
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer = 's-2'")).isZero();
    }

    @Test
    void refusesASecondSenderWhileTheFirstIsAliveAndLetsHimTakeOverTheDead() {
        voer(
                """
                INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, status, pacht, pacht_tot, ontvangen_op)
                VALUES (uuidv7(), 'gemeente:GM0363', 'bezet', 'x', false, false, 'BEZIG', uuidv7(), now() + interval '1 minute', now())
                """);
        lever(AMSTERDAM, "bezet", record("w-1"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problemen/aanlevering-loopt"));

        voer(
                "UPDATE aanlevering SET pacht_tot = now() - interval '1 second' WHERE sleutel ="
                        + " 'bezet'");
        geleverd("bezet", record("w-1")).body("nieuw", equalTo(1));
    }

    @Test
    void asksForAKey() {
        als(AMSTERDAM)
                .contentType("application/x-ndjson")
                .body(record("k-1").getBytes(StandardCharsets.UTF_8))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
    }

    @Test
    void refusesAQuestionMarkThatIsNeitherTrueNorFalse() {
        lever(AMSTERDAM, "proef-ja", record("q-1"))
                .queryParam("proef", "ja")
                .post(AANLEVERINGEN)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    @Test
    void refusesAnotherMediaTypeOrEncoding() {
        als(AMSTERDAM)
                .header("Idempotency-Key", "tekst")
                .contentType("text/plain")
                .body("a;b")
                .post(AANLEVERINGEN)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        lever(AMSTERDAM, "brotli", record("c-1"))
                .header("Content-Encoding", "br")
                .post(AANLEVERINGEN)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verlopen",
                "andere uitgever",
                "zonder handtekening",
                "andere sleutel",
                "geen"
            })
    void refusesATokenThatProvesNothing(String soort) {
        var verzoek =
                RestAssured.given()
                        .header("Idempotency-Key", "token")
                        .contentType("application/x-ndjson")
                        .body(record("r-1").getBytes(StandardCharsets.UTF_8));
        if (!soort.equals("geen")) {
            verzoek.header("Authorization", "Bearer " + token(soort));
        }
        verzoek.post(AANLEVERINGEN).then().statusCode(401).contentType("application/problem+json");
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer = 'r-1'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemeente:GM0363", "sob:0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "rijk"})
    void refusesATokenWithoutTheScope(String organisatie) {
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes(organisatie, "register:lezen"))
                .header("Idempotency-Key", "scope")
                .contentType("application/x-ndjson")
                .body(record("r-2").getBytes(StandardCharsets.UTF_8))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static String token(String soort) {
        return switch (soort) {
            case "verlopen" -> Tokens.expired(AMSTERDAM);
            case "andere uitgever" -> Tokens.otherIssuer(AMSTERDAM);
            case "zonder handtekening" -> Tokens.unsigned(AMSTERDAM);
            default -> Tokens.otherKey(AMSTERDAM);
        };
    }

    private static ValidatableResponse geleverd(String sleutel, String inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud).post(AANLEVERINGEN).then().statusCode(201);
    }
}
