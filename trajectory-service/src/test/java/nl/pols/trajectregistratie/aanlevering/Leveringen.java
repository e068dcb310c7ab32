package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.lever;

import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.trajectregistratie.Fixtures;

/// What the tests of a delivery's later life share.
final class Leveringen {

    private Leveringen() {}

    /// A register, and nothing delivered yet by anybody.
    static void begin() {
        Fixtures.vulRegister();
        Fixtures.voer("TRUNCATE aanlevering, traject, traject_versie, geparkeerd CASCADE");
        SchemaCheck.takeValidEvents();
    }

    static ValidatableResponse geleverd(String sleutel, String inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud).post(AANLEVERINGEN).then().statusCode(201);
    }

    static ValidatableResponse doe(String id, String handeling, String body) {
        return als(AMSTERDAM)
                .contentType("application/json")
                .body(body)
                .post(AANLEVERINGEN + "/" + id + "/" + handeling)
                .then();
    }

    static ValidatableResponse aanlevering(String id) {
        return als(AMSTERDAM).get(AANLEVERINGEN + "/" + id).then().statusCode(200);
    }

    /// The trajectory as it is known now.
    static ValidatableResponse traject(String nummer) {
        return als(AMSTERDAM)
                .queryParam("registratienummer", nummer)
                .get(TRAJECTEN)
                .then()
                .statusCode(200);
    }

    static String status(String nummer) {
        return traject(nummer).extract().path("items[0].status");
    }
}
