package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Follows a rotation of the key of the pseudonyms: the new one takes the place of the old one in
/// the copy of the trajectories and beside the postings, and in versions that still come.
@ApplicationScoped
class Pseudoniemwissels implements EventHandler {

    /// The last one wins; of a chain that came in another order, its end.
    private static final String ONTHOUD =
            """
            INSERT INTO pseudoniemwissel SELECT DISTINCT ON (n.oud) n.oud, coalesce(verder.nieuw, n.nieuw)
              FROM unnest(?::uuid[], ?::uuid[]) AS n (oud, nieuw) LEFT JOIN pseudoniemwissel verder ON verder.oud = n.nieuw
            ON CONFLICT (oud) DO UPDATE SET nieuw = excluded.nieuw
            """;

    private static final String TREK_DOOR =
            """
            UPDATE pseudoniemwissel w SET nieuw = verder.nieuw FROM pseudoniemwissel verder
             WHERE w.nieuw = verder.oud AND verder.oud = ANY (?::uuid[])
            """;

    private static final String ZET_OM =
            """
            UPDATE %s v SET deelnemer_id = w.nieuw FROM pseudoniemwissel w
             WHERE w.oud = ANY (?::uuid[]) AND v.deelnemer_id = w.oud
            """;

    private final DataSource dataSource;

    Pseudoniemwissels(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Gewisseld(List<Wissel> wissels) {}

    /// One person, before and from now on.
    record Wissel(UUID oud, UUID nieuw) {}

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.pseudoniemwissel");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            for (CloudEvent event : events) {
                var wissels = event.dataAs(Gewisseld.class).wissels();
                var oud = wissels.stream().map(Wissel::oud).toList();
                voer(connection, ONTHOUD, oud, wissels.stream().map(Wissel::nieuw).toList());
                voer(connection, TREK_DOOR, oud);
                voer(connection, ZET_OM.formatted("traject_deelname"), oud);
                voer(connection, ZET_OM.formatted("boeking_deelnemer"), oud);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A rotation can't be followed here", e);
        }
    }

    @SafeVarargs
    private static void voer(Connection connection, String sql, Collection<UUID>... lijsten)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < lijsten.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", lijsten[i].toArray()));
            }
            statement.executeUpdate();
        }
    }
}
