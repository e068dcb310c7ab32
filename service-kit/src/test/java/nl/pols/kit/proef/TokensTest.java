package nl.pols.kit.proef;

import static io.restassured.RestAssured.given;
import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.isProblem;
import static nl.pols.kit.proef.KitApi.withToken;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A token is taken only if everything in it is right, and the refusal says what is not.
@QuarkusTest
@WithPostgres
class TokensTest {
    private static final String AMSTERDAM = "gemeente:GM0363";

    @Test
    void withoutTokenNobodyIsKnown() {
        isProblem(given().get(KAMERS).then(), 401, "niet-aangemeld")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"pols\""));
    }

    @ParameterizedTest
    @CsvSource({
        "expired, verlopen",
        "otherIssuer, uitgever",
        "otherAudience, aud",
        "otherKey, handtekening",
        "tooLongLived, zes uur",
        "unsigned, niet ondertekend",
        "symmetric, niet ondertekend",
        "garbage, profiel",
    })
    void aWrongTokenIsRefusedWithTheReason(String wrong, String reason) {
        var token =
                switch (wrong) {
                    case "expired" -> Tokens.expired(AMSTERDAM);
                    case "otherIssuer" -> Tokens.otherIssuer(AMSTERDAM);
                    case "otherAudience" -> Tokens.otherAudience(AMSTERDAM);
                    case "otherKey" -> Tokens.otherKey(AMSTERDAM);
                    case "tooLongLived" -> Tokens.tooLongLived(AMSTERDAM);
                    case "unsigned" -> Tokens.unsigned(AMSTERDAM);
                    case "symmetric" -> Tokens.symmetric(AMSTERDAM);
                    default -> "dit.is.niets";
                };

        isProblem(withToken(token).get(KAMERS).then(), 401, "niet-aangemeld")
                .body("detail", containsString(reason))
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void aTokenWithoutTheScopeIsNotEnough() {
        isProblem(withToken(Tokens.van("rijk")).get(KAMERS).then(), 403, "niet-bevoegd");
    }

    @Test
    void aTokenInAQueryParameterIsNoToken() {
        isProblem(
                given().get(KAMERS + "?access_token=" + Tokens.van(AMSTERDAM)).then(),
                401,
                "niet-aangemeld");
    }

    @Test
    void theSystemIsNotAnOrganisationOfATokenThatCanBeTaken() {
        var token = Tokens.Token.of(AMSTERDAM).organisatie("systeem").sign();

        isProblem(withToken(token).get(KAMERS).then(), 401, "niet-aangemeld");
    }
}
