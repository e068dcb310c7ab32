package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import nl.pols.kit.events.Outbox;

/// Forgets a person whom trajectory-service erased: a made-up participant takes the place of the
/// pseudonym, here and beside the postings of the same organisation, and who has a copy of those
/// postings is told. The postings themselves never held it.
@ApplicationScoped
class Vergeten implements EventHandler {

    /// An event stays small, however much was spent on a person.
    private static final int PER_EVENT = 300;

    private static final String VERGEET =
            """
            UPDATE boeking_deelnemer b SET deelnemer_id = ?
              FROM traject_deelname t
             WHERE t.traject_id = ? AND b.deelnemer_id = t.deelnemer_id AND b.houder = ?
            RETURNING b.boeking_id
            """;

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Clock clock;

    Vergeten(DataSource dataSource, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.clock = clock;
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
                var bestedingen = new ArrayList<DeelnemerVergeten.Vergetene>();
                for (Vergetene vergetene : verwijdering.records()) {
                    if (vergetene.soort().equals("TRAJECT")) {
                        bestedingen.addAll(
                                vergeet(connection, verwijdering.organisatie(), vergetene));
                    }
                }
                vertel(bestedingen);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A person can't be forgotten here", e);
        }
    }

    private void vertel(List<DeelnemerVergeten.Vergetene> bestedingen) {
        var id = UUID.randomUUID();
        var parts = new ArrayList<DeelnemerVergeten>();
        for (int from = 0; from < bestedingen.size(); from += PER_EVENT) {
            var part = bestedingen.subList(from, Math.min(from + PER_EVENT, bestedingen.size()));
            parts.add(
                    new DeelnemerVergeten(
                            parts.size() + 1L,
                            clock.instant(),
                            new DeelnemerVergeten.Data(id, List.copyOf(part))));
        }
        outbox.addAll(parts);
    }

    private static List<DeelnemerVergeten.Vergetene> vergeet(
            Connection connection, String organisatie, Vergetene vergetene) throws SQLException {
        var bestedingen = bijBoekingen(connection, organisatie, vergetene);
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
        return bestedingen;
    }

    private static List<DeelnemerVergeten.Vergetene> bijBoekingen(
            Connection connection, String organisatie, Vergetene vergetene) throws SQLException {
        try (var statement = connection.prepareStatement(VERGEET)) {
            statement.setObject(1, vergetene.vervanging());
            statement.setObject(2, vergetene.id());
            statement.setString(3, organisatie);
            var bestedingen = new ArrayList<DeelnemerVergeten.Vergetene>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    bestedingen.add(
                            new DeelnemerVergeten.Vergetene(
                                    "BESTEDING",
                                    rijen.getObject(1, UUID.class),
                                    vergetene.vervanging()));
                }
            }
            return bestedingen;
        }
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
