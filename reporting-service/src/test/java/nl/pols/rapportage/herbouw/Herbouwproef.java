package nl.pols.rapportage.herbouw;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.util.concurrent.TimeUnit;
import nl.pols.kit.fixtures.Tokens;

/// A rebuild as an administrator asks it.
final class Herbouwproef {
    static final String HERBOUW = "/rapportage/v1/beheer/herbouw";

    private Herbouwproef() {}

    static ValidatableResponse begin(boolean ondanksVerschil) {
        return given().header("Authorization", "Bearer " + Tokens.van("beheer"))
                .contentType("application/json")
                .body("{\"ondanksVerschil\":" + ondanksVerschil + "}")
                .post(HERBOUW)
                .then();
    }

    static ValidatableResponse herbouw(boolean ondanksVerschil) {
        var waar = begin(ondanksVerschil).statusCode(202).extract().path("herbouwId").toString();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> van(waar).extract().path("geeindigdOp") != null);
        return van(waar);
    }

    static ValidatableResponse van(String id) {
        return van(id, 200);
    }

    static ValidatableResponse van(String id, int status) {
        return given().header("Authorization", "Bearer " + Tokens.van("beheer"))
                .get(HERBOUW + "/" + id)
                .then()
                .statusCode(status);
    }
}
