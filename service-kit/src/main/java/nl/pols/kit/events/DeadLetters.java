package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The book of messages that could not be applied: where each came from, why, and whether it was
/// solved since. The messages themselves are on the dead-letter topic, byte for byte.
@ApplicationScoped
class DeadLetters {

    /// Neither solved nor given up.
    static final String OPEN = "opgelost_op IS NULL AND verworpen_op IS NULL";

    private static final int LONGEST_REASON = 1_000;

    /// Where a message stood on its own topic; its identity as a dead letter.
    record Origin(String topic, int partition, long offset) {
        static Origin of(ConsumerRecord<?, ?> message) {
            return new Origin(message.topic(), message.partition(), message.offset());
        }
    }

    private final InboxStore store;

    DeadLetters(InboxStore store) {
        this.store = store;
    }

    void record(List<Incoming> refused) {
        String sql =
                """
                INSERT INTO inbox_dode_brief AS d
                    (topic, partitie, plaats, subject, volgnummer, type, reden)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (topic, partitie, plaats) DO UPDATE SET
                    reden = EXCLUDED.reden, herhaald = d.herhaald + 1, opgelost_op = NULL
                """;
        for (Incoming letter : refused) {
            CloudEvent event = letter.event();
            store.run(
                    sql,
                    letter.raw().topic(),
                    letter.raw().partition(),
                    letter.raw().offset(),
                    event == null ? null : event.subject(),
                    event == null ? null : event.sequence(),
                    event == null ? null : event.type(),
                    shortened(letter.reason()));
        }
    }

    void resolve(Collection<Origin> solved) {
        for (Origin origin : solved) {
            store.run(
                    "UPDATE inbox_dode_brief SET opgelost_op = now() WHERE topic = ? AND partitie ="
                            + " ? AND plaats = ? AND opgelost_op IS NULL",
                    origin.topic(),
                    origin.partition(),
                    origin.offset());
        }
    }

    Set<Origin> open() {
        Set<Origin> found = new HashSet<>();
        store.query(
                "SELECT topic, partitie, plaats FROM inbox_dode_brief WHERE " + OPEN,
                row -> found.add(new Origin(row.getString(1), row.getInt(2), row.getLong(3))));
        return found;
    }

    /// Every one that ever was, whatever became of it: each is on its topic.
    Set<Origin> ever() {
        Set<Origin> found = new HashSet<>();
        store.query(
                "SELECT topic, partitie, plaats FROM inbox_dode_brief",
                row -> found.add(new Origin(row.getString(1), row.getInt(2), row.getLong(3))));
        return found;
    }

    private static String shortened(@Nullable String reason) {
        String text = Objects.requireNonNullElse(reason, "Onbekend");
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static InboxState.DodeBrief letter(ResultSet row) throws SQLException {
        return new InboxState.DodeBrief(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getTimestamp(9).toInstant());
    }

    List<InboxState.DodeBrief> newest(int limit) {
        List<InboxState.DodeBrief> letters = new ArrayList<>();
        store.query(
                """
                SELECT topic, partitie, plaats, subject, volgnummer, type, reden, herhaald, ontvangen_op
                FROM inbox_dode_brief WHERE opgelost_op IS NULL AND verworpen_op IS NULL
                ORDER BY ontvangen_op DESC, topic, partitie, plaats LIMIT ?
                """,
                row -> letters.add(letter(row)),
                limit);
        return letters;
    }
}
