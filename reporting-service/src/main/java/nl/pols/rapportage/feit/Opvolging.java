package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Keeps `opvolging_nu` and `erfenis_nu`: for whom figures count as known now. Invariant: at the
/// commit of a batch they are what walking the successors would find, in whatever order the
/// versions arrived; so they can be made again at any time (ADR 35).
final class Opvolging {
    private Opvolging() {}

    /// Walks again for these companies and for whoever leads to them; nothing where nobody ever had
    /// a successor, as on an import.
    static void werkBij(Connection connection, List<String> sobs) throws SQLException {
        if (sobs.isEmpty() || Opbouw.steltUit()) {
            return;
        }
        try (var bijwerken = connection.prepareStatement("SELECT werk_opvolging_bij(?::uuid[])")) {
            bijwerken.setArray(1, connection.createArrayOf("text", sobs.toArray(String[]::new)));
            bijwerken.execute();
        }
    }
}
