package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/// Draws the known periods of a table of versions. Invariant: of one subject at most one version is
/// known at any moment, in whatever order its versions arrived: a version is known from the moment
/// it was recorded until the first moment at which a version with a higher number was (architecture
/// 3).
record Bekendheid(String tabel, String sleutel, String sleuteltype) {

    // "Any later version", not "the next one": clocks of two replicas may differ a little, and a
    // later version that was recorded earlier takes over at its own time.
    private static final String HERTREK =
            """
            UPDATE {tabel} v SET bekend_tot = n.tot
            FROM (SELECT {sleutel}, volgnummer,
                         coalesce(min(bekend_van) OVER (PARTITION BY {sleutel} ORDER BY volgnummer
                             ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS tot
                  FROM {tabel} WHERE {welke}) n
            WHERE v.{sleutel} = n.{sleutel} AND v.volgnummer = n.volgnummer AND v.bekend_tot <> n.tot
            """;

    private static final String VERTEL =
            """
            WITH gewijzigd AS (%s RETURNING v.{sleutel}, v.volgnummer, old.bekend_tot)
            SELECT {sleutel}, volgnummer FROM gewijzigd WHERE bekend_tot = 'infinity'
            """
                    .formatted(HERTREK);

    /// Returns the versions that were known until now and no longer are. None becomes known again:
    /// a version that comes can only end another one's period, or begin its own.
    Set<Versies.Sleutel> hertrek(Connection connection, Collection<String> sleutels)
            throws SQLException {
        try (var update =
                connection.prepareStatement(vul(VERTEL, "{sleutel} = ANY (?::{sleuteltype}[])"))) {
            update.setArray(1, connection.createArrayOf("text", sleutels.toArray(String[]::new)));
            return Versies.Sleutel.lees(update);
        }
    }

    /// Of the whole table; who has one version only is as it was written.
    void hertrekAlles(Connection connection) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        vul(
                                HERTREK,
                                "{sleutel} IN (SELECT {sleutel} FROM {tabel} WHERE volgnummer"
                                        + " > 1)"))) {
            update.executeUpdate();
        }
    }

    private String vul(String sql, String welke) {
        return sql.replace("{welke}", welke)
                .replace("{tabel}", tabel)
                .replace("{sleuteltype}", sleuteltype)
                .replace("{sleutel}", sleutel);
    }
}
