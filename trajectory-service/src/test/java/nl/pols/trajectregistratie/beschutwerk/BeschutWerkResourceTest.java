package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.DOSSIERS;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.aanvraag;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.corrigeer;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.doe;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.geplaatst;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.lever;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.nieuw;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.plaatsing;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.stel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class BeschutWerkResourceTest {
    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void aRecordGoesFromApplicationToPlaceAndEachStepIsAFact() {
        SchemaCheck.takeValidEvents();
        String id = nieuw(aanvraag("w-1", bsn(20)));
        doe(id, "adviezen", "{\"datum\":\"2017-03-15\",\"uitkomst\":\"POSITIEF\"}")
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("stand", equalTo("WACHT_OP_PLAATSING"));
        doe(id, "wachtredenen", "{\"vanaf\":\"2017-03-15\",\"reden\":\"VOORTRAJECT\"}")
                .statusCode(201);
        doe(id, "plaatsingen", plaatsing("2017-06-14"))
                .statusCode(201)
                .body("stand", equalTo("GEPLAATST"))
                .body("plaatsingen[0].urenPerWeek", equalTo(25.0f));
        doe(id, "overstap", "{\"datum\":\"2018-03-01\"}")
                .statusCode(201)
                .body("advies.uitkomst", equalTo("POSITIEF"))
                .body("geldendAdvies", equalTo("NEGATIEF"))
                .body("plaatsingen[0].einddatum", equalTo("2018-03-01"));

        assertThat(SchemaCheck.takeValidEvents())
                .extracting(Emitted::json)
                .satisfiesExactly(
                        e -> assertThat(e).contains("nl.beschut-werk.dossier-geregistreerd.v1"),
                        e -> assertThat(e).contains("nl.beschut-werk.dossier-geadviseerd.v1"),
                        e -> assertThat(e).contains("nl.beschut-werk.dossier-gewijzigd.v1"),
                        e -> assertThat(e).contains("nl.beschut-werk.dossier-geplaatst.v1"),
                        e -> assertThat(e).contains("nl.beschut-werk.dossier-overgestapt.v1"))
                .noneMatch(e -> e.contains(bsn(20)));
    }

    @Test
    void anActThatTheStandDoesNotAllowNamesThoseThatItDoes() {
        String id = nieuw(aanvraag("a-1", bsn(40)));
        doe(id, "plaatsingen", plaatsing("2017-06-14"))
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"))
                .body("detail", containsString("Wel mogelijk: adviezen"));
        doe(id, "adviezen", "{\"datum\":\"2017-01-15\",\"uitkomst\":\"POSITIEF\"}")
                .statusCode(400)
                .body("errors.code", contains("BW-advies-voor-aanvraag"));
    }

    @Test
    void statedAgainUnchangedItCostsNothing() {
        String record = geplaatst("o-1", bsn(60));
        stel(record).statusCode(201).body("uitslag", equalTo("NIEUW"));
        SchemaCheck.takeValidEvents();
        stel(record)
                .statusCode(200)
                .body("uitslag", equalTo("ONGEWIJZIGD"))
                .body("versie", equalTo(1));
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
        stel(record.replace("\"urenPerWeek\":25", "\"urenPerWeek\":28"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("uitslag", equalTo("GEWIJZIGD"));
    }

    @Test
    void aDeliveryGivesEveryLineItsOutcome() {
        String goed = geplaatst("l-1", bsn(80));
        String dubbel = geplaatst("l-1", bsn(80)).replace(":25", ":20");
        String tweedePlaats = geplaatst("l-2", bsn(80));
        String geenBsn = geplaatst("l-3", "123456789");
        String loonwaarde =
                geplaatst("l-4", bsn(100))
                        .replace("\"aanvraag\"", "\"loonwaarde\":50,\"aanvraag\"");
        String antwoord =
                lever(String.join("\n", goed, goed, dubbel, tweedePlaats, geenBsn, loonwaarde, "{"))
                        .statusCode(200)
                        .body("ontvangen", equalTo(7))
                        .body("nieuw", equalTo(1))
                        .body("ongewijzigd", equalTo(1))
                        .body("geweigerd", equalTo(5))
                        .body(
                                "records.uitslag",
                                contains(
                                        "NIEUW",
                                        "ONGEWIJZIGD",
                                        "GEWEIGERD",
                                        "GEWEIGERD",
                                        "GEWEIGERD",
                                        "GEWEIGERD",
                                        "GEWEIGERD"))
                        .body("records[2].fouten.regel", contains("dubbel-in-levering"))
                        .body("records[3].fouten.regel", contains("BW-al-geplaatst"))
                        .body("records[4].fouten.pointer", contains("/bsn"))
                        .body("records[5].fouten.regel", contains("onbekend-veld"))
                        .body("records[6].fouten.regel", contains("json"))
                        .extract()
                        .asString();
        assertThat(antwoord).doesNotContain("123456789").doesNotContain(bsn(80));
    }

    @Test
    void aDeliveryIsBounded() {
        lever("{}\n".repeat(1001)).statusCode(400).body("errors.code", contains("te-veel-records"));
        lever("{}\n".repeat(1000)).statusCode(200).body("geweigerd", equalTo(1000));
    }

    @Test
    void theShapeIsHeldToAndEverythingThatIsWrongIsSaidAtOnce() {
        stel(geplaatst("v-" + bsn(120), bsn(120))
                        .replace("\"urenPerWeek\":25", "\"urenPerWeek\":40.5")
                        .replace("2017-06-14", "0217-06-14"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/plaatsingen/0/startdatum",
                                "/plaatsingen/0/urenPerWeek",
                                "/registratienummer"));
    }

    @Test
    void correctsOnlyTheVersionThatWasRead() {
        String id = nieuw(geplaatst("c-1", bsn(140)));
        String anders = geplaatst("c-1", bsn(140)).replace(":25", ":28");
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(anders)
                .put(DOSSIERS + "/" + id)
                .then()
                .statusCode(428);
        corrigeer(id, "\"7\"", anders).statusCode(412);
        corrigeer(id, "\"1\"", geplaatst("c-ander", bsn(140)))
                .statusCode(409)
                .body("type", equalTo("/problemen/ander-registratienummer"));
        corrigeer(id, "\"1\"", anders).statusCode(200).header("ETag", equalTo("\"2\""));
    }
}
