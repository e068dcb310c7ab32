package nl.pols.rapportage.stand;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever waits for a delivery sees when it is reported, and what is missing.
@QuarkusTest
@MetDatabase
class StandResourceTest {
    @Inject Proefsector sector;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private static ValidatableResponse stand() {
        return given().header("Authorization", "Bearer " + Tokens.van("cedris"))
                .get("/rapportage/v1/stand")
                .then()
                .statusCode(200);
    }

    @Test
    void anEmptyReadModelSaysSo() {
        stand().body("trajecten", equalTo(0))
                .body("laatsteGebeurtenis", nullValue())
                .body("achterstand", equalTo(0));
    }

    @Test
    void trajectoriesCountOnceAndTheirVersionsEach() {
        var eerst = traject();
        sector.vertel(
                Events.sob(Trajectproef.SOB, "Een"),
                Events.gemeente("GM0363", "Amsterdam", "AM01"),
                Events.toekenning(UUID.randomUUID(), 1, 100, 0),
                Events.opgave(
                        UUID.randomUUID(),
                        1,
                        Trajectproef.SOB,
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {1, 2, 3, 0},
                        Trajectproef.BEKEND),
                eerst.event(),
                eerst.tot("2022-06-01", "UITVAL")
                        .nieuweVersie(2, Trajectproef.BEKEND.plusSeconds(60))
                        .event(),
                traject().event());

        stand().body("trajecten", equalTo(2))
                .body("trajectversies", equalTo(3))
                .body("sobs", equalTo(1))
                .body("gemeenten", equalTo(1))
                .body("toekenningen", equalTo(1))
                .body("exploitatieopgaven", equalTo(1))
                .body("laatsteGebeurtenis", equalTo("2022-06-01T10:01:00Z"))
                .body("gaten", equalTo(0));
    }

    @Test
    void aGapIsCountedUntilItCloses() {
        var eerst = traject();
        sector.vertel(eerst.nieuweVersie(3, Trajectproef.BEKEND).event());
        stand().body("gaten", equalTo(2)).body("trajecten", equalTo(1));

        sector.vertel(eerst.event(), eerst.nieuweVersie(2, Trajectproef.BEKEND).event());
        stand().body("gaten", equalTo(0)).body("trajectversies", equalTo(3));
    }

    @Test
    void withoutATokenThereIsNoState() {
        given().get("/rapportage/v1/stand").then().statusCode(401);
    }
}
