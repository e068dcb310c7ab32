package nl.pols.cli.stack;

import java.sql.Connection;
import java.sql.SQLException;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;

/// Connections past every lock of the local stack's PostgreSQL: for measuring what the server does,
/// never for the work of a service.
public final class Superuser {

    private final PostgresServer server;

    private Superuser(PostgresServer server) {
        this.server = server;
    }

    public static Superuser of(Home home) {
        return new Superuser(new PostgresServer(home, Ports.of(home), Keys.of(home)));
    }

    /// For a process of its own, which gets where and as whom from its environment.
    public record Access(String url, String user, String password) {}

    public Access access(String database) {
        return server.access(database);
    }

    public Connection connect(String database) {
        try {
            return server.connect(database);
        } catch (SQLException e) {
            throw new PolsFailure(
                    "Database %s does not answer: %s".formatted(database, e.getMessage()), e);
        }
    }

    /// How much of the log waits for Kafka Connect in the slot of this database.
    public static long slotLag(Home home, String database) {
        try {
            return SlotLag.all(home).stream()
                    .filter(slot -> slot.slot().equals("pols_" + database))
                    .mapToLong(SlotLag::bytes)
                    .sum();
        } catch (SQLException e) {
            throw new PolsFailure("PostgreSQL tells nothing about its slots: " + e.getMessage(), e);
        }
    }
}
