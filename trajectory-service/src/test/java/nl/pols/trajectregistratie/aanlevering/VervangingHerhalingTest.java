package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.vervang;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.vervanger;
import static nl.pols.trajectregistratie.aanlevering.Vervangingen.voorgesteld;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class VervangingHerhalingTest {

    @BeforeEach
    void begin() {
        Vervangingen.begin();
    }

    @Test
    void goesOnWithAnApprovedDeliveryAfterAKill() {
        String id = voorgesteld("kill", vervanger()).extract().path("id");
        voer(
                "UPDATE aanlevering SET status = 'BEZIG', vrijgegeven_op = now(), pacht = uuidv7(),"
                        + " pacht_tot = now() - interval '1 second' WHERE id = '%s'".formatted(id));
        vervang("kill", vervanger())
                .statusCode(201)
                .body("status", equalTo("AFGEROND"))
                .body("vervanging.vervallen", equalTo(2));
    }

    @Test
    void answersTheSameToTheSameFileAndRefusesAnotherScopeUnderItsKey() {
        String id = voorgesteld("zelfde", vervanger()).extract().path("id");
        voorgesteld("zelfde", vervanger()).body("id", equalTo(id));
        lever(AMSTERDAM, "zelfde", vervanger())
                .post(AANLEVERINGEN)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problemen/sleutel-hergebruikt"));
        als(ROTTERDAM)
                .contentType("application/json")
                .body("{}")
                .post(AANLEVERINGEN + "/" + id + "/goedkeuring")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-aanlevering"));
    }

    @ParameterizedTest
    @CsvSource({
        "vervangtVan=2022-01-01",
        "vervangtTotEnMet=2022-12-31",
        "vervangtSobId=0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
        "vervangtVan=2022-12-31&vervangtTotEnMet=2022-01-01",
        "vervangtVan=2022-13-01&vervangtTotEnMet=2022-12-31",
        "vervangtVan=0001-01-01&vervangtTotEnMet=2022-12-31",
        "vervangtVan=2022-01-01&vervangtTotEnMet=2022-12-31&vervangtSobId=x",
        "vervangtVan=2022-01-01&vervangtTotEnMet=2022-12-31&proef=true"
    })
    void refusesAScopeThatIsNone(String vraag) {
        lever(AMSTERDAM, vraag, record("va-1"))
                .post(AANLEVERINGEN + "?" + vraag)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
