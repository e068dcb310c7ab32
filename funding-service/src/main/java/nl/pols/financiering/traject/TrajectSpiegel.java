package nl.pols.financiering.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import org.jspecify.annotations.Nullable;

/// Keeps the local copy of trajectories up to date. Invariant: a row shows the highest sequence
/// ever applied; an older event that arrives late changes nothing. A batch is one statement.
@ApplicationScoped
class TrajectSpiegel implements EventHandler {

    private static final String NEEM_OVER =
            "SELECT traject_deelnames_overnemen(?::uuid[], ?::uuid[], ?::text[], ?::date[],"
                    + " ?::date[], ?::text[], ?::boolean[], ?::bigint[])";

    private final DataSource dataSource;

    TrajectSpiegel(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data; days go to the database as they came.
    record Traject(
            UUID deelnemerId,
            String gemeentecode,
            String startdatum,
            @Nullable String einddatum,
            String doelgroep,
            @Nullable String status) {

        /// A cancelled one never was a trajectory.
        boolean geldt() {
            return !"GEANNULEERD".equals(status);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.traject");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        Map<String, CloudEvent> laatste = HashMap.newHashMap(events.size());
        for (CloudEvent event : events) {
            laatste.merge(
                    event.subject(),
                    event,
                    (een, ander) -> een.sequence() >= ander.sequence() ? een : ander);
        }
        var kolommen = new Kolommen(laatste.size());
        laatste.values().forEach(kolommen::voegToe);
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEEM_OVER)) {
            kolommen.zet(connection, statement);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the trajectories can't be written", e);
        }
    }

    /// The columns of a batch, each an array from the start.
    private static final class Kolommen {
        private final UUID[] trajecten;
        private final UUID[] deelnemers;
        private final String[] gemeenten;
        private final String[] van;
        private final @Nullable String[] tot;
        private final String[] doelgroepen;
        private final boolean[] geldig;
        private final long[] nummers;
        private int aantal;

        Kolommen(int grootte) {
            trajecten = new UUID[grootte];
            deelnemers = new UUID[grootte];
            gemeenten = new String[grootte];
            van = new String[grootte];
            tot = new @Nullable String[grootte];
            doelgroepen = new String[grootte];
            geldig = new boolean[grootte];
            nummers = new long[grootte];
        }

        void voegToe(CloudEvent event) {
            var traject = event.dataAs(Traject.class);
            trajecten[aantal] = UUID.fromString(event.subject());
            deelnemers[aantal] = traject.deelnemerId();
            gemeenten[aantal] = traject.gemeentecode();
            van[aantal] = traject.startdatum();
            tot[aantal] = traject.einddatum();
            doelgroepen[aantal] = traject.doelgroep();
            geldig[aantal] = traject.geldt();
            nummers[aantal] = event.sequence();
            aantal++;
        }

        void zet(Connection connection, PreparedStatement statement) throws SQLException {
            statement.setArray(1, connection.createArrayOf("uuid", trajecten));
            statement.setArray(2, connection.createArrayOf("uuid", deelnemers));
            statement.setArray(3, connection.createArrayOf("text", gemeenten));
            statement.setArray(4, connection.createArrayOf("date", van));
            statement.setArray(5, connection.createArrayOf("date", tot));
            statement.setArray(6, connection.createArrayOf("text", doelgroepen));
            statement.setObject(7, geldig);
            statement.setObject(8, nummers);
        }
    }
}
