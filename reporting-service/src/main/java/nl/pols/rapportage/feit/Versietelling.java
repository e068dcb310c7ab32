package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Verschuiving;

/// How many versions there are, how many of them are known now and when the last was recorded, of
/// what comes by the million: whoever waits for a delivery asks it again and again. Invariant: kept
/// with each batch, by who holds the lock of the counts.
enum Versietelling {
    TRAJECT("trajectversie"),
    VOORZIENING("voorzieningversie");

    private static final String WERK_BIJ =
            """
            INSERT INTO versietelling AS t (tabel, versies, bekend, laatste) VALUES (?, ?, ?, ?)
            ON CONFLICT (tabel) DO UPDATE
            SET versies = t.versies + excluded.versies, bekend = t.bekend + excluded.bekend,
                laatste = greatest(t.laatste, excluded.laatste)
            """;

    private static final String SOM =
            """
            SELECT '%1$s' AS tabel, count(*) AS versies, count(*) FILTER (WHERE bekend_tot = 'infinity') AS bekend,
                   max(bekend_van) AS laatste
            FROM %1$s
            HAVING count(*) > 0\
            """;

    private static final String SOMMEN =
            Stream.of(values())
                    .map(telling -> SOM.formatted(telling.tabel))
                    .collect(Collectors.joining("\nUNION ALL\n"));

    /// What isn't counted yet.
    static final String VUL = "INSERT INTO versietelling " + SOMMEN + " ON CONFLICT DO NOTHING";

    /// How many differ from what there is.
    static final String VERSCHILLEN =
            """
            SELECT count(*) FROM (%s) n FULL JOIN versietelling d USING (tabel)
            WHERE (n.versies, n.bekend, n.laatste) IS DISTINCT FROM (d.versies, d.bekend, d.laatste)
            """
                    .formatted(SOMMEN);

    private final String tabel;

    Versietelling(String tabel) {
        this.tabel = tabel;
    }

    /// After they were filed.
    void werkBij(Connection connection, Verschuiving verschuiving, List<CloudEvent> events)
            throws SQLException {
        if (verschuiving.nieuw() == 0) {
            return;
        }
        Telwerk.wacht(connection);
        var laatste =
                events.stream()
                        .map(CloudEvent::time)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        try (var statement = connection.prepareStatement(WERK_BIJ)) {
            statement.setString(1, tabel);
            statement.setLong(2, verschuiving.nieuw());
            statement.setLong(3, verschuiving.erin().size() - verschuiving.eruit().size());
            statement.setObject(4, laatste.atOffset(ZoneOffset.UTC));
            statement.execute();
        }
    }
}
