package nl.pols.acceptance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import nl.pols.cli.stack.Component;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is killed at whatever moment, while one sender delivers and another reports record by
/// record: every acknowledged record is in the report exactly once, every event is there in order
/// without a gap, and every delivery completes. A few rounds in the build; by hand as many as
/// `-Dpols.rondes=50` says, and other moments with `-Dpols.zaad`.
@ExtendWith(Suite.class)
class KillTest {

    private static final int RECORDS = 15_000;
    private static final String GEMEENTE = "GM0599";
    private static final String DAY = "2022-05-23";
    private static final int ROUNDS = Integer.getInteger("pols.rondes", 4);
    private static final long SEED = Long.getLong("pols.zaad", 4);
    private static final List<Component> VICTIMS =
            List.of(Component.TRAJECTORY, Component.POSTGRES, Component.KAFKA, Component.CONNECT);

    private final Suite suite;
    private final Sector sector;

    KillTest(Suite suite) {
        this.suite = suite;
        this.sector = new Sector(suite);
    }

    /// Who is killed, and after how many records of the delivery.
    record Round(int number, Component victim, int after) {}

    static List<Round> rounds() {
        var chance = new Random(SEED);
        return IntStream.range(0, ROUNDS)
                .mapToObj(number ->
                        new Round(
                                number,
                                number < VICTIMS.size()
                                        ? VICTIMS.get(number)
                                        : VICTIMS.get(chance.nextInt(VICTIMS.size())),
                                chance.nextInt(RECORDS * 9 / 10)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void nothingAcknowledgedIsLostOrDoubled(Round round) throws Exception {
        UUID sob = sector.sob("Onverwoestbaar", GEMEENTE);
        sector.pushed(GEMEENTE, Sector.traject(sob, Sector.nummer("first", sob), "2022-01-10"));
        sector.awaitTeller("A02", sob, DAY, 1);
        long versionsBefore = stand("trajectversies");
        var delivery = new Delivery(suite, GEMEENTE, sob, RECORDS);

        int reported;
        HttpResponse<String> outcome;
        try (var sender =
                SingleSender.start(suite, GEMEENTE, sob, sob.toString().substring(0, 8))) {
            outcome = delivered(round, delivery);
            reported = sender.stop();
        }

        assertThat(outcome.body()).contains("\"ontvangen\":" + RECORDS);
        assertThat(outcome.body()).contains("\"nieuw\":" + RECORDS);
        await("every record is reported")
                .atMost(ofMinutes(3))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(sector.teller("A02", sob, DAY))
                                .isEqualTo(RECORDS + reported + 1));
        await("every version is reported")
                .atMost(ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(stand("trajectversies") - versionsBefore)
                                .isEqualTo(RECORDS + 2L * reported));
        assertThat(stand("gaten")).isZero();
        assertThat(stand("dodeBrieven")).isZero();
        try (var topic = new TrajectTopic(suite)) {
            assertThat(topic.readOn()).isEqualTo(stand("trajectversies"));
            assertThat(topic.fault()).isEmpty();
        }
    }

    /// The delivery with a kill in the middle of it.
    private HttpResponse<String> delivered(Round round, Delivery delivery) throws Exception {
        int receivedBefore = delivery.received();
        CompletableFuture<HttpResponse<String>> sent = delivery.send();
        await("the delivery is under way")
                .atMost(ofMinutes(1))
                .pollInterval(ofMillis(20))
                .until(() ->
                        sent.isDone() || delivery.received() >= receivedBefore + round.after());
        suite.kill(round.victim());
        return finished(delivery, sent);
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
