package nl.pols.cli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Superuser;

/// The machine's own limit for one hot budget: a bounded update and one insert in a transaction, by
/// plain SQL, in a database of its own on the same server. Dropped afterwards.
final class Geldgrens implements AutoCloseable {

    private static final String DATABASE = "pols_geldmeting";

    private final Superuser superuser;

    private Geldgrens(Superuser superuser) {
        this.superuser = superuser;
    }

    static Geldgrens open(Superuser superuser) {
        var grens = new Geldgrens(superuser);
        grens.run("postgres", List.of("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)"));
        grens.run("postgres", List.of("CREATE DATABASE " + DATABASE));
        grens.run(
                DATABASE,
                List.of(
                        "CREATE TABLE budget (id int PRIMARY KEY, besteed bigint NOT NULL, bedrag"
                                + " bigint NOT NULL, CHECK (besteed <= bedrag))",
                        "INSERT INTO budget VALUES (1, 0, 1000000000000)",
                        "CREATE TABLE uitgave (id uuid PRIMARY KEY, budget int NOT NULL, cents"
                                + " bigint NOT NULL, op timestamptz NOT NULL DEFAULT now())"));
        return grens;
    }

    /// So many clients, each with a connection of its own.
    Load.Seen meet(int clients, Duration time) {
        var lijnen = new Lijn[clients];
        try {
            for (int i = 0; i < clients; i++) {
                lijnen[i] = new Lijn(superuser.connect(DATABASE));
            }
            return Load.warmThenMeasure(clients, time, i -> lijnen[i % clients].geefUit());
        } catch (SQLException e) {
            throw new PolsFailure("The bare ledger can't be measured: " + e.getMessage(), e);
        } finally {
            for (Lijn lijn : lijnen) {
                if (lijn != null) {
                    lijn.close();
                }
            }
        }
    }

    private static final class Lijn implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement update;
        private final PreparedStatement insert;

        Lijn(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            this.update =
                    connection.prepareStatement(
                            "UPDATE budget SET besteed = besteed + 1 WHERE id = 1 AND besteed + 1"
                                    + " <= bedrag");
            this.insert =
                    connection.prepareStatement(
                            "INSERT INTO uitgave (id, budget, cents) VALUES (?, 1, 1)");
        }

        void geefUit() {
            try {
                update.executeUpdate();
                insert.setObject(1, UUID.randomUUID());
                insert.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                throw new PolsFailure("The bare ledger fails: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new PolsFailure("The bare ledger can't be closed: " + e.getMessage(), e);
            }
        }
    }

    private void run(String database, List<String> statements) {
        try (var connection = superuser.connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new PolsFailure("The database for measuring fails: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        run("postgres", List.of("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)"));
    }
}
