package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The course of a trajectory as part of its content: the same by delivery and by single record.
@QuarkusTest
@WithPostgres
class VerloopAanleveringTest {

    private static final String ALLES =
            """
            "einddatum":"2022-09-30","uitstroom":"BETAALD_WERK",\
            "onderbrekingen":[{"van":"2022-04-01","tot":"2022-05-01","reden":"ZIEKTE"}],\
            "evaluaties":[{"datum":"2022-07-04","uitkomst":"BIJSTELLEN"},{"datum":"2022-04-11","uitkomst":"DOORGAAN"}],\
            "loonwaardemetingen":[{"datum":"2022-06-01","percentage":65,"methode":"DARIUZ"}],\
            "werkfit":{"datum":"2022-07-04","bron":"EVALUATIE"},\
            "urenverloop":[{"vanaf":"2022-05-01","productie":12.5,"coaching":3,"scholing":6,"overig":0}],\
            "vacatures":[{"datum":"2022-08-01","passend":true,"voorgesteld":true}],\
            "uitstroomcontrole":{"datum":"2023-04-03","aanHetWerk":true},\
            "verlengingen":[{"besluitdatum":"2022-06-27","nieuweEinddatum":"2022-10-10","reden":"scholing","oudeEinddatum":"2022-07-10",\
            "beslisser":"SOB_REINTEGRATIE","exitplan":"BETAALD_WERK","goedgekeurdDoor":"GEMEENTE_REGIE","evaluatiedatum":"2022-04-11"}],\
            "overgenomenVan":{"gemeentecode":"GM0599","registratienummer":"R-88"},\
            "geboortejaar":1985,"geslacht":"MAN","doel":"BETAALD_WERK","typeVoorziening":"04","doelgroepregister":true,\
            "instroomkanaal":"VSO_PRO"\
            """;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void aDeliveredCourseComesBackInWholeAndInItsEvent() {
        lever(AMSTERDAM, "verloop-1", met(record("vl-1"), ALLES))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(1))
                .body("waarschuwingen", equalTo(0));
        als(AMSTERDAM)
                .queryParam("registratienummer", "vl-1")
                .get(TRAJECTEN)
                .then()
                .body("items[0].status", equalTo("BEEINDIGD"))
                .body("items[0].evaluaties.datum", contains("2022-04-11", "2022-07-04"))
                .body("items[0].onderbrekingen[0].reden", equalTo("ZIEKTE"))
                .body("items[0].loonwaardemetingen[0].percentage", equalTo(65))
                .body("items[0].werkfit.bron", equalTo("EVALUATIE"))
                .body("items[0].urenverloop[0].productie", equalTo(12.5f))
                .body("items[0].vacatures[0].voorgesteld", equalTo(true))
                .body("items[0].uitstroomcontrole.aanHetWerk", equalTo(true))
                .body("items[0].verlengingen[0].goedgekeurdDoor", equalTo("GEMEENTE_REGIE"))
                .body("items[0].overgenomenVan.registratienummer", equalTo("R-88"))
                .body("items[0].geboortejaar", equalTo(1985))
                .body("items[0].instroomkanaal", equalTo("VSO_PRO"));
        var events = SchemaCheck.takeValidEvents();
        assertThat(events).hasSize(1);
        assertThat(
                        events.getFirst()
                                .event()
                                .data()
                                .path("urenverloop")
                                .path(0)
                                .path("scholing")
                                .asInt())
                .isEqualTo(6);
    }

    @Test
    void aCourseThatIsStatedAgainChangesNothingHoweverItsFactsAreOrdered() {
        stel(met(record("vl-2"), ALLES)).statusCode(201);
        String andersom =
                ALLES.replace(
                        "{\"datum\":\"2022-07-04\",\"uitkomst\":\"BIJSTELLEN\"},{\"datum\":\"2022-04-11\",\"uitkomst\":\"DOORGAAN\"}",
                        "{\"datum\":\"2022-04-11\",\"uitkomst\":\"DOORGAAN\"},{\"datum\":\"2022-07-04\",\"uitkomst\":\"BIJSTELLEN\"}");
        assertThat(andersom).isNotEqualTo(ALLES);
        stel(met(record("vl-2"), andersom)).statusCode(200).body("uitslag", equalTo("ONGEWIJZIGD"));
    }

    @Test
    void aRecordWithoutCourseIsStoredAndToldWithoutIt() {
        String id = stel(record("vl-3")).statusCode(201).extract().path("trajectId");
        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id)
                .then()
                .body("", not(hasKey("evaluaties")))
                .body("", not(hasKey("geboortejaar")))
                .body("status", equalTo("LOPEND"));
        assertThat(
                        Fixtures.tel(
                                "SELECT count(*) FROM traject WHERE registratienummer = 'vl-3' AND"
                                        + " verloop IS NULL AND kenmerken IS NULL AND reden IS"
                                        + " NULL"))
                .isOne();
    }

    @Test
    void theEventIsNamedAfterTheOnePartOfTheCourseThatGrew() {
        stel(record("vl-4")).statusCode(201);
        stel(met(
                        record("vl-4"),
                        "\"evaluaties\":[{\"datum\":\"2022-04-11\",\"uitkomst\":\"DOORGAAN\"}]"))
                .statusCode(200);
        stel(met(
                        record("vl-4"),
                        "\"annulering\":{\"datum\":\"2022-04-12\",\"reden\":\"VERGISSING\"}"))
                .statusCode(200);
        assertThat(SchemaCheck.takeValidEvents())
                .extracting(e -> e.event().type())
                .containsExactly(
                        "nl.re-integratietrajecten.traject-geregistreerd.v1",
                        "nl.re-integratietrajecten.traject-geevalueerd.v1",
                        "nl.re-integratietrajecten.traject-geannuleerd.v1");
    }

    @Test
    void aTrajectoryTakenOverWithinTheMunicipalityIsOfTheSameParticipant() {
        stel(record("vl-5", bsn(501))).statusCode(201);
        String vorige =
                "\"overgenomenVan\":{\"gemeentecode\":\"GM0363\",\"registratienummer\":\"vl-5\"}";
        stel(met(record("vl-6", bsn(502)), vorige))
                .statusCode(400)
                .body("errors.code", contains("L18-overgenomen-andere-deelnemer"));
        stel(met(record("vl-7", bsn(501)), vorige)).statusCode(201);
    }

    @Test
    void aParkedRecordKeepsItsCourse() {
        String gemeente = "gemeente:GM0599";
        Fixtures.voer("DELETE FROM register_gemeente WHERE gemeentecode = 'GM0599'");
        als(gemeente)
                .contentType(ContentType.JSON)
                .body(
                        met(
                                record("vl-8"),
                                "\"evaluaties\":[{\"datum\":\"2022-04-11\",\"uitkomst\":\"DOORGAAN\"}]"))
                .post(TRAJECTEN)
                .then()
                .statusCode(202);
        Fixtures.vulRegister();
        Fixtures.voer("UPDATE geparkeerd SET gereed = true");
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        als(gemeente)
                                .queryParam("registratienummer", "vl-8")
                                .get(TRAJECTEN)
                                .then()
                                .body("items[0].evaluaties.uitkomst", contains("DOORGAAN")));
    }

    private static String met(String record, String extra) {
        return record.substring(0, record.length() - 1) + "," + extra + "}";
    }

    private static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }
}
