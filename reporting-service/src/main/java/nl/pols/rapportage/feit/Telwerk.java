package nl.pols.rapportage.feit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What all that keeps counts does with a connection: it waits for its turn, and its statements
/// take lists of ids.
final class Telwerk {
    /// Whether a trajectory is the last of a chain, and whether another of the same person runs
    /// beside it, depends on another one, which another copy of the service may have filed just
    /// now; and the rows of the country are everybody's. So who counts waits until the others'
    /// facts and counts are there, before anything is read.
    private static final String WACHT =
            "SELECT pg_advisory_xact_lock(hashtextextended('telling', 0))";

    private Telwerk() {}

    static void wacht(Connection connection) throws SQLException {
        try (var wacht = connection.prepareStatement(WACHT)) {
            wacht.execute();
        }
    }

    static void voer(Connection connection, String sql, Collection<?>... lijsten)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < lijsten.length; i++) {
                statement.setArray(i + 1, teksten(connection, lijsten[i]));
            }
            statement.executeUpdate();
        }
    }

    /// The first column of all rows.
    static List<String> lees(Connection connection, String sql, Collection<?>... van)
            throws SQLException {
        var gevonden = new ArrayList<String>();
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < van.length; i++) {
                statement.setArray(i + 1, teksten(connection, van[i]));
            }
            try (var rij = statement.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(rij.getString(1));
                }
            }
        }
        return gevonden;
    }

    static Array teksten(Connection connection, Collection<?> van) throws SQLException {
        return connection.createArrayOf("text", van.stream().map(String::valueOf).toArray());
    }
}
