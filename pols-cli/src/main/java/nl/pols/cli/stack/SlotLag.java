package nl.pols.cli.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.pols.cli.home.Home;
import nl.pols.cli.token.Keys;

/// How much of PostgreSQL's log waits for Kafka Connect, per replication slot: events that were
/// accepted and are not published yet. A slot that was lost took its events with it.
record SlotLag(String slot, boolean connected, String walStatus, long bytes) {

    /// As `pols.outbox.slot-warning` of the services.
    static final long TOO_FAR = 512L * 1024 * 1024;

    private static final String SQL =
            """
            SELECT slot_name, active, coalesce(wal_status, 'lost'),
                coalesce(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), confirmed_flush_lsn), 0)::bigint
            FROM pg_replication_slots WHERE slot_type = 'logical' ORDER BY slot_name
            """;

    static List<SlotLag> all(Home home) throws SQLException {
        var server = new PostgresServer(home, Ports.of(home), Keys.of(home));
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            List<SlotLag> found = new ArrayList<>();
            while (row.next()) {
                found.add(
                        new SlotLag(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getString(3),
                                row.getLong(4)));
            }
            return found;
        }
    }

    boolean needsSomebody() {
        return walStatus.equals("lost") || bytes > TOO_FAR;
    }

    String line() {
        String behind =
                String.format(
                        Locale.ROOT,
                        "%s %.1f MB behind, connector %s",
                        slot,
                        bytes / 1024.0 / 1024.0,
                        connected ? "connected" : "away");
        if (walStatus.equals("lost")) {
            return behind + ". LOST: its events must be published again";
        }
        return bytes > TOO_FAR
                ? behind + ". WARNING: PostgreSQL gives the slot up at max_slot_wal_keep_size"
                : behind;
    }
}
