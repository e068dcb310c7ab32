package nl.pols.acceptance;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import nl.pols.cli.stack.Component;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is killed in the middle of a delivery: every accepted record is in the report exactly
/// once.
@ExtendWith(Suite.class)
class KillTest {

    private static final int RECORDS = 20_000;
    private static final String GEMEENTE = "GM0599";

    private final Suite suite;
    private final Sector sector;

    KillTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRAJECTORY", "KAFKA", "CONNECT"})
    void nothingIsLostOrDoubled(Component victim) throws Exception {
        UUID sob = sector.sob("Onverwoestbaar", GEMEENTE);
        sector.pushed(GEMEENTE, Sector.traject(sob, Sector.nummer("first", sob), "2022-01-10"));
        sector.awaitTeller("A02", sob, "2022-05-23", 1);
        long versionsBefore = stand("trajectversies");
        var delivery = new Delivery(suite, GEMEENTE, sob, RECORDS);

        int receivedBefore = delivery.received();
        CompletableFuture<HttpResponse<String>> sent = delivery.send();
        await("the delivery is under way")
                .atMost(ofSeconds(30))
                .pollInterval(ofSeconds(0).plusMillis(20))
                .until(() -> sent.isDone() || delivery.received() >= receivedBefore + 2_000);
        suite.kill(victim);
        HttpResponse<String> outcome = finished(delivery, sent);

        assertThat(outcome.body()).contains("\"ontvangen\":" + RECORDS);
        assertThat(outcome.body()).contains("\"nieuw\":" + RECORDS);
        await("every record is reported")
                .atMost(ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(sector.teller("A02", sob, "2022-05-23")).isEqualTo(RECORDS + 1));
        assertThat(stand("trajectversies") - versionsBefore).isEqualTo(RECORDS);
        assertThat(stand("gaten")).isZero();
        assertThat(stand("dodeBrieven")).isZero();
    }

    /// A sender whose connection broke sends the same delivery again under the same key.
    private static HttpResponse<String> finished(
            Delivery delivery, CompletableFuture<HttpResponse<String>> sent)
            throws InterruptedException {
        try {
            HttpResponse<String> response = sent.get();
            if (response.statusCode() == 201) {
                return response;
            }
        } catch (ExecutionException broken) {
            assertThat(broken.getCause()).isInstanceOf(java.io.IOException.class);
        }
        return await("the delivery sent again is complete")
                .atMost(ofMinutes(2))
                .pollInterval(ofSeconds(1))
                .ignoreExceptionsInstanceOf(java.util.concurrent.CompletionException.class)
                .until(() -> delivery.send().join(), response -> response.statusCode() == 201);
    }

    private long stand(String field) {
        Number value =
                sector.als("beheer")
                        .get(suite.at().rapportage() + "/stand")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path(field);
        return value.longValue();
    }
}
