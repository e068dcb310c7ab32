package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Forgets a person whom trajectory-service erased: a made-up participant takes the place of the
/// pseudonym, here and beside the postings of the same organisation. The postings themselves never
/// held it.
@ApplicationScoped
class Vergeten implements EventHandler {

    private final DataSource dataSource;

    Vergeten(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Verwijdering(String organisatie, List<Vergetene> records) {}

    /// A record that was made anonymous.
    record Vergetene(String soort, UUID id, UUID vervanging) {}

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.verwijdering");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            for (CloudEvent event : events) {
                var verwijdering = event.dataAs(Verwijdering.class);
                for (Vergetene vergetene : verwijdering.records()) {
                    if (vergetene.soort().equals("TRAJECT")) {
                        vergeet(connection, verwijdering.organisatie(), vergetene);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A person can't be forgotten here", e);
        }
    }

    private static void vergeet(Connection connection, String organisatie, Vergetene vergetene)
            throws SQLException {
        doe(
                connection,
                """
                UPDATE boeking_deelnemer b SET deelnemer_id = ?
                  FROM traject_deelname t
                 WHERE t.traject_id = ? AND b.deelnemer_id = t.deelnemer_id AND b.houder = ?
                """,
                vergetene.vervanging(),
                vergetene.id(),
                organisatie);
        doe(
                connection,
                "UPDATE traject_deelname SET deelnemer_id = ? WHERE traject_id = ?",
                vergetene.vervanging(),
                vergetene.id());
        doe(
                connection,
                "INSERT INTO traject_vervanging (vervanging, traject_id) VALUES (?, ?) ON CONFLICT"
                        + " (traject_id) DO UPDATE SET vervanging = excluded.vervanging",
                vergetene.vervanging(),
                vergetene.id());
    }

    private static void doe(Connection connection, String sql, Object... waarden)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                statement.setObject(i + 1, waarden[i]);
            }
            statement.executeUpdate();
        }
    }
}
