package nl.pols.trajectregistratie.verantwoording;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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

    private static final String PAD = "/trajectregistratie/v1/periodeverklaringen";

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM periodeverklaring");
        Fixtures.voer("DELETE FROM taak");
        Fixtures.voer("DELETE FROM traject");
        Fixtures.voer("DELETE FROM traject_versie");
        Fixtures.voer("DELETE FROM aanlevering_deel");
        Fixtures.voer("DELETE FROM aanlevering_bevinding");
        Fixtures.voer("DELETE FROM aanlevering");
        SchemaCheck.takeValidEvents();
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
    void whatChangesThePeriodLaterIsARevision() {
        String lopend = record("pv-10").replace("2022-07-10", "2022-12-31");
        stel(lopend);
        stel(record("pv-11"));
        String id = verklaard("2022-Q1", 2, 2, 0);
        revisies(id).body("items", empty());
        // not of the period: a later start, and an end after it
        stel(record("pv-12").replace("2022-01-10", "2022-04-01"));
        stel(metEinde(lopend, "2022-04-01"));
        revisies(id).body("items", empty());
        // of the period: a trajectory more, other hours, an end within it
        stel(record("pv-13"));
        stel(metEinde(lopend, "2022-03-31"));
        stel(record("pv-11").replace("\"productie\":17", "\"productie\":18"));
        stel(record("pv-11"));
        als(AMSTERDAM)
                .get(PAD + "/" + id)
                .then()
                .body("revisies", equalTo(4))
                .body("herzieneTrajecten", equalTo(3));
        revisies(id)
                .body("items.registratienummer", contains("pv-10", "pv-11", "pv-11", "pv-13"))
                .body("items.versie", contains(3, 2, 3, 1));
    }

    @Test
    void whatIsDatedAfterThePeriodIsNoRevisionOfIt() {
        String record = record("pv-20").replace("2022-07-10", "2022-12-31");
        stel(record);
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(met(record, "\"onderbrekingen\":[{\"van\":\"2022-04-02\",\"reden\":\"ZORG\"}]"));
        stel(met(record, "\"evaluaties\":[{\"datum\":\"2022-04-10\",\"uitkomst\":\"DOORGAAN\"}]"));
        revisies(id).body("items", empty());
        stel(met(record, "\"evaluaties\":[{\"datum\":\"2022-03-10\",\"uitkomst\":\"DOORGAAN\"}]"));
        revisies(id).body("items.versie", contains(4));
        stel(met(record, "\"annulering\":{\"datum\":\"2022-05-01\",\"reden\":\"VERGISSING\"}"));
        revisies(id).body("items.versie", contains(4, 5));
    }

    @Test
    void anInterruptionThatEndsLaterWasOpenInThePeriod() {
        String open = "\"onderbrekingen\":[{\"van\":\"2022-03-02\",\"reden\":\"ZORG\"}]";
        String record = record("pv-25").replace("2022-07-10", "2022-12-31");
        stel(met(record, open));
        String id = verklaard("2022-Q1", 1, 1, 0);
        stel(met(record, open.replace("\"reden\"", "\"tot\":\"2022-04-01\",\"reden\"")));
        revisies(id).body("items", empty());
        stel(met(record, open.replace("\"reden\"", "\"tot\":\"2022-03-31\",\"reden\"")));
        revisies(id).body("items", hasSize(1));
    }

    @Test
    void revisionsComeByThePage() {
        String id = verklaard("2022-Q1", 0, 0, 0);
        for (int i = 0; i < 5; i++) {
            stel(record("pv-3" + i));
        }
        var eerste =
                als(AMSTERDAM)
                        .queryParam("limit", 2)
                        .get(PAD + "/" + id + "/revisies")
                        .then()
                        .body("items.registratienummer", contains("pv-30", "pv-31"))
                        .extract();
        var tweede =
                als(AMSTERDAM)
                        .queryParams("limit", 2, "cursor", eerste.<String>path("next"))
                        .get(PAD + "/" + id + "/revisies")
                        .then()
                        .body("items.registratienummer", contains("pv-32", "pv-33"))
                        .extract();
        als(AMSTERDAM)
                .queryParams("limit", 2, "cursor", tweede.<String>path("prev"))
                .get(PAD + "/" + id + "/revisies")
                .then()
                .body("items.registratienummer", contains("pv-30", "pv-31"));
        als(AMSTERDAM)
                .queryParam("cursor", "Pm9uemlu")
                .get(PAD + "/" + id + "/revisies")
                .then()
                .statusCode(400);
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

    private static String met(String record, String deel) {
        return record.substring(0, record.length() - 1) + "," + deel + "}";
    }

    private static String metEinde(String record, String einddatum) {
        return met(record, "\"einddatum\":\"%s\",\"uitstroom\":\"UITVAL\"".formatted(einddatum));
    }

    private static void stel(String record) {
        int status =
                als(AMSTERDAM)
                        .contentType(ContentType.JSON)
                        .body(record)
                        .post(TRAJECTEN)
                        .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private static String verklaard(String periode, int trajecten, int begonnen, int beeindigd) {
        return verklaar(AMSTERDAM, periode, trajecten, begonnen, beeindigd)
                .statusCode(201)
                .extract()
                .path("periodeverklaringId");
    }

    private static ValidatableResponse verklaar(
            String wie, String periode, int trajecten, int begonnen, int beeindigd) {
        return als(wie).contentType(ContentType.JSON)
                .body(
                        "{\"periode\":\"%s\",\"aantallen\":{\"trajecten\":%d,\"begonnen\":%d,\"beeindigd\":%d}}"
                                .formatted(periode, trajecten, begonnen, beeindigd))
                .post(PAD)
                .then();
    }

    private static ValidatableResponse trekIn(String id, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PAD + "/" + id + "/intrekking")
                .then();
    }

    private static ValidatableResponse revisies(String id) {
        return als(AMSTERDAM).get(PAD + "/" + id + "/revisies").then().statusCode(200);
    }
}
