package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class TrajectResourceTest {

    private static final String VERLENGING =
            """
            {"besluitdatum":"2022-06-20","nieuweEinddatum":"2022-10-10","reden":"Opleiding loopt door","beslisser":"SOB_REINTEGRATIE","exitplan":"BETAALD_WERK"}
            """;
    private static final String BEEINDIGING =
            """
            {"einddatum":"2022-09-30","uitstroom":"BETAALD_WERK"}
            """;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void registersByTheSameRulesAsADelivery() {
        stel(record("r-1"))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString(TRAJECTEN))
                .body("uitslag", equalTo("NIEUW"));
        stel(record("r-1")).statusCode(200).body("uitslag", equalTo("ONGEWIJZIGD"));
        stel(record("r-1").replace("GROOT", "KLEIN"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("uitslag", equalTo("GEWIJZIGD"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndNeverTheBsn() {
        String slecht =
                record("r-2", "123456789")
                        .replace("2022-07-10", "2021-07-10")
                        .replace("\"afstand\":\"GROOT\"", "\"afstand\":\"ENORM\",\"kleur\":1");
        String antwoord =
                stel(slecht)
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problemen/ongeldige-invoer"))
                        .body(
                                "errors.code",
                                containsInAnyOrder(
                                        "V09-bsn",
                                        "T1-gepland-voor-start",
                                        "V06-codewaarde",
                                        "V02-onbekend-veld"))
                        .extract()
                        .asString();
        assertThat(antwoord).doesNotContain("123456789");
    }

    @Test
    void saysThatABodyIsNoJson() {
        stel("{\"bsn\": ").statusCode(400).body("errors.code", hasItem("V01-geen-json"));
    }

    @Test
    void correctsOnlyTheVersionThatWasRead() {
        String id = nieuw("c-1");
        String anders = record("c-1").replace("GROOT", "KLEIN");
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(anders)
                .put(TRAJECTEN + "/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problemen/voorwaarde-ontbreekt"));
        corrigeer(id, "\"7\"", anders)
                .statusCode(412)
                .body("type", equalTo("/problemen/versie-verouderd"));
        corrigeer(id, "\"1\"", anders).statusCode(200).header("ETag", equalTo("\"2\""));
        corrigeer(id, "\"2\"", record("c-ander"))
                .statusCode(409)
                .body("type", equalTo("/problemen/ander-registratienummer"));
    }

    @Test
    void extendsAndEndsAndThenOffersOnlyWhatIsOpen() {
        String id = nieuw("v-1");
        doe(id, "verlengingen", VERLENGING)
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("verlengingen.nieuweEinddatum", contains("2022-10-10"));
        doe(id, "verlengingen", VERLENGING.replace("2022-10-10", "2022-09-10"))
                .statusCode(400)
                .body("errors.code", hasItem("T3-verlenging-niet-later"));
        doe(id, "verlengingen", VERLENGING.replace("Opleiding loopt door", bsn(3)))
                .statusCode(400)
                .body("errors.code", hasItem("V14-bsn-buiten-bsn-veld"));
        doe(id, "beeindiging", BEEINDIGING.replace("2022-09-30", "2021-09-30"))
                .statusCode(400)
                .body("errors.code", hasItem("T1-einde-voor-start"));
        doe(id, "beeindiging", BEEINDIGING)
                .statusCode(201)
                .body("uitstroom", equalTo("BETAALD_WERK"));
        doe(id, "beeindiging", BEEINDIGING)
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"))
                .body("detail", containsString("correctie"));
        doe(id, "verlengingen", VERLENGING)
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"));
    }

    @Test
    void refusesWhatNoDatabaseCouldHold() {
        String id = nieuw("n-1");
        doe(id, "verlengingen", VERLENGING.replace("loopt", "a\\u0000b"))
                .statusCode(400)
                .body("errors.pointer", contains("/reden"));
        doe(id, "beeindiging", BEEINDIGING.replace("2022-09-30", "+999999999-01-01"))
                .statusCode(400);
        als(AMSTERDAM)
                .queryParam("registratienummer", "\u0000")
                .get(TRAJECTEN)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("query:registratienummer"));
        als(AMSTERDAM)
                .queryParam("lopendOp", "+999999999-01-01")
                .get(TRAJECTEN)
                .then()
                .statusCode(400);
        stel("x".repeat(2_000_000)).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void neverOverwritesAndTellsWhatWasKnownWhen() {
        String id = nieuw("h-1");
        Instant eerst = Instant.now();
        corrigeer(id, "\"1\"", record("h-1").replace("GROOT", "KLEIN")).statusCode(200);

        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id + "/versies")
                .then()
                .body("gegevens.afstand", contains("GROOT", "KLEIN"))
                .body("handeling", contains("REGISTRATIE", "CORRECTIE"))
                .body("[0].bekendTot", notNullValue())
                .body("[1].bekendTot", nullValue());
        als(AMSTERDAM)
                .queryParam("bekendOp", eerst.toString())
                .get(TRAJECTEN + "/" + id)
                .then()
                .statusCode(200)
                .body("afstand", equalTo("GROOT"))
                .body("versie", equalTo(1));
        als(AMSTERDAM)
                .queryParam("bekendOp", "2020-01-01T00:00:00Z")
                .get(TRAJECTEN + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void linksAFollowUpToItsPredecessorWheneverThatArrives() {
        String vervolg =
                met(
                        record("f-2", bsn(77)).replace("2022-01-10", "2022-03-10"),
                        "\"vervolgVan\":\"f-1\"");
        SchemaCheck.takeValidEvents();
        stel(vervolg)
                .statusCode(201)
                .body("waarschuwingen.regel", contains("T4-voorganger-onbekend"));
        String voorganger =
                stel(record("f-1", bsn(77))).statusCode(201).extract().path("trajectId");

        als(AMSTERDAM)
                .queryParam("registratienummer", "f-2")
                .get(TRAJECTEN)
                .then()
                .body("items[0].vervolgVan", equalTo(voorganger))
                .body("items[0].versie", equalTo(2));
        assertThat(SchemaCheck.takeValidEvents()).hasSize(3);
        stel(met(
                        record("f-3", bsn(78)).replace("2022-01-10", "2022-03-10"),
                        "\"vervolgVan\":\"f-1\""))
                .statusCode(400)
                .body("errors.code", contains("T4-voorganger-andere-deelnemer"));
        stel(met(record("f-4", bsn(77)), "\"vervolgVan\":\"f-1\""))
                .statusCode(400)
                .body("errors.code", contains("T4-voorganger-niet-eerder"));
    }

    private static String met(String record, String extra) {
        return record.substring(0, record.length() - 1) + "," + extra + "}";
    }

    private static String nieuw(String nummer) {
        return stel(record(nummer)).statusCode(201).extract().path("trajectId");
    }

    private static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }

    private static ValidatableResponse corrigeer(String id, String ifMatch, String record) {
        return als(AMSTERDAM)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(record)
                .put(TRAJECTEN + "/" + id)
                .then();
    }

    private static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/" + wat)
                .then();
    }
}
