package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.pols.kit.events.Incoming.Key;
import nl.pols.kit.events.Sequences.Gap;
import nl.pols.kit.events.Sequences.Reason;
import nl.pols.kit.rows.CopyText;
import org.jspecify.annotations.Nullable;

/// What the inbox remembers, in the database of the service and in the transaction of the batch.
/// Set-based: one statement per batch and table, whatever the number of events.
@ApplicationScoped
class InboxStore {

    private static final String ADD =
            "INSERT INTO inbox_positie (topic, subject, volgnummer) SELECT * FROM unnest(?::text[],"
                    + " ?::text[], ?::bigint[])";

    /// From so many on a stream costs less than arrays.
    private static final int MANY = 50;

    private final DataSource dataSource;

    InboxStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Until the end of the transaction nobody else handles these partitions: a consumer that
    /// stalled and woke up after a rebalance would otherwise read the same positions as its heir.
    void lock(Collection<String> partitions) {
        run(
                "SELECT pg_advisory_xact_lock(h) FROM (SELECT DISTINCT hashtextextended('inbox ' ||"
                        + " p, 0) h FROM unnest(?::text[]) p ORDER BY h) s",
                texts(partitions, p -> p));
    }

    Map<Key, Long> positions(Set<Key> keys) {
        String sql =
                "SELECT topic, subject, volgnummer FROM inbox_positie JOIN unnest(?::text[],"
                        + " ?::text[]) AS k(topic, subject) USING (topic, subject)";
        Map<Key, Long> found = HashMap.newHashMap(keys.size());
        query(
                sql,
                row -> found.put(new Key(row.getString(1), row.getString(2)), row.getLong(3)),
                texts(keys, Key::topic),
                texts(keys, Key::subject));
        return found;
    }

    Set<Gap> gaps(Set<Key> keys) {
        String sql =
                "SELECT topic, subject, volgnummer FROM inbox_gat JOIN unnest(?::text[], ?::text[])"
                        + " AS k(topic, subject) USING (topic, subject)";
        Set<Gap> found = new HashSet<>();
        query(
                sql,
                row -> found.add(new Gap(row.getString(1), row.getString(2), row.getLong(3))),
                texts(keys, Key::topic),
                texts(keys, Key::subject));
        return found;
    }

    /// @param unseen aggregates that nobody looked for: where one is there after all, this fails
    void save(Sequences sequences, Set<Key> unseen) {
        if (unseen.isEmpty()) {
            savePositions(sequences.moved());
        } else {
            Map<Key, Long> known = new HashMap<>(sequences.moved());
            Map<Key, Long> begun = new HashMap<>(sequences.moved());
            known.keySet().removeAll(unseen);
            begun.keySet().retainAll(unseen);
            savePositions(known);
            addPositions(begun);
        }
        closeGaps(sequences.closed());
        openGaps(sequences.opened());
    }

    private void savePositions(Map<Key, Long> moved) {
        write(
                moved,
                ADD
                        + " ON CONFLICT (topic, subject) DO UPDATE SET volgnummer ="
                        + " EXCLUDED.volgnummer, bijgewerkt_op = now()");
    }

    private void addPositions(Map<Key, Long> begun) {
        if (begun.size() < MANY) {
            write(begun, ADD);
            return;
        }
        var text = new CopyText(begun.size());
        begun.forEach((key, sequence) -> {
            text.value(key.topic());
            text.value(key.subject());
            text.value(sequence);
            text.endRow();
        });
        try (Connection connection = dataSource.getConnection()) {
            text.write(connection, "COPY inbox_positie (topic, subject, volgnummer) FROM STDIN");
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private void write(Map<Key, Long> positions, String sql) {
        if (!positions.isEmpty()) {
            var keys = positions.keySet();
            run(
                    sql,
                    texts(keys, Key::topic),
                    texts(keys, Key::subject),
                    positions.values().toArray(Long[]::new));
        }
    }

    private void openGaps(Map<Gap, Reason> opened) {
        if (opened.isEmpty()) {
            return;
        }
        String sql =
                "INSERT INTO inbox_gat (topic, subject, volgnummer, reden) SELECT * FROM"
                        + " unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) ON CONFLICT"
                        + " (topic, subject, volgnummer) DO UPDATE SET reden = EXCLUDED.reden";
        var gaps = opened.keySet();
        run(
                sql,
                texts(gaps, Gap::topic),
                texts(gaps, Gap::subject),
                numbers(gaps),
                texts(opened.values(), Reason::name));
    }

    private void closeGaps(List<Gap> closed) {
        if (closed.isEmpty()) {
            return;
        }
        Object topics = texts(closed, Gap::topic);
        Object subjects = texts(closed, Gap::subject);
        Object sequences = numbers(closed);
        String these =
                " USING unnest(?::text[], ?::text[], ?::bigint[]) AS k(topic, subject, volgnummer)"
                        + " WHERE (g.topic, g.subject, g.volgnummer) = (k.topic, k.subject,"
                        + " k.volgnummer)";
        run("DELETE FROM inbox_gat g" + these, topics, subjects, sequences);
        String resolve =
                "UPDATE inbox_dode_brief g SET opgelost_op = now() FROM unnest(?::text[],"
                        + " ?::text[], ?::bigint[]) AS k(topic, subject, volgnummer) WHERE"
                        + " g.opgelost_op IS NULL AND (g.topic, g.subject, g.volgnummer) ="
                        + " (k.topic, k.subject, k.volgnummer)";
        run(resolve, topics, subjects, sequences);
    }

    /// Is the database there at all? Outside any transaction.
    boolean isReachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Reads one row of a result.
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void query(String sql, RowReader reader, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    void run(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            statement.execute();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Long[] longs ->
                        statement.setArray(i + 1, connection.createArrayOf("bigint", longs));
                case Object[] texts ->
                        statement.setArray(i + 1, connection.createArrayOf("text", texts));
                default -> statement.setObject(i + 1, arguments[i]);
            }
        }
    }

    /// An array as one argument: as an `Object[]` it would be spread over the variable arguments.
    private static <T> Object texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static Object numbers(Collection<Gap> gaps) {
        return gaps.stream().map(Gap::sequence).toArray(Long[]::new);
    }

    /// The inbox can't read or write its own tables; never the fault of an event.
    static final class InboxUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InboxUnavailable(SQLException cause) {
            super("The inbox tables can't be used: " + cause.getMessage(), cause);
        }
    }
}
