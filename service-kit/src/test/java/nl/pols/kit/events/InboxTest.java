package nl.pols.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class InboxTest {

    @Inject Inbox inbox;
    @Inject Handlers handlers;
    @Inject InboxStore store;
    @Inject Notebook notebook;
    @Inject DeadLettersInMemory deadLetters;
    @Inject InboxOverview overview;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void emptyInbox() {
        store.run(
                "WITH a AS (DELETE FROM inbox_positie), b AS (DELETE FROM inbox_gat), c AS (DELETE"
                        + " FROM inbox_dode_brief) DELETE FROM notitie");
        deadLetters.sent.clear();
        deadLetters.away = false;
        notebook.refusing = true;
    }

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
    void movesThePoisonEventAsideAndAppliesItsNeighbours() {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        LongStream.rangeClosed(1, 99).mapToObj(this::event).forEach(batch::add);
        batch.set(41, broken(42));

        inbox.receive(batch);

        assertThat(applied()).hasSize(98).doesNotContain(42L);
        assertThat(deadLetters.sent).hasSize(1);
        var letter = state().nieuwsteDodeBrieven().getFirst();
        assertThat(letter.volgnummer()).isEqualTo(42L);
        assertThat(letter.reden()).contains("deze gebeurtenis is stuk");
        assertThat(state().eersteGaten())
                .singleElement()
                .matches(gat -> gat.volgnummer() == 42 && gat.reden().equals("DODE_BRIEF"));
    }

    @Test
    void replaysADeadLetterThroughTheSamePath() {
        inbox.receive(List.of(event(1), broken(2), event(3)));
        notebook.refusing = false;

        beheer().post("/proef/v1/beheer/dead-letters/_herhaal")
                .then()
                .statusCode(200)
                .body("herhaald", is(1))
                .body("opgelost", is(1));

        assertThat(applied()).containsExactly(1L, 2L, 3L);
        assertThat(state().gaten()).isZero();
        assertThat(state().dodeBrieven()).isZero();
    }

    @Test
    void keepsADeadLetterThatFailsAgain() {
        inbox.receive(List.of(broken(1)));

        beheer().post("/proef/v1/beheer/dead-letters/_herhaal")
                .then()
                .statusCode(200)
                .body("herhaald", is(1))
                .body("opgelost", is(0));

        assertThat(state().nieuwsteDodeBrieven())
                .singleElement()
                .matches(letter -> letter.herhaald() == 1);
        assertThat(deadLetters.sent).hasSize(1);
        assertThat(state().gaten()).isOne();
    }

    @Test
    void saysThatDeadLettersCannotBeReplayedWhileKafkaIsAway() {
        inbox.receive(List.of(broken(1)));
        deadLetters.away = true;

        beheer().post("/proef/v1/beheer/dead-letters/_herhaal")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problemen/kafka-onbereikbaar"));

        assertThat(state().dodeBrieven()).isOne();
    }

    @Test
    void keepsWhatCannotBeReadAndGoesOn() {
        inbox.receive(List.of(ReceivedEvents.raw(Notebook.TOPIC, subject, "{geen json"), event(1)));

        assertThat(applied()).containsExactly(1L);
        assertThat(state().nieuwsteDodeBrieven())
                .singleElement()
                .matches(letter -> letter.reden().startsWith("Geen leesbare JSON"));
    }

    @Test
    void keepsATypeThatNobodyUnderstands() {
        String unknown = "nl.sociaal-ontwikkelbedrijven.sob-opgeheven.v1";

        inbox.receive(
                List.of(ReceivedEvents.event(Notebook.TOPIC, unknown, subject, 1, "{}"), event(2)));

        assertThat(applied()).containsExactly(2L);
        assertThat(state().nieuwsteDodeBrieven().getFirst().reden())
                .isEqualTo("Geen verwerker voor type %s op %s".formatted(unknown, Notebook.TOPIC));
        assertThat(state().gaten()).isOne();
    }

    @Test
    void keepsAnEventWhoseKeyIsNotItsSubject() {
        var misplaced = event(1);

        inbox.receive(
                List.of(
                        ReceivedEvents.raw(
                                Notebook.TOPIC, "iets-anders", new String(misplaced.value()))));

        assertThat(applied()).isEmpty();
        assertThat(state().dodeBrieven()).isOne();
    }

    @Test
    void appliesNothingWhenTheDeadLetterTopicIsAway() {
        deadLetters.away = true;

        assertThatThrownBy(() ->
                        inbox.receive(
                                List.of(
                                        event(1),
                                        ReceivedEvents.raw(Notebook.TOPIC, subject, "x"))))
                .isInstanceOf(Inbox.NotNow.class);

        assertThat(applied()).isEmpty();
        assertThat(state().dodeBrieven()).isZero();
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

    private io.restassured.specification.RequestSpecification beheer() {
        return given().auth().oauth2(Tokens.van("beheer"));
    }

    private ConsumerRecord<byte[], byte[]> event(long sequence) {
        return event(subject, sequence, false);
    }

    private ConsumerRecord<byte[], byte[]> broken(long sequence) {
        return event(subject, sequence, true);
    }

    private static ConsumerRecord<byte[], byte[]> event(
            String subject, long sequence, boolean broken) {
        return ReceivedEvents.event(
                Notebook.TOPIC,
                Notebook.TYPE,
                subject,
                sequence,
                "{\"stuk\": %s}".formatted(broken));
    }

    private List<Long> applied() {
        List<Long> found = new ArrayList<>();
        store.query(
                "SELECT volgnummer FROM notitie WHERE subject = ? ORDER BY volgnummer",
                row -> found.add(row.getLong(1)),
                subject);
        return found;
    }

    private List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        store.query(sql, row -> found.add(row.getString(1)));
        return found;
    }

    private InboxState state() {
        return overview.state(false, 0);
    }
}
