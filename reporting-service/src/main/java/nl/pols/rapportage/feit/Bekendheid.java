package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/// Draws the known periods of a table of versions. Invariant: of one subject at most one version is
/// known at any moment, in whatever order its versions arrived: a version is known from the moment
/// it was recorded until the first moment at which a version with a higher number was (architecture
/// 3).
record Bekendheid(String tabel, String sleutel, String sleuteltype) {

    void hertrek(Connection connection, Collection<String> sleutels) throws SQLException {
        // "Any later version", not "the next one": clocks of two replicas may differ a little, and
        // a later
        // version that was recorded earlier takes over at its own time.
        var sql =
                """
                UPDATE %1$s v SET bekend_tot = n.tot
                FROM (SELECT %2$s, volgnummer,
                             coalesce(min(bekend_van) OVER (PARTITION BY %2$s ORDER BY volgnummer
                                 ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS tot
                      FROM %1$s WHERE %2$s = ANY (?::%3$s[])) n
                WHERE v.%2$s = n.%2$s AND v.volgnummer = n.volgnummer AND v.bekend_tot <> n.tot
                """
                        .formatted(tabel, sleutel, sleuteltype);
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("text", sleutels.toArray(String[]::new)));
            update.executeUpdate();
        }
    }
}
