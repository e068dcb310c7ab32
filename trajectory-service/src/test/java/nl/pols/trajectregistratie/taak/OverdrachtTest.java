package nl.pols.trajectregistratie.taak;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ONBEKENDE_SOB;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever a trajectory is handed over to is asked to go on with it, and sees no more of it than
/// that takes.
@QuarkusTest
@WithPostgres
class OverdrachtTest {

    private static final String BSN = bsn(3_141_592);
    private static final String GEVER = record("od-1", BSN);

    @BeforeEach
    void leeg() {
        Fixtures.vulRegister();
        Fixtures.voer("TRUNCATE traject, traject_versie, geparkeerd, taak CASCADE");
        SchemaCheck.takeValidEvents();
    }

    @Test
    void theReceiverIsAskedAndDoesItByItsOwnRecord() {
        String id = stel(AMSTERDAM, GEVER);
        draagOver(id, "{\"datum\":\"2022-06-01\",\"naarGemeentecode\":\"GM0599\"}");
        overnames(ROTTERDAM, "OPEN")
                .body("items", hasSize(1))
                .body("items[0].trajectId", equalTo(id))
                .body("items[0].gemeentecode", equalTo("GM0599"))
                .body("items[0].vanGemeentecode", equalTo("GM0363"))
                .body("items[0].registratienummer", equalTo("od-1"))
                .body("items[0].vervaldatum", equalTo("2022-06-01"));
        overnames(AMSTERDAM, "OPEN").body("items", empty());
        als(ROTTERDAM).get(TRAJECTEN + "/" + id).then().statusCode(404);
        assertThat(taken("taak-ontstaan"))
                .singleElement()
                .satisfies(e -> assertThat(e.json()).contains("GM0599", id).doesNotContain("od-1"));

        // about somebody else, then about this person
        stel(ROTTERDAM, ontvanger("ro-1", bsn(2_718_281)));
        overnames(ROTTERDAM, "OPEN").body("items", hasSize(1));
        stel(ROTTERDAM, ontvanger("ro-2", BSN));
        overnames(ROTTERDAM, "OPEN").body("items", empty());
        overnames(ROTTERDAM, "AFGEDAAN").body("items", hasSize(1));
        assertThat(taken("taak-afgedaan")).hasSize(1);
    }

    @Test
    void whoWasThereFirstIsNotAskedAnyMore() {
        String id = stel(AMSTERDAM, GEVER);
        stel(ROTTERDAM, ontvanger("ro-3", BSN));
        draagOver(id, "{\"datum\":\"2022-06-01\",\"naarGemeentecode\":\"GM0599\"}");
        overnames(ROTTERDAM, "OPEN").body("items", empty());
    }

    @Test
    void aHandOverThatIsTakenBackIsNoLongerAsked() {
        String id = stel(AMSTERDAM, GEVER);
        draagOver(id, "{\"datum\":\"2022-06-01\",\"naarGemeentecode\":\"GM0599\"}");
        SchemaCheck.takeValidEvents();
        stel(AMSTERDAM, GEVER);
        overnames(ROTTERDAM, "OPEN").body("items", empty());
        overnames(ROTTERDAM, "VERVALLEN").body("items", hasSize(1));
        assertThat(taken("taak-afgedaan")).hasSize(1);
    }

    @Test
    void withinTheMunicipalityTheOtherCompanyIsAsked() {
        String id = stel(AMSTERDAM, GEVER);
        draagOver(id, "{\"datum\":\"2022-06-01\",\"naarSobId\":\"%s\"}".formatted(ONBEKENDE_SOB));
        overnames("sob:" + ONBEKENDE_SOB, "OPEN")
                .body("items", hasSize(1))
                .body("items[0].registratienummer", equalTo("od-1"));
        overnames("sob:" + SOB, "OPEN").body("items", empty());
        overnames(AMSTERDAM, "OPEN").body("items", hasSize(1));
        // another change of the trajectory leaves it asked
        als(AMSTERDAM).get(TRAJECTEN + "/" + id).then().statusCode(200);
        overnames("sob:" + ONBEKENDE_SOB, "OPEN").body("items", hasSize(1));
    }

    private static String ontvanger(String nummer, String bsn) {
        return record(nummer, bsn)
                .replace("2022-07-10", "2022-12-01")
                .replace("2022-01-10", "2022-06-01")
                .replace(
                        "\"uitkering\"",
                        "\"overgenomenVan\":{\"gemeentecode\":\"GM0363\",\"registratienummer\":\"od-1\"},\"uitkering\"");
    }

    private static String stel(String wie, String record) {
        return als(wie).contentType(ContentType.JSON)
                .body(record)
                .post(TRAJECTEN)
                .then()
                .extract()
                .path("trajectId");
    }

    private static void draagOver(String id, String body) {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/overdracht")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse overnames(String wie, String status) {
        return als(wie).queryParam("soort", "OVERNAME")
                .queryParam("status", status)
                .get("/trajectregistratie/v1/taken")
                .then()
                .statusCode(200);
    }

    private static List<Emitted> taken(String soort) {
        return SchemaCheck.takeValidEvents().stream()
                .filter(e -> e.json().contains(soort) && e.json().contains("OVERNAME"))
                .toList();
    }
}
