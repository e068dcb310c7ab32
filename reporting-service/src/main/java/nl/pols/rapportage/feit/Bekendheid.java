package nl.pols.rapportage.feit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Draws the known periods of a table of versions. Invariant: of one subject at most one version is
/// known at any moment, in whatever order its versions arrived: a version is known from the moment
/// it was recorded until the first moment at which a version with a higher number was (architecture
/// 3).
record Bekendheid(String tabel, String sleutel, String sleuteltype) {

    // What versions do to those before them ends at the first one, going back, that was over by
    // then: whoever came before that one was over no later. So a grant with a hundred thousand
    // bookings costs a batch no more than one with ten.
    private static final String GERAAKT =
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
                       GROUP BY {sleutel}) r)
            SELECT t.{sleutel}, t.volgnummer, t.bekend_van, t.bekend_tot
              FROM {tabel} t JOIN nieuw USING ({sleutel})
             WHERE t.volgnummer > nieuw.na
             ORDER BY t.{sleutel}, t.volgnummer DESC
            """;

    // By key and number: PostgreSQL can't know how few versions are touched, and would read the
    // whole table if it had to find out in one statement.
    private static final String EINDIG =
            """
            UPDATE {tabel} v SET bekend_tot = n.tot
              FROM unnest(?::{sleuteltype}[], ?::bigint[], ?::timestamptz[])
                   n ({sleutel}, volgnummer, tot)
             WHERE v.{sleutel} = n.{sleutel} AND v.volgnummer = n.volgnummer
            """;

    // From the last one back, so that each is looked at once.
    private static final String EINDIG_ALLES =
            """
            UPDATE {tabel} v SET bekend_tot = n.tot
            FROM (SELECT {sleutel}, volgnummer,
                         coalesce(min(bekend_van) OVER (PARTITION BY {sleutel}
                             ORDER BY volgnummer DESC
                             ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 'infinity') AS tot
                  FROM {tabel}
                  WHERE {sleutel} IN (SELECT {sleutel} FROM {tabel} WHERE volgnummer > 1)) n
            WHERE v.{sleutel} = n.{sleutel} AND v.volgnummer = n.volgnummer AND v.bekend_tot <> n.tot
            """;

    // One by one: PostgreSQL can't know how few they are, and would read all there is.
    private static final String AANWEZIG =
            """
            SELECT n.wie::text FROM unnest(?::{sleuteltype}[]) n (wie)
            CROSS JOIN LATERAL (SELECT FROM {tabel} v WHERE v.{sleutel} = n.wie LIMIT 1) v
            """;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The known period of one version as it stands; without an end it is [OffsetDateTime#MAX].
    private record Periode(Versies.Sleutel versie, OffsetDateTime van, OffsetDateTime tot) {
        Periode tot(OffsetDateTime ander) {
            return new Periode(versie, van, ander);
        }
    }

    /// Of whom there is any version.
    Set<String> aanwezig(Connection connection, Set<String> wie) throws SQLException {
        var gevonden = new HashSet<String>();
        try (var vraag = connection.prepareStatement(vul(AANWEZIG))) {
            vraag.setArray(1, connection.createArrayOf("text", wie.toArray()));
            try (var rij = vraag.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(rij.getString(1));
                }
            }
        }
        return gevonden;
    }

    /// Whether the table would name somebody as the event does.
    boolean schrijftZo(String wie) {
        return !sleuteltype.equals("uuid") || UUID.matcher(wie).matches();
    }

    /// Returns the versions that were known until these came and no longer are. None becomes known
    /// again: a version that comes can only end another one's period, or begin its own.
    Set<Versies.Sleutel> hertrek(Connection connection, List<? extends Versies.Versie<?>> nieuw)
            throws SQLException {
        var voorbij = new HashSet<Versies.Sleutel>();
        if (nieuw.isEmpty()) {
            return voorbij;
        }
        var korter = new ArrayList<Periode>();
        String wie = "";
        var tot = OffsetDateTime.MAX;
        for (var periode : geraakt(connection, nieuw)) {
            if (!periode.versie().wie().equals(wie)) {
                wie = periode.versie().wie();
                tot = OffsetDateTime.MAX;
            }
            if (tot.isBefore(periode.tot())) {
                korter.add(periode.tot(tot));
                if (periode.tot().equals(OffsetDateTime.MAX)) {
                    voorbij.add(periode.versie());
                }
            }
            // "Any later version", not "the next one": clocks of two replicas may differ a little,
            // and a later version that was recorded earlier takes over at its own time.
            tot = periode.van().isBefore(tot) ? periode.van() : tot;
        }
        if (!korter.isEmpty()) {
            eindig(connection, korter);
        }
        return voorbij;
    }

    private List<Periode> geraakt(Connection connection, List<? extends Versies.Versie<?>> nieuw)
            throws SQLException {
        try (var vraag = connection.prepareStatement(vul(GERAAKT))) {
            vraag.setArray(1, lijst(connection, nieuw, v -> v.event().subject()));
            vraag.setArray(2, lijst(connection, nieuw, v -> Long.toString(v.volgnummer())));
            vraag.setArray(3, lijst(connection, nieuw, v -> v.event().time().toString()));
            var gevonden = new ArrayList<Periode>();
            try (var rij = vraag.executeQuery()) {
                while (rij.next()) {
                    gevonden.add(
                            new Periode(
                                    new Versies.Sleutel(rij.getString(1), rij.getLong(2)),
                                    rij.getObject(3, OffsetDateTime.class),
                                    rij.getObject(4, OffsetDateTime.class)));
                }
            }
            return gevonden;
        }
    }

    private void eindig(Connection connection, List<Periode> korter) throws SQLException {
        try (var update = connection.prepareStatement(vul(EINDIG))) {
            update.setArray(1, lijst(connection, korter, p -> p.versie().wie()));
            update.setArray(
                    2, lijst(connection, korter, p -> Long.toString(p.versie().volgnummer())));
            update.setArray(3, lijst(connection, korter, p -> p.tot().toString()));
            update.executeUpdate();
        }
    }

    private static <T> Array lijst(
            Connection connection, List<T> rijen, Function<? super T, String> waarde)
            throws SQLException {
        return connection.createArrayOf("text", rijen.stream().map(waarde).toArray());
    }

    /// Of the whole table; who has one version only is as it was written.
    void hertrekAlles(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(vul(EINDIG_ALLES))) {
            update.executeUpdate();
        }
    }

    private String vul(String sql) {
        return sql.replace("{tabel}", tabel)
                .replace("{sleuteltype}", sleuteltype)
                .replace("{sleutel}", sleutel);
    }
}
