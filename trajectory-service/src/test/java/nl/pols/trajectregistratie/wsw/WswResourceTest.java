package nl.pols.trajectregistratie.wsw;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Inbox;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class WswResourceTest {

    private static final String WSW = "/trajectregistratie/v1/wsw/dienstverbanden";

    @Inject Inbox inbox;

    private final UUID oude = UUID.randomUUID();
    private final UUID nieuwe = UUID.randomUUID();
    private final UUID andere = UUID.randomUUID();

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void aCompanyStatesAnEmploymentAndItsMunicipalityReadsIt() {
        SchemaCheck.takeValidEvents();
        String id = nieuw("w-1", bsn(20), "GM0363");
        doe(oude, id, "werkvormen", "{\"vanaf\":\"2016-05-01\",\"vorm\":\"BEGELEID_WERKEN\"}")
                .statusCode(201)
                .header("ETag", equalTo("\"2\""));
        doe(
                        oude,
                        id,
                        "omvang",
                        "{\"vanaf\":\"2016-05-01\",\"urenPerWeek\":32,\"arbeidsjaren\":0.8889}")
                .statusCode(201)
                .body("omvang[1].arbeidsjaren", equalTo(0.8889f));
        als(AMSTERDAM)
                .get(WSW + "/" + id)
                .then()
                .statusCode(200)
                .body("gegevens.werkvormen.vorm", contains("BESCHUT", "BEGELEID_WERKEN"))
                .body("werkgevers.sobId", contains(oude.toString()));
        als(AMSTERDAM)
                .queryParam("peildatum", "2016-12-31")
                .get("/trajectregistratie/v1/wsw/cijfers")
                .then()
                .body("werkvormen.BEGELEID_WERKEN.arbeidsjaren", equalTo(0.8889f));
        doe(oude, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"PENSIOEN\"}")
                .statusCode(201);
        doe(oude, id, "werkvormen", "{\"vanaf\":\"2020-05-01\",\"vorm\":\"BESCHUT\"}")
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"));
        assertThat(SchemaCheck.takeValidEvents())
                .extracting(Emitted::json)
                .satisfiesExactly(
                        e -> assertThat(e).contains("dienstverband-geregistreerd.v1"),
                        e -> assertThat(e).contains("dienstverband-gewijzigd.v1"),
                        e -> assertThat(e).contains("dienstverband-gewijzigd.v1"),
                        e -> assertThat(e).contains("dienstverband-beeindigd.v1"))
                .noneMatch(e -> e.contains(bsn(20)));
    }

    @Test
    void noneBeginsAfter2014() {
        stel(oude, record("w1-1", bsn(40), "GM0363").replace("1998-03-01", "2015-01-01"))
                .statusCode(400)
                .body("errors.code", contains("W1-gesloten-groep"));
    }

    @Test
    void onlyACompanyWrites() {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("g-1", bsn(60), "GM0363"))
                .post(WSW)
                .then()
                .statusCode(403);
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw("v-1", bsn(80), "GM0363");
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + nieuwe)) {
            assertThat(detail(wie, id)).isEqualTo(detail(wie, onbekend));
            als(wie).queryParam("registratienummer", "v-1").get(WSW).then().body("items", empty());
            als(wie).get(WSW + "/" + id + "/versies").then().statusCode(404);
        }
        doe(nieuwe, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"PENSIOEN\"}")
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-registratie"));
    }

    @Test
    void theEmploymentMovesToTheSuccessorThatTheAllocationSays() {
        String id = nieuw("o-1", bsn(100), "GM0363");
        String elders = nieuw("o-2", bsn(120), "GM0599");
        splitst("2019-01-01");

        als("sob:" + nieuwe)
                .get(WSW + "/" + id)
                .then()
                .statusCode(200)
                .body("werkgevers.sobId", contains(oude.toString(), nieuwe.toString()))
                .body("werkgevers[1].van", equalTo("2019-01-01"));
        als("sob:" + nieuwe).get(WSW + "/" + elders).then().statusCode(404);
        cijfers(nieuwe, "2019-06-01").body("personen", equalTo(1));
        cijfers(nieuwe, "2018-12-31").body("personen", equalTo(0));
        cijfers(andere, "2019-06-01").body("personen", equalTo(1));

        // the successor goes on with what it took over, and can't state the person twice
        doe(nieuwe, id, "werkvormen", "{\"vanaf\":\"2020-05-01\",\"vorm\":\"BEGELEID_WERKEN\"}")
                .statusCode(201)
                .body("sobId", equalTo(oude.toString()));
        stel(nieuwe, record("o-1", bsn(100), "GM0363"))
                .statusCode(400)
                .body("errors.code", contains("WSW-al-in-dienst"));
        doe(andere, id, "werkvormen", "{\"vanaf\":\"2021-05-01\",\"vorm\":\"BESCHUT\"}")
                .statusCode(404);
    }

    @Test
    void anEmploymentDoesNotEndWithItsCompany() {
        String id = nieuw("d-1", bsn(140), "GM0363");
        splitst("2019-01-01");
        doe(oude, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"OPHEFFING_WERKGEVER\"}")
                .statusCode(400)
                .body("errors.code", contains("W2-zonder-werkgever"));
        doe(oude, id, "beeindiging", einde(andere))
                .statusCode(400)
                .body("errors.code", contains("W2-andere-opvolger"));
        doe(oude, id, "beeindiging", einde(nieuwe)).statusCode(201);
        // now it goes on under a number of the successor's own
        String voort =
                record("d-9", bsn(140), "GM0363")
                        .replace("1998-03-01", "2019-01-01")
                        .replace(
                                "\"werkvormen\"",
                                "\"voortzetting\":{\"dienstverbandSinds\":\"1998-03-01\",\"vorigeSobId\":\"%s\"},\"werkvormen\""
                                        .formatted(oude));
        stel(nieuwe, voort)
                .statusCode(201)
                .body("waarschuwingen.regel", contains("W1-voortzetting-elders"));
        cijfers(nieuwe, "2019-06-01").body("personen", equalTo(1));
    }

    @Test
    void aRevokedSuccessionLeavesNoTrace() {
        String id = nieuw("r-1", bsn(160), "GM0363");
        splitst("2019-01-01");
        inbox.receive(List.of(sob(oude, 2, relatie("GM0363") + "," + relatie("GM0599"), "")));
        als("sob:" + nieuwe).get(WSW + "/" + id).then().statusCode(404);
        als("sob:" + oude)
                .get(WSW + "/" + id)
                .then()
                .body("werkgevers.sobId", contains(oude.toString()));
    }

    @Test
    void aDeliveryGivesEveryLineItsOutcome() {
        String regels =
                String.join(
                        "\n",
                        record("l-1", bsn(180), "GM0363"),
                        record("l-2", bsn(180), "GM0363"),
                        record("l-3", bsn(200), "0363"));
        als("sob:" + oude)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(WSW + "/_lever")
                .then()
                .statusCode(200)
                .body("nieuw", equalTo(1))
                .body("geweigerd", equalTo(2))
                .body("records[1].fouten.regel", contains("WSW-al-in-dienst"))
                .body("records[2].fouten.pointer", contains("/gemeentecode"));
    }

    @Test
    void theDatabaseShowsNothingWithoutATenant() throws SQLException {
        nieuw("sql-1", bsn(220), "GM0363");
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel : List.of("wsw_dienstverband", "wsw_dienstverband_versie")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
        }
    }

    private void splitst(String op) {
        String beide = relatie("GM0363") + "," + relatie("GM0599");
        inbox.receive(
                List.of(
                        sob(nieuwe, 1, relatie("GM0363"), ""),
                        sob(andere, 1, relatie("GM0599"), ""),
                        sob(
                                oude,
                                1,
                                beide,
                                opvolger(nieuwe, op, "GM0363")
                                        + ","
                                        + opvolger(andere, op, "GM0599"))));
    }

    private static String einde(UUID opvolger) {
        return """
        {"datum":"2019-01-01","reden":"OPHEFFING_WERKGEVER","opvolgendeWerkgever":"%s"}\
        """
                .formatted(opvolger);
    }

    private static ValidatableResponse cijfers(UUID sob, String peildatum) {
        return als("sob:" + sob)
                .queryParam("peildatum", peildatum)
                .get("/trajectregistratie/v1/wsw/cijfers")
                .then()
                .statusCode(200);
    }

    private static String record(String nummer, String bsn, String gemeentecode) {
        return """
        {"registratienummer":"%s","bsn":"%s","gemeentecode":"%s","startdatum":"1998-03-01",\
        "werkvormen":[{"vanaf":"1998-03-01","vorm":"BESCHUT"}],\
        "omvang":[{"vanaf":"1998-03-01","urenPerWeek":36,"arbeidsjaren":1.0}]}\
        """
                .formatted(nummer, bsn, gemeentecode);
    }

    private String nieuw(String nummer, String bsn, String gemeentecode) {
        return stel(oude, record(nummer, bsn, gemeentecode)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse stel(UUID sob, String record) {
        return als("sob:" + sob).contentType(ContentType.JSON).body(record).post(WSW).then();
    }

    private static ValidatableResponse doe(UUID sob, String id, String wat, String body) {
        return als("sob:" + sob)
                .contentType(ContentType.JSON)
                .body(body)
                .post(WSW + "/" + id + "/" + wat)
                .then();
    }

    private static String detail(String wie, String id) {
        return als(wie).get(WSW + "/" + id).then().statusCode(404).extract().path("detail");
    }

    private static String relatie(String gemeentecode) {
        return """
        {"gemeentecode":"%s","soort":"INKOOP","geldigVan":"1990-01-01"}\
        """
                .formatted(gemeentecode);
    }

    private static String opvolger(UUID id, String op, @Nullable String gemeente) {
        return """
        {"sobId":"%s","ingangsdatum":"%s","aandeel":5000,"gemeenten":["%s"]}\
        """
                .formatted(id, op, gemeente);
    }

    private static ConsumerRecord<byte[], byte[]> sob(
            UUID id, long volgnummer, String relaties, String opvolgers) {
        return ReceivedEvents.event(
                "pols.register.sob",
                "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1",
                id.toString(),
                volgnummer,
                """
                {"sobId":"%s","naam":"Fictief","namen":[],"rechtsvorm":"OPENBAAR_LICHAAM","fictief":true,
                 "relaties":[%s],"geldigVan":"1990-01-01","voorgangers":[],"opvolgers":[%s]}
                """
                        .formatted(id, relaties, opvolgers));
    }
}
