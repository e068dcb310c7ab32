package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Reads back what the inbox has written: positions per topic, gaps, dead letters.
@ApplicationScoped
class InboxOverview {

    private static final Logger LOG = Logger.getLogger(InboxOverview.class);
    private static final int SHOWN = 100;

    private final InboxStore store;
    private final DeadLetters letters;
    private final DiscardedLetters discarded;

    InboxOverview(InboxStore store, DeadLetters letters, DiscardedLetters discarded) {
        this.store = store;
        this.letters = letters;
        this.discarded = discarded;
    }

    InboxState state(boolean connected, long lag) {
        return new InboxState(
                connected,
                lag,
                positions(),
                count("SELECT count(*) FROM inbox_gat"),
                gaps(),
                count("SELECT count(*) FROM inbox_dode_brief WHERE " + DeadLetters.OPEN),
                letters.newest(SHOWN),
                discarded.newest(SHOWN));
    }

    double gapsOrNaN() {
        return countOrNaN("SELECT count(*) FROM inbox_gat");
    }

    double deadLettersOrNaN() {
        return countOrNaN("SELECT count(*) FROM inbox_dode_brief WHERE " + DeadLetters.OPEN);
    }

    private double countOrNaN(String sql) {
        try {
            return count(sql);
        } catch (InboxStore.InboxUnavailable e) {
            LOG.debug("No figure for the monitoring", e);
            return Double.NaN;
        }
    }

    private long count(String sql) {
        var found = new AtomicLong();
        store.query(sql, row -> found.set(row.getLong(1)));
        return found.get();
    }

    private List<InboxState.Stand> positions() {
        List<InboxState.Stand> standen = new ArrayList<>();
        store.query(
                """
                SELECT topic, count(*), sum(volgnummer), max(bijgewerkt_op)
                FROM inbox_positie GROUP BY topic ORDER BY topic
                """,
                row ->
                        standen.add(
                                new InboxState.Stand(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getTimestamp(4).toInstant())));
        return standen;
    }

    private List<InboxState.Gat> gaps() {
        List<InboxState.Gat> gaten = new ArrayList<>();
        store.query(
                """
                SELECT topic, subject, volgnummer, reden, ontdekt_op
                FROM inbox_gat ORDER BY ontdekt_op, topic, subject, volgnummer LIMIT ?
                """,
                row ->
                        gaten.add(
                                new InboxState.Gat(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getTimestamp(5).toInstant())),
                SHOWN);
        return gaten;
    }
}
