package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What can't be applied is put aside, kept, and tried again when somebody asks.
@QuarkusTest
@WithPostgres
class DeadLettersTest extends WithInbox {
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
}
