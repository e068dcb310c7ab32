package nl.pols.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class InboxTest extends WithInbox {
    @Test
    void appliesEventsInOrderAsTheSystem() {
        inbox.receive(List.of(event(1), event(2), event(3)));

        assertThat(applied()).containsExactly(1L, 2L, 3L);
        assertThat(texts("SELECT DISTINCT organisatie FROM notitie")).containsExactly("systeem");
    }

    @Test
    void appliesAnEventOnceHoweverOftenItComes() {
        inbox.receive(List.of(event(1), event(1)));
        inbox.receive(List.of(event(1), event(2)));

        assertThat(applied()).containsExactly(1L, 2L);
        assertThat(state().gaten()).isZero();
    }

    @Test
    void showsAGapAndClosesItWhenTheMissingEventComes() {
        inbox.receive(List.of(event(1), event(4)));
        assertThat(applied()).containsExactly(1L, 4L);
        assertThat(state().eersteGaten())
                .extracting(InboxState.Gat::volgnummer)
                .containsExactly(2L, 3L);

        inbox.receive(List.of(event(3), event(2)));

        assertThat(applied()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(state().gaten()).isZero();
    }

    @Test
    void comesToTheSameStateWhenTheBatchIsOfferedAgain() {
        var batch = List.of(event(1), broken(2), event(3));
        inbox.receive(batch);
        inbox.receive(batch);

        assertThat(applied()).containsExactly(1L, 3L);
        assertThat(state().dodeBrieven()).isOne();
        assertThat(state().gaten()).isOne();
    }

    @Test
    void takesAThousandAggregatesInOneBatch() {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            batch.add(event(UUID.randomUUID().toString(), 1, false));
        }
        Collections.shuffle(batch);

        inbox.receive(batch);

        assertThat(state().standen())
                .singleElement()
                .matches(stand -> stand.aggregaten() == 1_000 && stand.gebeurtenissen() == 1_000);
    }

    @Test
    void showsItsStateToTheAdministratorOnly() {
        inbox.receive(List.of(event(1), event(3)));

        beheer().get("/proef/v1/beheer/inbox")
                .then()
                .statusCode(200)
                .body("gaten", is(1))
                .body("eersteGaten[0].subject", equalTo(subject))
                .body("standen[0].topic", equalTo(Notebook.TOPIC));
        given().auth()
                .oauth2(Tokens.van("gemeente:GM0363"))
                .get("/proef/v1/beheer/inbox")
                .then()
                .statusCode(403);
        given().post("/proef/v1/beheer/dead-letters/_herhaal").then().statusCode(401);
    }

    @Test
    void tellsTheMonitoringAboutGapsAndDeadLetters() {
        inbox.receive(List.of(broken(1), event(3)));

        // a registry of its own: the global one keeps the gauges of an earlier start in this JVM
        var registry = new SimpleMeterRegistry();
        new InboxMetrics(registry, overview, handlers).count(3, 2, 1);
        assertThat(registry.get("pols.inbox.gaten").gauge().value()).isEqualTo(2);
        assertThat(registry.get("pols.inbox.dode.brieven").gauge().value()).isEqualTo(1);
        assertThat(
                        registry.get("pols.inbox.gebeurtenissen")
                                .tag("uitslag", "verwerkt")
                                .counter()
                                .count())
                .isEqualTo(3);
    }

    /// Who stalled and woke up after its partitions went to another waits until the other is done.
    @Test
    void aPartitionIsAppliedByOneAtATime() {
        List<Boolean> free = new ArrayList<>();
        notebook.meanwhile =
                () -> {
                    free.add(free(Notebook.TOPIC + "-0"));
                    free.add(free(Notebook.TOPIC + "-1"));
                };

        inbox.receive(List.of(event(1)));

        assertThat(free).containsExactly(false, true);
        assertThat(free(Notebook.TOPIC + "-0")).isTrue();
    }

    private boolean free(String partition) {
        String ask =
                "SELECT pg_try_advisory_xact_lock(hashtextextended('inbox %s', 0))"
                        .formatted(partition);
        return QuarkusTransaction.requiringNew().call(() -> texts(ask)).equals(List.of("t"));
    }
}
