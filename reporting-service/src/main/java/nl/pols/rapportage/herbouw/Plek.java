package nl.pols.rapportage.herbouw;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The one place in which a rebuild can run, over all instances. Held by a connection, so that it
/// is free as soon as its process is gone.
final class Plek implements AutoCloseable {
    private static final String NEEM =
            "SELECT pg_try_advisory_lock(hashtextextended('herbouw', 0))";
    private static final String GEEF = "SELECT pg_advisory_unlock(hashtextextended('herbouw', 0))";

    private final Connection connection;

    private Plek(Connection connection) {
        this.connection = connection;
    }

    /// Nothing where somebody else has it.
    static Optional<Plek> neem(AgroalDataSource dataSource) {
        try {
            var connection = dataSource.getConnection();
            if (vraag(connection, NEEM)) {
                return Optional.of(new Plek(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new Nieuwmodel.Bouwfout(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            vraag(connection, GEEF);
        } catch (SQLException e) {
            throw new Nieuwmodel.Bouwfout(e);
        }
    }

    private static boolean vraag(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rij = statement.executeQuery()) {
            return rij.next() && rij.getBoolean(1);
        }
    }
}
