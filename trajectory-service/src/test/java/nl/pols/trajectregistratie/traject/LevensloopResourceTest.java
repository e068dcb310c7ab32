package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A trajectory's whole life over HTTP, and the guardrails on extending it. The record starts on 10
/// January 2022 and is planned until 10 July.
@QuarkusTest
@WithPostgres
class LevensloopResourceTest {

    private static final String VERLENGING =
            """
            {"besluitdatum":"2022-06-20","nieuweEinddatum":"2022-10-10","reden":"Opleiding loopt door",\
            "beslisser":"SOB_REINTEGRATIE","exitplan":"BETAALD_WERK"}\
            """;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
        SchemaCheck.takeValidEvents();
    }

    @Test
    void livesFromRegistrationToTheCheckOnWorkAndRemembersAllOfIt() {
        String id = nieuw("ll-1");
        doe(
                        id,
                        "onderbrekingen",
                        "{\"van\":\"2022-04-01\",\"reden\":\"ZIEKTE\",\"toelichting\":\"Operatie\"}")
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("ONDERBROKEN"));
        Instant onderbroken = Instant.now();
        doe(id, "hervatting", "{\"datum\":\"2022-05-01\"}")
                .statusCode(201)
                .body("status", equalTo("LOPEND"))
                .body("onderbrekingen[0].tot", equalTo("2022-05-01"));
        doe(id, "evaluaties", "{\"datum\":\"2022-05-09\",\"uitkomst\":\"DOORGAAN\"}")
                .statusCode(201);
        doe(
                        id,
                        "loonwaardemetingen",
                        "{\"datum\":\"2022-06-01\",\"percentage\":65,\"methode\":\"DARIUZ\"}")
                .statusCode(201)
                .body("loonwaardemetingen[0].percentage", equalTo(65));
        doe(id, "werkfitverklaring", "{\"datum\":\"2022-06-13\",\"bron\":\"LOONWAARDEMETING\"}")
                .statusCode(201);
        doe(id, "verlengingen", VERLENGING)
                .statusCode(201)
                .body("laatstGepland", equalTo("2022-10-10"))
                .body("verlengingen[0].oudeEinddatum", equalTo("2022-07-10"));
        doe(id, "beeindiging", "{\"einddatum\":\"2022-09-30\",\"uitstroom\":\"BETAALD_WERK\"}")
                .statusCode(201)
                .body("status", equalTo("BEEINDIGD"));
        doe(id, "uitstroomcontrole", "{\"datum\":\"2023-04-03\",\"aanHetWerk\":true}")
                .statusCode(201)
                .body("uitstroomcontrole.aanHetWerk", equalTo(true));

        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id + "/versies")
                .then()
                .body(
                        "handeling",
                        contains(
                                "REGISTRATIE",
                                "ONDERBREKING",
                                "HERVATTING",
                                "EVALUATIE",
                                "LOONWAARDEMETING",
                                "WERKFITVERKLARING",
                                "VERLENGING",
                                "BEEINDIGING",
                                "UITSTROOMCONTROLE"))
                .body("[1].reden", equalTo("Operatie"))
                .body("[6].reden", equalTo("Opleiding loopt door"))
                .body("[1].organisatie", equalTo(AMSTERDAM))
                .body("[1].door", not(equalTo("")));
        als(AMSTERDAM)
                .queryParam("bekendOp", onderbroken.toString())
                .get(TRAJECTEN + "/" + id)
                .then()
                .body("status", equalTo("ONDERBROKEN"))
                .body("onderbrekingen[0]", not(hasKey("tot")))
                .body("versie", equalTo(2));
        assertThat(SchemaCheck.takeValidEvents())
                .extracting(e -> e.event().type().replaceAll(".*traject-(.*)[.]v1", "$1"))
                .containsExactly(
                        "geregistreerd",
                        "onderbroken",
                        "hervat",
                        "geevalueerd",
                        "gemeten",
                        "werkfit-verklaard",
                        "verlengd",
                        "beeindigd",
                        "nagegaan");
    }

    @Test
    void refusesAnActThatTheStateDoesNotHaveAndNamesThoseThatItHas() {
        String id = nieuw("ll-2");
        doe(id, "hervatting", "{\"datum\":\"2022-05-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"))
                .body("detail", containsString("lopend"))
                .body("errors.detail", hasItem("ONDERBREKING"))
                .body("errors.detail", not(hasItem("HERVATTING")));
        doe(id, "annulering", "{\"datum\":\"2022-01-20\",\"reden\":\"NIET_GESTART\"}")
                .statusCode(201)
                .body("status", equalTo("GEANNULEERD"));
        for (String act :
                List.of("evaluaties", "loonwaardemetingen", "verlengingen", "beeindiging")) {
            doe(id, act, goed(act))
                    .statusCode(409)
                    .body("type", equalTo("/problemen/handeling-niet-mogelijk"))
                    .body("errors.detail", contains("CORRECTIE"));
        }
        assertThat(SchemaCheck.takeValidEvents()).hasSize(2);
    }

    private static String goed(String act) {
        return switch (act) {
            case "evaluaties" -> "{\"datum\":\"2022-05-09\",\"uitkomst\":\"DOORGAAN\"}";
            case "loonwaardemetingen" -> "{\"datum\":\"2022-06-01\",\"percentage\":65}";
            case "verlengingen" -> VERLENGING;
            default -> "{\"einddatum\":\"2022-09-30\",\"uitstroom\":\"BETAALD_WERK\"}";
        };
    }

    @Test
    void handsOverWithoutAnOutcome() {
        String id = nieuw("ll-3");
        doe(id, "overdracht", "{\"datum\":\"2022-06-01\"}")
                .statusCode(400)
                .body("errors.code", contains("L15-overdracht-zonder-ontvanger"));
        doe(
                        id,
                        "overdracht",
                        "{\"datum\":\"2022-06-01\",\"naarGemeentecode\":\"GM0599\",\"nieuwTrajectNummer\":\"R-88\"}")
                .statusCode(201)
                .body("status", equalTo("OVERGEDRAGEN"))
                .body("", not(hasKey("uitstroom")))
                .body("", not(hasKey("einddatum")));
        doe(id, "beeindiging", goed("beeindiging")).statusCode(409);
    }

    @Test
    void holdsAnActAgainstTheRulesOfADelivery() {
        String id = nieuw("ll-4");
        doe(id, "evaluaties", "{\"datum\":\"2022-01-09\",\"uitkomst\":\"DOORGAAN\"}")
                .statusCode(400)
                .body("errors.code", contains("L04-feit-voor-start"));
        doe(
                        id,
                        "evaluaties",
                        "{\"datum\":\"2022-05-09\",\"uitkomst\":\"DOORGAAN\",\"toelichting\":\"%s\"}"
                                .formatted(bsn(3)))
                .statusCode(400)
                .body("errors.code", contains("V14-bsn-buiten-bsn-veld"));
        doe(id, "loonwaardemetingen", "{\"datum\":\"2022-05-09\",\"percentage\":101}")
                .statusCode(400);
        doe(
                        id,
                        "onderbrekingen",
                        "{\"van\":\"2022-05-09\",\"tot\":\"2022-05-09\",\"reden\":\"ZORG\"}")
                .statusCode(400)
                .body("errors.code", contains("L01-onderbreking-omgekeerd"));
        assertThat(SchemaCheck.takeValidEvents()).hasSize(1);
    }

    @Test
    void keepsTheReasonOfACorrection() {
        String id = nieuw("ll-5");
        als(AMSTERDAM)
                .header("If-Match", "\"1\"")
                .header("Reden", "Startdatum was die van de intake")
                .contentType(ContentType.JSON)
                .body(record("ll-5").replace("2022-01-10", "2022-01-17"))
                .put(TRAJECTEN + "/" + id)
                .then()
                .statusCode(200);
        als(AMSTERDAM)
                .get(TRAJECTEN + "/" + id + "/versies")
                .then()
                .body("[1].reden", equalTo("Startdatum was die van de intake"));
    }

    private static String nieuw(String nummer) {
        return stel(record(nummer));
    }

    private static String stel(String record) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record)
                .post(TRAJECTEN)
                .then()
                .statusCode(201)
                .extract()
                .path("trajectId");
    }

    private static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(TRAJECTEN + "/" + id + "/" + wat)
                .then();
    }
}
