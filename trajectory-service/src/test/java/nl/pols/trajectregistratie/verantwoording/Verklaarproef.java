package nl.pols.trajectregistratie.verantwoording;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.trajectregistratie.Fixtures;

/// What the tests of declarations and revisions share.
final class Verklaarproef {

    static final String PAD = "/trajectregistratie/v1/periodeverklaringen";

    private Verklaarproef() {}

    static void leeg() {
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

    static String met(String record, String deel) {
        return record.substring(0, record.length() - 1) + "," + deel + "}";
    }

    static String metEinde(String record, String einddatum) {
        return met(record, "\"einddatum\":\"%s\",\"uitstroom\":\"UITVAL\"".formatted(einddatum));
    }

    static void stel(String record) {
        int status =
                als(AMSTERDAM)
                        .contentType(ContentType.JSON)
                        .body(record)
                        .post(TRAJECTEN)
                        .statusCode();
        assertThat(status).isIn(200, 201);
    }

    static String verklaard(String periode, int trajecten, int begonnen, int beeindigd) {
        return verklaar(AMSTERDAM, periode, trajecten, begonnen, beeindigd)
                .statusCode(201)
                .extract()
                .path("periodeverklaringId");
    }

    static ValidatableResponse verklaar(
            String wie, String periode, int trajecten, int begonnen, int beeindigd) {
        return als(wie).contentType(ContentType.JSON)
                .body(
                        "{\"periode\":\"%s\",\"aantallen\":{\"trajecten\":%d,\"begonnen\":%d,\"beeindigd\":%d}}"
                                .formatted(periode, trajecten, begonnen, beeindigd))
                .post(PAD)
                .then();
    }

    static ValidatableResponse trekIn(String id, String body) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PAD + "/" + id + "/intrekking")
                .then();
    }

    static ValidatableResponse revisies(String id) {
        return als(AMSTERDAM).get(PAD + "/" + id + "/revisies").then().statusCode(200);
    }
}
