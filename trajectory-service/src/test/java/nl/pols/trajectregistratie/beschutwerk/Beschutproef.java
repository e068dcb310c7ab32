package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/// Records of sheltered work as a municipality states them, and how it does.
final class Beschutproef {
    static final String DOSSIERS = "/trajectregistratie/v1/beschut-werk/dossiers";

    private Beschutproef() {}

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

    static String plaatsing(String start) {
        return """
        {"werkgever":"SOB","sobId":"%s","startdatum":"%s","urenPerWeek":25}\
        """
                .formatted(SOB, start);
    }

    static String nieuw(String record) {
        return stel(record).statusCode(201).extract().path("id");
    }

    static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(DOSSIERS).then();
    }

    static ValidatableResponse lever(String regels) {
        return als(AMSTERDAM)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(DOSSIERS + "/_lever")
                .then();
    }

    static ValidatableResponse corrigeer(String id, String ifMatch, String record) {
        return als(AMSTERDAM)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(record)
                .put(DOSSIERS + "/" + id)
                .then();
    }

    static ValidatableResponse doe(String id, String wat, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(DOSSIERS + "/" + id + "/" + wat)
                .then();
    }

    static String detail(String wie, String id) {
        return als(wie).get(DOSSIERS + "/" + id).then().statusCode(404).extract().path("detail");
    }
}
