package nl.pols.kit.proef;

import static io.restassured.RestAssured.given;
import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.amsterdam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mandatory headers are on every response, whoever made it.
@QuarkusTest
@WithPostgres
class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nergens",
                KAMERS,
                KAMERS + "/",
                KAMERS + "/kapot",
                KAMERS + "/zoek",
                "/q/health"
            })
    void everyResponseHasTheMandatoryHeaders(String path) {
        given().get(path)
                .then()
                .header("API-Version", "1.0.0")
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Strict-Transport-Security", startsWith("max-age="))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
    }

    @Test
    void headAnswersWhereverGetDoes() {
        amsterdam().head(KAMERS).then().statusCode(200).body(emptyString());
    }

    @Test
    void theTraceOfTheSenderGoesOn() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var answer =
                given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .get(KAMERS + "/kapot")
                        .then()
                        .body("traceId", equalTo(trace))
                        .extract();

        assertThat(answer.header("traceparent")).startsWith("00-" + trace);
    }
}
