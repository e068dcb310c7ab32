package nl.pols.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giving up a dead letter is an act of the administrator that leaves a trace.
@QuarkusTest
@WithPostgres
class DiscardedLettersTest {

    private static final String DISCARD = "/proef/v1/beheer/dead-letters/_verwerp";

    @Inject Inbox inbox;
    @Inject InboxStore store;
    @Inject Notebook notebook;
    @Inject DeadLettersInMemory deadLetters;
    @Inject InboxOverview overview;

    private final ConsumerRecord<byte[], byte[]> broken =
            ReceivedEvents.event(
                    Notebook.TOPIC,
                    Notebook.TYPE,
                    UUID.randomUUID().toString(),
                    1,
                    "{\"stuk\": true}");

    @BeforeEach
    void oneDeadLetter() {
        store.run(
                "WITH a AS (DELETE FROM inbox_positie), b AS (DELETE FROM inbox_gat), c AS (DELETE"
                        + " FROM inbox_dode_brief) DELETE FROM notitie");
        deadLetters.sent.clear();
        deadLetters.away = false;
        notebook.refusing = true;
        inbox.receive(List.of(broken));
    }

    @Test
    void theLetterIsNoLongerOpenAndStaysOnRecordWithWhoAndWhy() {
        discard("Proefbericht van de leverancier").statusCode(204);

        var state = overview.state(false, 0);
        assertThat(state.dodeBrieven()).isZero();
        assertThat(state.gaten()).isZero();
        assertThat(state.verworpen())
                .singleElement()
                .matches(letter -> letter.reden().equals("Proefbericht van de leverancier"))
                .matches(letter -> letter.fout().contains("deze gebeurtenis is stuk"))
                .matches(letter -> !letter.door().isBlank());
        assertThat(deadLetters.sent).hasSize(1);
    }

    @Test
    void itIsNotOfferedAgain() {
        discard("Proefbericht").statusCode(204);

        beheer().post("/proef/v1/beheer/dead-letters/_herhaal")
                .then()
                .statusCode(200)
                .body("herhaald", is(0));
    }

    @Test
    void theFirstActStands() {
        discard("Proefbericht").statusCode(204);

        discard("Toch iets anders")
                .statusCode(409)
                .body("type", equalTo("/problemen/dode-brief-afgehandeld"));
        assertThat(overview.state(false, 0).verworpen().getFirst().reden())
                .isEqualTo("Proefbericht");
    }

    @Test
    void itIsNeverDoneWithoutAReason() {
        discard("  ")
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors[0].pointer", equalTo("/reden"));
        assertThat(overview.state(false, 0).dodeBrieven()).isOne();
    }

    @Test
    void aLetterThatNeverWasIsUnknown() {
        beheer().contentType("application/json")
                .body(body(broken.topic(), 999_999, "Proefbericht"))
                .post(DISCARD)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/dode-brief-onbekend"));
    }

    @Test
    void onlyAnAdministratorMayDoIt() {
        given().auth()
                .oauth2(Tokens.van("gemeente:GM0363"))
                .contentType("application/json")
                .body(body(broken.topic(), broken.offset(), "Proefbericht"))
                .post(DISCARD)
                .then()
                .statusCode(403);
        assertThat(overview.state(false, 0).dodeBrieven()).isOne();
    }

    private ValidatableResponse discard(String reason) {
        return beheer().contentType("application/json")
                .body(body(broken.topic(), broken.offset(), reason))
                .post(DISCARD)
                .then();
    }

    private String body(String topic, long offset, String reason) {
        return "{\"topic\": \"%s\", \"partitie\": %d, \"plaats\": %d, \"reden\": \"%s\"}"
                .formatted(topic, broken.partition(), offset, reason);
    }

    private static io.restassured.specification.RequestSpecification beheer() {
        return given().auth().oauth2(Tokens.van("beheer"));
    }
}
