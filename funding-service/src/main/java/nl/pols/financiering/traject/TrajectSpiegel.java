package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import org.jspecify.annotations.Nullable;

/// Keeps the local copy of trajectories up to date. Invariant: a row shows the highest sequence
/// ever applied; an older event that arrives late changes nothing. A batch is one statement.
@ApplicationScoped
class TrajectSpiegel implements EventHandler {

    private static final String NEEM_OVER =
            """
            INSERT INTO traject_deelname AS t (traject_id, deelnemer_id, gemeentecode, startdatum, einddatum, doelgroep,
                                               geldt, volgnummer)
            SELECT n.traject_id, coalesce(v.vervanging, n.deelnemer_id), n.gemeentecode, n.startdatum, n.einddatum,
                   n.doelgroep, n.geldt, n.volgnummer
              FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[], ?::boolean[], ?::bigint[])
                   AS n (traject_id, deelnemer_id, gemeentecode, startdatum, einddatum, doelgroep, geldt, volgnummer)
              LEFT JOIN traject_vervanging v ON v.traject_id = n.traject_id
            ON CONFLICT (traject_id) DO UPDATE
               SET deelnemer_id = excluded.deelnemer_id, gemeentecode = excluded.gemeentecode,
                   startdatum = excluded.startdatum, einddatum = excluded.einddatum, doelgroep = excluded.doelgroep,
                   geldt = excluded.geldt, volgnummer = excluded.volgnummer
             WHERE t.volgnummer < excluded.volgnummer
            """;

    private final DataSource dataSource;

    TrajectSpiegel(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Traject(
            UUID deelnemerId,
            String gemeentecode,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            String doelgroep,
            @Nullable String status) {

        /// A cancelled one never was a trajectory.
        boolean geldt() {
            return !"GEANNULEERD".equals(status);
        }
    }

    private record Versie(UUID trajectId, long volgnummer, Traject traject) {}

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.traject");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Map<String, CloudEvent> laatste = new HashMap<>();
        events.forEach(event ->
                laatste.merge(
                        event.subject(),
                        event,
                        (een, ander) -> een.sequence() >= ander.sequence() ? een : ander));
        var versies =
                laatste.values().stream()
                        .map(e ->
                                new Versie(
                                        UUID.fromString(e.subject()),
                                        e.sequence(),
                                        e.dataAs(Traject.class)))
                        .toList();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEEM_OVER)) {
            Kolommen kolommen = new Kolommen(connection, versies);
            statement.setArray(1, kolommen.van("uuid", Versie::trajectId));
            statement.setArray(2, kolommen.van("uuid", v -> v.traject().deelnemerId()));
            statement.setArray(3, kolommen.van("text", v -> v.traject().gemeentecode()));
            statement.setArray(4, kolommen.van("date", v -> v.traject().startdatum()));
            statement.setArray(5, kolommen.van("date", v -> v.traject().einddatum()));
            statement.setArray(6, kolommen.van("text", v -> v.traject().doelgroep()));
            statement.setArray(7, kolommen.van("boolean", v -> v.traject().geldt()));
            statement.setArray(8, kolommen.van("bigint", Versie::volgnummer));
            statement.executeUpdate();
            Pseudoniemwissels.pasToe(connection, versies.stream().map(Versie::trajectId).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the trajectories can't be written", e);
        }
    }

    private record Kolommen(Connection connection, List<Versie> versies) {
        Array van(String soort, Function<Versie, @Nullable Object> waarde) throws SQLException {
            Object[] waarden = new Object[versies.size()];
            for (int i = 0; i < waarden.length; i++) {
                var een = waarde.apply(versies.get(i));
                waarden[i] = een instanceof LocalDate dag ? dag.toString() : een;
            }
            return connection.createArrayOf(soort, waarden);
        }
    }
}
