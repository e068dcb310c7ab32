package nl.pols.financiering.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;
import org.jspecify.annotations.Nullable;

/// Keeps the local copy of the SOBs up to date. Invariant: a row shows the highest sequence ever
/// applied; an older event that arrives late changes nothing.
@ApplicationScoped
class SobSpiegel implements EventHandler {

    private static final int GEHEEL = 10_000;

    private final DataSource dataSource;

    SobSpiegel(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Sob(
            UUID sobId,
            String naam,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            @Nullable Opvolger opvolger,
            @Nullable List<Opvolger> opvolgers) {

        /// A split has several; an event from before there were splits names the only one.
        List<Opvolger> alleOpvolgers() {
            if (opvolgers != null && !opvolgers.isEmpty()) {
                return opvolgers;
            }
            return opvolger == null ? List.of() : List.of(opvolger);
        }
    }

    record Opvolger(UUID sobId, LocalDate ingangsdatum, @Nullable Integer aandeel) {}

    @Override
    public Set<String> topics() {
        return Set.of("pols.register.sob");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            for (CloudEvent event : events) {
                var sob = event.dataAs(Sob.class);
                if (neemOver(connection, sob, event.sequence())) {
                    vervangOpvolging(connection, sob);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be written", e);
        }
    }

    private static boolean neemOver(Connection connection, Sob sob, long volgnummer)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_sob AS s (sob_id, naam, geldig_van, geldig_tot, volgnummer) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (sob_id) DO UPDATE SET naam = excluded.naam, geldig_van = excluded.geldig_van,
                            geldig_tot = excluded.geldig_tot, volgnummer = excluded.volgnummer
                        WHERE s.volgnummer < excluded.volgnummer
                        """)) {
            statement.setObject(1, sob.sobId());
            statement.setString(2, sob.naam());
            statement.setObject(3, sob.geldigVan());
            statement.setObject(4, sob.geldigTot());
            statement.setLong(5, volgnummer);
            return statement.executeUpdate() == 1;
        }
    }

    /// An event carries the full state: a succession that it no longer names was revoked.
    private static void vervangOpvolging(Connection connection, Sob sob) throws SQLException {
        try (var wis =
                        connection.prepareStatement(
                                "DELETE FROM register_opvolging WHERE sob_id = ?");
                var zet =
                        connection.prepareStatement(
                                "INSERT INTO register_opvolging (sob_id, opvolger_id, ingangsdatum,"
                                        + " aandeel) VALUES (?, ?, ?, ?)")) {
            wis.setObject(1, sob.sobId());
            wis.executeUpdate();
            for (Opvolger opvolger : sob.alleOpvolgers()) {
                zet.setObject(1, sob.sobId());
                zet.setObject(2, opvolger.sobId());
                zet.setObject(3, opvolger.ingangsdatum());
                zet.setInt(4, opvolger.aandeel() == null ? GEHEEL : opvolger.aandeel());
                zet.addBatch();
            }
            zet.executeBatch();
        }
    }
}
