package nl.pols.trajectregistratie.sleutel;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.persoon.Speurder;

/// What the tests of the rotation share.
final class Wisselproef {

    static final String PAD = "/trajectregistratie/v1/beheer/pseudoniemsleutels";

    private Wisselproef() {}

    /// No person, and the first key in use.
    static void leeg(Pseudonyms pseudonyms) {
        Fixtures.vulRegister();
        Speurder.metPersoon().forEach(t -> Fixtures.voer("TRUNCATE %s CASCADE".formatted(t)));
        Fixtures.voer("TRUNCATE aanlevering, verwijdering, taak, periodeverklaring CASCADE");
        Fixtures.voer("DELETE FROM pseudoniemsleutel WHERE versie > 1");
        pseudonyms.use(1, Set.of(1));
        SchemaCheck.takeValidEvents();
    }

    static RequestSpecification beheer() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.withScopes("beheer", "beheer"));
    }

    static ValidatableResponse begin(int versie) {
        return beheer().contentType(ContentType.JSON)
                .body("{\"versie\":%d}".formatted(versie))
                .post(PAD)
                .then();
    }

    static String stand(int versie) {
        return beheer().get(PAD + "/" + versie).then().statusCode(200).extract().path("status");
    }

    static String deelnemer(String nummer) {
        return als(AMSTERDAM)
                .queryParam("registratienummer", nummer)
                .get(TRAJECTEN)
                .path("items[0].deelnemerId");
    }

    /// What becomes of the same record, stated once more.
    static int nogEens(String record) {
        return als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record)
                .post(TRAJECTEN)
                .then()
                .extract()
                .path("versie");
    }
}
