package nl.pols.trajectregistratie.verantwoording;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.PAD;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.stel;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.trekIn;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.verklaar;
import static nl.pols.trajectregistratie.verantwoording.Verklaarproef.verklaard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A period is declared complete with the numbers that are there; what changes it later is a
/// revision, and nothing else is.
@QuarkusTest
@WithPostgres
class PeriodeverklaringTest {

    @BeforeEach
    void leeg() {
        Verklaarproef.leeg();
    }

    @Test
    void isHeldAgainstWhatIsRegisteredAndToldOnce() {
        stel(record("pv-1"));
        stel(record("pv-2").replace("2022-01-10", "2021-11-01"));
        verklaar(AMSTERDAM, "2022-Q1", 2, 2, 0)
                .statusCode(409)
                .body("type", equalTo("/problemen/aantallen-wijken-af"))
                .body("errors.pointer", contains("/aantallen/begonnen"))
                .body("errors[0].detail", equalTo("Verklaard 2, geregistreerd 1."));
        SchemaCheck.takeValidEvents();
        String id =
                verklaar(AMSTERDAM, "2022-Q1", 2, 1, 0)
                        .statusCode(201)
                        .header("Location", notNullValue())
                        .body("status", equalTo("VERKLAARD"))
                        .body("laatsteDag", equalTo("2022-03-31"))
                        .extract()
                        .path("periodeverklaringId");
        verklaar(AMSTERDAM, "2022-Q1", 2, 1, 0)
                .statusCode(200)
                .body("periodeverklaringId", equalTo(id));
        verklaar(AMSTERDAM, "2022-Q1", 3, 1, 0)
                .statusCode(409)
                .body("type", equalTo("/problemen/periode-al-verklaard"));
        assertThat(SchemaCheck.takeValidEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.json()).contains("periode-verklaard.v1"));
    }

    @Test
    void isTakenBackWithAReasonAndCanBeMadeAnew() {
        String id = verklaard("2022-Q1", 0, 0, 0);
        trekIn(id, "{\"reden\":\"\"}").statusCode(400);
        trekIn(id, "{\"reden\":\"van 111222333\"}").statusCode(400);
        trekIn(id, "{\"reden\":\"Maart ontbrak.\"}")
                .statusCode(200)
                .body("status", equalTo("INGETROKKEN"))
                .body("ingetrokkenReden", equalTo("Maart ontbrak."));
        trekIn(id, "{\"reden\":\"nog eens\"}")
                .statusCode(409)
                .body("type", equalTo("/problemen/verklaring-al-ingetrokken"));
        verklaard("2022-Q1", 0, 0, 0);
        als(AMSTERDAM)
                .queryParam("periode", "2022-Q1")
                .get(PAD)
                .then()
                .body("items.status", contains("INGETROKKEN", "VERKLAARD"));
        assertThat(SchemaCheck.takeValidEvents()).hasSize(3);
    }

    @Test
    void waitsForTheEndOfThePeriodAndOfADelivery() {
        verklaar(AMSTERDAM, "2090-Q1", 0, 0, 0)
                .statusCode(409)
                .body("type", equalTo("/problemen/periode-niet-voorbij"));
        Fixtures.voer(
                """
                INSERT INTO aanlevering (id, eigenaar, sleutel, door, proef, atomair, status, pacht, pacht_tot, ontvangen_op)
                VALUES (gen_random_uuid(), '%s', 'bezig', 'x', false, false, 'BEZIG', gen_random_uuid(), now() + interval '1 minute', now())
                """
                        .formatted(AMSTERDAM));
        verklaar(AMSTERDAM, "2022-Q1", 0, 0, 0)
                .statusCode(409)
                .body("type", equalTo("/problemen/aanlevering-nog-bezig"));
        verklaar(ROTTERDAM, "2022-Q1", 0, 0, 0).statusCode(201);
    }

    @Test
    void isOfItsMunicipalityAlone() throws SQLException {
        String id = verklaard("2022-Q1", 0, 0, 0);
        for (String ander : new String[] {ROTTERDAM, "sob:" + SOB}) {
            als(ander)
                    .get(PAD + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-periodeverklaring"));
            als(ander).get(PAD + "/" + id + "/revisies").then().statusCode(404);
            als(ander).get(PAD).then().body("items", empty());
        }
        verklaar("sob:" + SOB, "2022-Q1", 0, 0, 0).statusCode(403);
        verklaar("rijk", "2022-Q1", 0, 0, 0).statusCode(403);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0599', false)");
            try (var rijen = statement.executeQuery("SELECT count(*) FROM periodeverklaring")) {
                rijen.next();
                assertThat(rijen.getLong(1)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"periode\":\"2022-Q1\"}",
                "{\"periode\":\"2022\",\"aantallen\":{\"trajecten\":0,\"begonnen\":0,\"beeindigd\":0}}",
                "{\"periode\":\"2022-Q1\",\"aantallen\":{\"trajecten\":-1,\"begonnen\":0,\"beeindigd\":0}}",
                "{\"periode\":\"2022-Q1\",\"aantallen\":{\"trajecten\":0,\"begonnen\":0}}",
                "{\"periode\":\"2022-Q1\",\"aantallen\":{\"trajecten\":0.5,\"begonnen\":0,\"beeindigd\":0}}",
                "{\"periode\":\"2022-Q1\",\"aantallen\":[],\"x\":1}",
                "null",
                "[]"
            })
    void refusesWhatIsNoDeclaration(String body) {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PAD)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
