package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.trajectregistratie.Fixtures;

/// What the tests of signals over HTTP share.
final class Signaalproef {

    static final String PAD = "/trajectregistratie/v1/signalen";
    static final String BEDRIJF = "sob:" + SOB;
    static final LocalDate VANDAAG = LocalDate.now(ZoneOffset.UTC);
    static final String WERKFIT = "\"werkfit\":{\"datum\":\"%s\",\"bron\":\"UWV\"}";

    private Signaalproef() {}

    static void leegAlles() {
        Fixtures.vulRegister();
        Fixtures.voer("DELETE FROM signaal_versie; DELETE FROM signaal; DELETE FROM signaal_ronde");
        Fixtures.voer("DELETE FROM taak; DELETE FROM traject_versie; DELETE FROM traject");
        SchemaCheck.takeValidEvents();
    }

    static RequestSpecification met(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    static List<String> feiten() {
        return SchemaCheck.takeValidEvents().stream()
                .filter(e -> !e.aggregate().equals("traject"))
                .map(e -> e.event())
                .map(e ->
                        "%s %d %s"
                                .formatted(
                                        e.type().replaceAll(".*[.]((signaal|taak)-.*)[.]v1", "$1"),
                                        e.sequence(),
                                        e.data().path("status").asText()))
                .toList();
    }

    static ValidatableResponse signalen(String wie) {
        return als(wie).get(PAD).then().statusCode(200);
    }

    static ValidatableResponse taken(String status) {
        return als(AMSTERDAM)
                .queryParam("status", status)
                .get("/trajectregistratie/v1/taken")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse reageer(String wie, String id, String code) {
        return als(wie).contentType(ContentType.JSON)
                .body("{\"code\":\"%s\"}".formatted(code))
                .post(PAD + "/" + id + "/reacties")
                .then();
    }

    static String werkfitSinds(String nummer, int dagen) {
        return stel(recordVan(nummer, WERKFIT.formatted(VANDAAG.minusDays(dagen))))
                .statusCode(201)
                .extract()
                .path("trajectId");
    }

    /// Eight months on the way, planned until next week unless extended.
    static String recordVan(String nummer, String... delen) {
        String basis =
                record(nummer)
                        .replace("2022-01-10", VANDAAG.minusMonths(8).toString())
                        .replace("2022-07-10", VANDAAG.plusDays(7).toString());
        return delen.length == 0
                ? basis
                : basis.replace("\"uitkering\"", String.join(",", delen) + ",\"uitkering\"");
    }

    static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }

    static void corrigeer(String trajectId, String record) {
        String etag = als(AMSTERDAM).get(TRAJECTEN + "/" + trajectId).header("ETag");
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(record)
                .put(TRAJECTEN + "/" + trajectId)
                .then()
                .statusCode(200);
    }
}
