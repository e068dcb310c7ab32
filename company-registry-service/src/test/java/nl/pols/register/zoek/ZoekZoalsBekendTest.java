package nl.pols.register.zoek;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.wijzig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// A search as the register knew it at a moment finds names that were corrected since, and not the
/// correction.
@QuarkusTest
@WithPostgres
class ZoekZoalsBekendTest {
    @Test
    void aNameThatWasCorrectedSinceIsFoundAsItWasKnownThen() {
        var id = registreer("Zandkasteel", "GM0268");
        var toen = Instant.now().toString();
        var spelling = feit("NAAM", "2010-01-01", "naam", "Vuurtoren");
        wijzig(SOBS + "/" + id + "/feiten", 1, spelling).statusCode(200);
        zoek(Map.of("tekst", "Zandkasteel", "bekendOp", toen)).body("items.sobId", contains(id));
        zoek(Map.of("tekst", "Vuurtoren", "bekendOp", toen)).body("items", hasSize(0));
        zoek(Map.of("tekst", "Vuurtoren")).body("items.sobId", contains(id));
        zoek(Map.of("tekst", "Zandkasteel")).body("items", hasSize(0));
    }

    private static ValidatableResponse zoek(Map<String, ?> vraag) {
        return post("/register/v1/_zoek", vraag).statusCode(200);
    }
}
