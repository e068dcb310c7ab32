package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class BeschutWerkResourceTest {

    static final String DOSSIERS = "/trajectregistratie/v1/beschut-werk/dossiers";

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

    @Test
    void neverOverwritesAndTellsWhatWasKnownWhen() {
        String id = nieuw(geplaatst("h-1", bsn(160)));
        Instant eerst = Instant.now();
        corrigeer(id, "\"1\"", geplaatst("h-1", bsn(160)).replace(":25", ":28")).statusCode(200);

        als(AMSTERDAM)
                .get(DOSSIERS + "/" + id + "/versies")
                .then()
                .body("gegevens.collect { it.plaatsingen[0].urenPerWeek }", contains(25.0f, 28.0f))
                .body("handeling", contains("REGISTRATIE", "CORRECTIE"))
                .body("[0].bekendTot", notNullValue())
                .body("[1].bekendTot", nullValue());
        als(AMSTERDAM)
                .queryParam("bekendOp", eerst.toString())
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(200)
                .body("versie", equalTo(1));
        als(AMSTERDAM)
                .queryParam("bekendOp", "2016-01-01T00:00:00Z")
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw(geplaatst("g-1", bsn(180)));
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + UUID.randomUUID())) {
            String vreemd = detail(wie, id);
            assertThat(vreemd).isEqualTo(detail(wie, onbekend));
            als(wie).get(DOSSIERS + "/" + id + "/versies").then().statusCode(404);
            als(wie).queryParam("registratienummer", "g-1")
                    .get(DOSSIERS)
                    .then()
                    .body("items", hasSize(0));
        }
        als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body("{\"datum\":\"2018-03-01\"}")
                .post(DOSSIERS + "/" + id + "/overstap")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-registratie"));
        // the same number of another municipality is another record
        als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body(geplaatst("g-1", bsn(180)))
                .post(DOSSIERS)
                .then()
                .statusCode(201);
    }

    @Test
    void theCompanyWhereThePersonWorksReadsButDoesNotWrite() {
        String id = nieuw(geplaatst("s-1", bsn(200)));
        String zonderPlaats = nieuw(aanvraag("s-2", bsn(220)));
        als("sob:" + SOB).get(DOSSIERS + "/" + id).then().statusCode(200);
        als("sob:" + SOB).get(DOSSIERS + "/" + zonderPlaats).then().statusCode(404);
        als("sob:" + SOB).get(DOSSIERS).then().body("items.registratienummer", hasItem("s-1"));
        als("sob:" + SOB)
                .contentType(ContentType.JSON)
                .body("{\"datum\":\"2018-03-01\"}")
                .post(DOSSIERS + "/" + id + "/overstap")
                .then()
                .statusCode(403);
    }

    @Test
    void theDatabaseShowsNothingWithoutATenantAndLetsTheHistoryOnlyGrow() throws SQLException {
        String id = nieuw(geplaatst("sql-1", bsn(240)));
        corrigeer(id, "\"1\"", geplaatst("sql-1", bsn(240)).replace(":25", ":28")).statusCode(200);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel : List.of("beschut_werk", "beschut_werk_versie")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0363', false)");
            assertThat(statement.executeUpdate("UPDATE beschut_werk_versie SET versie = 9"))
                    .isZero();
            assertThat(statement.executeUpdate("DELETE FROM beschut_werk_versie")).isZero();
        }
    }

    @Test
    void noBsnIsKept() {
        nieuw(geplaatst("bsn-1", bsn(260)));
        assertThat(
                        tel(
                                "SELECT count(*) FROM beschut_werk b WHERE b::text LIKE '%"
                                        + bsn(260)
                                        + "%'"))
                .isZero();
    }

    static String aanvraag(String nummer, String bsn) {
        return """
        {"registratienummer":"%s","bsn":"%s","aanvraag":{"datum":"2017-02-01","aanvrager":"PERSOON"}}\
        """
                .formatted(nummer, bsn);
    }

    static String geplaatst(String nummer, String bsn) {
        return """
        {"registratienummer":"%s","bsn":"%s","aanvraag":{"datum":"2017-02-01","aanvrager":"PERSOON"},\
        "advies":{"datum":"2017-03-15","uitkomst":"POSITIEF"},"plaatsingen":[%s]}\
        """
                .formatted(nummer, bsn, plaatsing("2017-06-14"));
    }

    private static String plaatsing(String start) {
        return """
        {"werkgever":"SOB","sobId":"%s","startdatum":"%s","urenPerWeek":25}\
        """
                .formatted(SOB, start);
    }

    private static String nieuw(String record) {
        return stel(record).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(DOSSIERS).then();
    }

    private static ValidatableResponse lever(String regels) {
        return als(AMSTERDAM)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(DOSSIERS + "/_lever")
                .then();
    }

    private static ValidatableResponse corrigeer(String id, String ifMatch, String record) {
        return als(AMSTERDAM)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(record)
                .put(DOSSIERS + "/" + id)
                .then();
    }

    private static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(DOSSIERS + "/" + id + "/" + wat)
                .then();
    }

    private static String detail(String wie, String id) {
        return als(wie).get(DOSSIERS + "/" + id).then().statusCode(404).extract().path("detail");
    }
}
