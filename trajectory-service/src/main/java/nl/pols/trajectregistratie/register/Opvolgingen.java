package nl.pols.trajectregistratie.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.register.RegisterSpiegel.Opvolger;
import nl.pols.trajectregistratie.register.RegisterSpiegel.Sob;

/// Who went over into whom, in the local copy of the register.
final class Opvolgingen {

    private Opvolgingen() {}

    /// What was known of these SOBs in one of the tables of the copy.
    static void wis(Connection connection, String tabel, Collection<Sob> sobs) throws SQLException {
        try (var wis =
                connection.prepareStatement("DELETE FROM " + tabel + " WHERE sob_id = ANY (?)")) {
            wis.setArray(
                    1, connection.createArrayOf("uuid", sobs.stream().map(Sob::sobId).toArray()));
            wis.executeUpdate();
        }
    }

    /// An event carries the full state: a succession that it no longer names was revoked.
    static void vervang(Connection connection, Collection<Sob> sobs) throws SQLException {
        wis(connection, "register_opvolging", sobs);
        try (var zet =
                connection.prepareStatement(
                        "INSERT INTO register_opvolging (sob_id, opvolger_id, ingangsdatum,"
                                + " gemeenten, aandeel) VALUES (?, ?, ?, ?, ?)")) {
            boolean leeg = true;
            for (Sob sob : sobs) {
                for (Opvolger opvolger : sob.alleOpvolgers()) {
                    zet.setObject(1, sob.sobId());
                    zet.setObject(2, opvolger.sobId());
                    zet.setObject(3, opvolger.ingangsdatum());
                    var gemeenten = opvolger.gemeenten();
                    zet.setArray(
                            4,
                            gemeenten == null
                                    ? null
                                    : connection.createArrayOf("text", gemeenten.toArray()));
                    zet.setObject(5, opvolger.aandeel());
                    zet.addBatch();
                    leeg = false;
                }
            }
            if (!leeg) {
                zet.executeBatch();
            }
        }
    }

    /// All that these came from: a record may wait for what happens to their successor.
    static List<UUID> voorgangers(Connection connection, Collection<UUID> sobs)
            throws SQLException {
        if (sobs.isEmpty()) {
            return List.of();
        }
        try (var statement =
                connection.prepareStatement(
                        """
                        WITH RECURSIVE voorganger (sob_id) AS (
                            SELECT sob_id FROM register_opvolging WHERE opvolger_id = ANY (?)
                            UNION
                            SELECT o.sob_id FROM register_opvolging o JOIN voorganger v ON o.opvolger_id = v.sob_id
                        )
                        SELECT sob_id FROM voorganger
                        """)) {
            statement.setArray(1, connection.createArrayOf("uuid", sobs.toArray()));
            var ids = new ArrayList<UUID>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    ids.add(rijen.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
