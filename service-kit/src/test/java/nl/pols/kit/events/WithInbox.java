package nl.pols.kit.events;

import static io.restassured.RestAssured.given;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.ReceivedEvents;
import nl.pols.kit.fixtures.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;

/// An empty inbox, events for it, and what it did with them.
abstract class WithInbox {
    @Inject Inbox inbox;
    @Inject Handlers handlers;
    @Inject InboxStore store;
    @Inject Notebook notebook;
    @Inject DeadLettersInMemory deadLetters;
    @Inject InboxOverview overview;
    final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void emptyInbox() {
        store.run(
                "WITH a AS (DELETE FROM inbox_positie), b AS (DELETE FROM inbox_gat), c AS (DELETE"
                        + " FROM inbox_dode_brief) DELETE FROM notitie");
        deadLetters.sent.clear();
        deadLetters.away = false;
        notebook.refusing = true;
        notebook.meanwhile = () -> {};
    }

    io.restassured.specification.RequestSpecification beheer() {
        return given().auth().oauth2(Tokens.van("beheer"));
    }

    ConsumerRecord<byte[], byte[]> event(long sequence) {
        return event(subject, sequence, false);
    }

    ConsumerRecord<byte[], byte[]> broken(long sequence) {
        return event(subject, sequence, true);
    }

    static ConsumerRecord<byte[], byte[]> event(String subject, long sequence, boolean broken) {
        return ReceivedEvents.event(
                Notebook.TOPIC,
                Notebook.TYPE,
                subject,
                sequence,
                "{\"stuk\": %s}".formatted(broken));
    }

    List<Long> applied() {
        List<Long> found = new ArrayList<>();
        store.query(
                "SELECT volgnummer FROM notitie WHERE subject = ? ORDER BY volgnummer",
                row -> found.add(row.getLong(1)),
                subject);
        return found;
    }

    List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        store.query(sql, row -> found.add(row.getString(1)));
        return found;
    }

    InboxState state() {
        return overview.state(false, 0);
    }
}
