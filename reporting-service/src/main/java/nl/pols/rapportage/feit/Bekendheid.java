package nl.pols.rapportage.feit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Draws the known periods of a table of versions. Invariant: of one subject at most one version is
/// known at any moment, in whatever order its versions arrived: a version is known from the moment
/// it was recorded until the first moment at which a version with a higher number was (architecture
/// 3).
record Bekendheid(String tabel, String sleutel, String sleuteltype) {

    // "Any later version", not "the next one": clocks of two replicas may differ a little, and a
    // later version that was recorded earlier takes over at its own time. From the last one back,
    // so
    // that each is looked at once.
    private static final String HERTREK =
            """
            UPDATE {tabel} v SET bekend_tot = n.tot
            FROM (SELECT t.{sleutel}, t.volgnummer,
                         coalesce(min(t.bekend_van) OVER (PARTITION BY t.{sleutel}
                             ORDER BY t.volgnummer DESC
                             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 'infinity') AS tot
                  FROM {tabel} t {welke}) n
            WHERE v.{sleutel} = n.{sleutel} AND v.volgnummer = n.volgnummer AND v.bekend_tot <> n.tot
            """;

    // What versions do to those before them ends at the first one, going back, that was over by
    // then: whoever came before that one was over no later. So a grant with a hundred thousand
    // bookings costs a batch no more than one with ten.
    private static final String VERTEL =
            """
            WITH nieuw AS MATERIALIZED (
                SELECT r.{sleutel},
                       coalesce((SELECT w.volgnummer FROM {tabel} w
                                  WHERE w.{sleutel} = r.{sleutel} AND w.volgnummer < r.eerste
                                    AND w.bekend_tot <= r.sinds
                                  ORDER BY w.volgnummer DESC LIMIT 1), -1) AS na
                FROM (SELECT {sleutel}, min(volgnummer) AS eerste, min(bekend_van) AS sinds
                        FROM unnest(?::{sleuteltype}[], ?::bigint[], ?::timestamptz[])
                             u ({sleutel}, volgnummer, bekend_van)
                       GROUP BY {sleutel}) r),
            gewijzigd AS (%s RETURNING v.{sleutel}, v.volgnummer, old.bekend_tot)
            SELECT {sleutel}, volgnummer FROM gewijzigd WHERE bekend_tot = 'infinity'
            """
                    .formatted(HERTREK);

    /// Returns the versions that were known until these came and no longer are. None becomes known
    /// again: a version that comes can only end another one's period, or begin its own.
    Set<Versies.Sleutel> hertrek(Connection connection, List<? extends Versies.Versie<?>> nieuw)
            throws SQLException {
        var welke = "JOIN nieuw USING ({sleutel}) WHERE t.volgnummer > nieuw.na";
        try (var update = connection.prepareStatement(vul(VERTEL, welke))) {
            update.setArray(1, lijst(connection, nieuw, v -> v.event().subject()));
            update.setArray(2, lijst(connection, nieuw, v -> Long.toString(v.volgnummer())));
            update.setArray(3, lijst(connection, nieuw, v -> v.event().time().toString()));
            return Versies.Sleutel.lees(update);
        }
    }

    private static Array lijst(
            Connection connection,
            List<? extends Versies.Versie<?>> versies,
            Function<Versies.Versie<?>, String> waarde)
            throws SQLException {
        return connection.createArrayOf("text", versies.stream().map(waarde).toArray());
    }

    /// Of the whole table; who has one version only is as it was written.
    void hertrekAlles(Connection connection) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        vul(
                                HERTREK,
                                "WHERE t.{sleutel} IN (SELECT {sleutel} FROM {tabel} WHERE"
                                        + " volgnummer > 1)"))) {
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
