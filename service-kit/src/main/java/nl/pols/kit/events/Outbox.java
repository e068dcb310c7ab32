package nl.pols.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/// Hands events to the write-ahead log inside the caller's transaction; Debezium publishes them.
/// Invariant: no event without the change that it describes and no change without its event, since
/// both are in the same commit record. See `docs/adr/0001-outbox-as-logical-message.md`.
@ApplicationScoped
public class Outbox {

    /// One round trip for any number of events; the prefix is what the connector listens to. Bytes
    /// and not text: the driver sends them as they are, while it would escape every quote of a
    /// text. Public for a writer of rows that lets its events go along in the same round trip; its
    /// parameter is [#messages].
    public static final String EMIT =
            "SELECT count(pg_logical_emit_message(true, 'outbox', m)) FROM unnest(?::bytea[]) m";

    private final DataSource dataSource;
    private final OutboxMessages messages;

    Outbox(DataSource dataSource, OutboxMessages messages) {
        this.dataSource = dataSource;
        this.messages = messages;
    }

    @Transactional(TxType.MANDATORY)
    public void add(Event event) {
        addAll(List.of(event));
    }

    /// Keeps the order of the collection. Set-based: a thousand events cost one statement.
    @Transactional(TxType.MANDATORY)
    public void addAll(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(EMIT)) {
            statement.setArray(1, messages(connection, events));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox can't be written", e);
        }
    }

    /// The events as [#EMIT] takes them; the connection is that of the caller's transaction.
    public Array messages(Connection connection, Collection<? extends Event> events)
            throws SQLException {
        byte[][] lines = events.stream().map(messages::of).toArray(byte[][]::new);
        return connection.createArrayOf("bytea", lines);
    }
}
