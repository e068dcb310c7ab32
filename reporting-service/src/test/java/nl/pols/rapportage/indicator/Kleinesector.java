package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;

/// Two companies and a third that went over into one of them, with five trajectories in three
/// municipalities, and how its figures are asked for.
abstract class Kleinesector {
    static final String A = "/rapportage/v1/indicatoren/";
    static final UUID SOB_1 = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID SOB_2 = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID OUD = UUID.fromString("00000000-0000-7000-8000-000000000003");
    @Inject Proefsector sector;

    @BeforeEach
    void kleineSector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM02"),
                Events.gemeente("GM0003", "Cedorp", "AM02"),
                Events.sob(SOB_1, "Een"),
                Events.sob(SOB_2, "Twee"),
                Events.sob(OUD, "Oud"),
                Events.opgevolgd(
                        OUD,
                        2,
                        "Oud",
                        SOB_2,
                        LocalDate.of(2020, 1, 1),
                        java.time.Instant.parse("2020-01-01T00:00:00Z")));
        sector.vertel(
                Stream.of(
                        traject().bij("GM0001", SOB_1),
                        traject().bij("GM0001", SOB_1),
                        traject().bij("GM0002", SOB_1),
                        traject().bij("GM0002", SOB_2),
                        traject().bij("GM0002", OUD)));
    }

    static RequestSpecification als(String organisatie) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie));
    }

    static ValidatableResponse vraag(String organisatie, String query) {
        return als(organisatie).urlEncodingEnabled(false).get(A + query).then();
    }

    static void isProbleem(ValidatableResponse antwoord, int status, String type) {
        antwoord.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problemen/" + type));
    }
}
