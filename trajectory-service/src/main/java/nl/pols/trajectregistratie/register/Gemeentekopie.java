package nl.pols.trajectregistratie.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.pols.trajectregistratie.register.RegisterSpiegel.Gemeente;
import nl.pols.trajectregistratie.register.RegisterSpiegel.Voorganger;

/// The municipalities in the local copy of the register, and which ones went into them. Invariant:
/// a row shows the highest sequence ever applied.
final class Gemeentekopie {

    private Gemeentekopie() {}

    static void neemOver(Connection connection, Gemeente gemeente, long volgnummer)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_gemeente AS g (gemeentecode, naam, volgnummer) VALUES (?, ?, ?)
                        ON CONFLICT (gemeentecode) DO UPDATE SET naam = excluded.naam, volgnummer = excluded.volgnummer
                        WHERE g.volgnummer < excluded.volgnummer
                        """)) {
            statement.setString(1, gemeente.gemeentecode());
            statement.setString(2, gemeente.naam());
            statement.setLong(3, volgnummer);
            if (statement.executeUpdate() == 0) {
                return;
            }
        }
        if (gemeente.voorgangers() != null) {
            vervangVoorgangers(connection, gemeente.gemeentecode(), gemeente.voorgangers());
        }
    }

    private static void vervangVoorgangers(
            Connection connection, String gemeentecode, List<Voorganger> voorgangers)
            throws SQLException {
        try (var wis =
                        connection.prepareStatement(
                                "DELETE FROM register_voorganger WHERE gemeentecode = ?");
                var zet =
                        connection.prepareStatement(
                                "INSERT INTO register_voorganger (gemeentecode, voorganger) SELECT"
                                        + " DISTINCT ?, v FROM unnest(?::text[]) AS v")) {
            wis.setString(1, gemeentecode);
            wis.executeUpdate();
            zet.setString(1, gemeentecode);
            zet.setArray(
                    2,
                    connection.createArrayOf(
                            "text", voorgangers.stream().map(Voorganger::gemeentecode).toArray()));
            zet.executeUpdate();
        }
    }
}
