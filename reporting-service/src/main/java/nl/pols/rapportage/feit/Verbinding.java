package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/// Work on the connection of the current transaction: facts, and the read model's step with them.
final class Verbinding {

    /// What is done with it.
    interface Werk {
        void doe(Connection connection) throws SQLException;
    }

    private Verbinding() {}

    static void met(AgroalDataSource dataSource, Werk werk) {
        try (var connection = dataSource.getConnection()) {
            werk.doe(connection);
            if (!Opbouw.bezig()) {
                Leesmodel.stap(connection);
            }
        } catch (SQLException e) {
            throw new FeitNietVerwerkt(e);
        }
    }

    /// The database refused a batch of facts; the inbox finds out which of them it was.
    static final class FeitNietVerwerkt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FeitNietVerwerkt(SQLException cause) {
            super("De feiten konden niet worden vastgelegd: " + cause.getMessage(), cause);
        }
    }
}
