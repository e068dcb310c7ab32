package nl.pols.register.functionaliteit;

import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The list of functionalities over HTTP.
@QuarkusTest
@WithPostgres
class FunctionaliteitResourceTest {
    private static final String PAD = "/register/v1/functionaliteiten";

    @Test
    void theOneThatTheLettersNameIsThereFromTheStart() {
        get(PAD).statusCode(200).body("items.code", hasItem("DETACHERINGSFACILITEIT"));
        get(PAD + "/DETACHERINGSFACILITEIT").statusCode(200).body("bron", equalTo("SER, 2016"));
    }

    @Test
    void anotherIsAddedOnce() {
        var body = functionaliteit("FICTIEVE_FUNCTIE", "Fictieve functie");
        post(PAD, body).statusCode(201).header("Location", endsWith("/FICTIEVE_FUNCTIE"));
        post(PAD, body).statusCode(200);
        post(PAD, functionaliteit("FICTIEVE_FUNCTIE", "Iets anders"))
                .statusCode(409)
                .body("type", equalTo("/problemen/functionaliteit-bestaat-al"));
    }

    @Test
    void anUnknownOneAndABadCodeAreDifferentProblems() {
        get(PAD + "/ONBEKEND")
                .statusCode(404)
                .body("type", equalTo("/problemen/functionaliteit-niet-gevonden"));
        post(PAD, functionaliteit("klein", "Klein"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/code"));
    }

    private static Map<String, String> functionaliteit(String code, String naam) {
        return Map.of("code", code, "naam", naam, "bron", "Fictief");
    }
}
