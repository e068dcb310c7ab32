package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pols.kit.events.DeadLetters.Origin;
import org.jboss.logging.Logger;

/// The dead letters that an administrator gave up: who, when and why. Invariant: the letter stays
/// on record and on its topic, and isn't offered again; its gap is closed, because somebody
/// answered for it.
@ApplicationScoped
class DiscardedLetters {

    private static final Logger LOG = Logger.getLogger(DiscardedLetters.class);

    private final InboxStore store;

    DiscardedLetters(InboxStore store) {
        this.store = store;
    }

    @Transactional
    void discard(Origin letter, String reason, String actor) {
        var closed = new AtomicInteger();
        store.query(
                """
                WITH brief AS (
                    UPDATE inbox_dode_brief
                    SET verworpen_op = now(), verworpen_door = ?, verworpen_reden = ?
                    WHERE topic = ? AND partitie = ? AND plaats = ?
                        AND opgelost_op IS NULL AND verworpen_op IS NULL
                    RETURNING topic, subject, volgnummer
                ), gat AS (
                    DELETE FROM inbox_gat g USING brief b
                    WHERE (g.topic, g.subject, g.volgnummer) = (b.topic, b.subject, b.volgnummer)
                )
                SELECT 1 FROM brief
                """,
                row -> closed.incrementAndGet(),
                actor,
                reason,
                letter.topic(),
                letter.partition(),
                letter.offset());
        if (closed.get() == 0) {
            throw isKnown(letter) ? new DodeBriefAfgehandeld() : new DodeBriefOnbekend();
        }
        LOG.infof(
                "Dead letter %s/%d/%d discarded by %s",
                letter.topic(), letter.partition(), letter.offset(), actor);
    }

    private boolean isKnown(Origin letter) {
        var found = new AtomicInteger();
        store.query(
                "SELECT 1 FROM inbox_dode_brief WHERE topic = ? AND partitie = ? AND plaats = ?",
                row -> found.incrementAndGet(),
                letter.topic(),
                letter.partition(),
                letter.offset());
        return found.get() > 0;
    }

    List<InboxState.Verworpen> newest(int limit) {
        List<InboxState.Verworpen> letters = new ArrayList<>();
        store.query(
                """
                SELECT topic, partitie, plaats, reden, verworpen_reden, verworpen_door, verworpen_op
                FROM inbox_dode_brief WHERE verworpen_op IS NOT NULL
                ORDER BY verworpen_op DESC, topic, partitie, plaats LIMIT ?
                """,
                row ->
                        letters.add(
                                new InboxState.Verworpen(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getTimestamp(7).toInstant())),
                limit);
        return letters;
    }
}
