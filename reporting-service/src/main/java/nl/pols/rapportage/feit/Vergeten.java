package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Forgets a person whom trajectory-service erased: in every version of the person's trajectories a
/// made-up participant takes the place of the pseudonym, in those that still come too. Figures stay
/// what they were, for any knowledge date: the fact stays, and one person stays one.
@ApplicationScoped
class Vergeten implements EventHandler {

    private static final String TRAJECT = "TRAJECT";

    private final AgroalDataSource dataSource;

    Vergeten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Verwijdering(List<Vergetene> records) {
        Verwijdering {
            Vereist.velden("records", records);
        }
    }

    /// A record that was made anonymous.
    record Vergetene(String soort, UUID id, UUID vervanging) {
        Vergetene {
            Vereist.velden("soort", soort, "id", id, "vervanging", vervanging);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.verwijdering");
    }

    @Override
    public Set<String> types() {
        return Set.of("nl.re-integratietrajecten.persoon-verwijderd.v1");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        var trajecten =
                events.stream()
                        .flatMap(e -> e.dataAs(Verwijdering.class).records().stream())
                        .filter(v -> v.soort().equals(TRAJECT))
                        .toList();
        if (trajecten.isEmpty()) {
            return;
        }
        Verbinding.met(
                dataSource,
                connection -> {
                    onthoud(connection, trajecten);
                    pasToe(connection, trajecten.stream().map(v -> v.id().toString()).toList());
                });
    }

    private static void onthoud(Connection connection, List<Vergetene> trajecten)
            throws SQLException {
        var sql =
                """
                INSERT INTO vergeten_traject SELECT DISTINCT ON (id) * FROM unnest(?::uuid[], ?::uuid[]) AS n(id, wie)
                ON CONFLICT (traject_id) DO UPDATE SET deelnemer_id = excluded.deelnemer_id
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", trajecten.stream().map(v -> v.id().toString()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            trajecten.stream().map(v -> v.vervanging().toString()).toArray()));
            statement.executeUpdate();
        }
    }

    /// Where versions of these trajectories were written.
    static void pasToe(Connection connection, Collection<String> trajecten) throws SQLException {
        var sql =
                """
                UPDATE trajectversie v SET deelnemer_id = w.deelnemer_id FROM vergeten_traject w
                WHERE w.traject_id = ANY (?::uuid[]) AND v.traject_id = w.traject_id AND v.deelnemer_id <> w.deelnemer_id
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", trajecten.toArray()));
            statement.executeUpdate();
        }
    }
}
