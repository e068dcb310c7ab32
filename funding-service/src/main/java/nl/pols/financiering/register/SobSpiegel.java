package nl.pols.financiering.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /// One statement per table, whatever the number of events.
    @Override
    public void apply(List<CloudEvent> events) {
        var laatste = new LinkedHashMap<UUID, Versie>();
        for (CloudEvent event : events) {
            var versie = new Versie(event.dataAs(Sob.class), event.sequence());
            laatste.merge(versie.sob().sobId(), versie, Versie::laatste);
        }
        try (Connection connection = dataSource.getConnection()) {
            var nieuwer = neemOver(connection, laatste.values());
            var sobs =
                    laatste.values().stream()
                            .map(Versie::sob)
                            .filter(sob -> nieuwer.contains(sob.sobId()))
                            .toList();
            vervangOpvolging(connection, sobs);
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be written", e);
        }
    }

    /// What an event told of an SOB. Of one SOB only the last counts, whatever the order.
    private record Versie(Sob sob, long volgnummer) {
        Versie laatste(Versie andere) {
            return andere.volgnummer > volgnummer ? andere : this;
        }
    }

    /// Those of which nothing newer was known.
    private static Set<UUID> neemOver(Connection connection, Collection<Versie> versies)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_sob AS s (sob_id, naam, geldig_van, geldig_tot, volgnummer)
                        SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::bigint[])
                        ON CONFLICT (sob_id) DO UPDATE SET naam = excluded.naam, geldig_van = excluded.geldig_van,
                            geldig_tot = excluded.geldig_tot, volgnummer = excluded.volgnummer
                        WHERE s.volgnummer < excluded.volgnummer
                        RETURNING sob_id
                        """)) {
            statement.setArray(1, kolom(connection, "uuid", versies, v -> v.sob().sobId()));
            statement.setArray(2, kolom(connection, "text", versies, v -> v.sob().naam()));
            statement.setArray(3, kolom(connection, "date", versies, v -> v.sob().geldigVan()));
            statement.setArray(4, kolom(connection, "date", versies, v -> v.sob().geldigTot()));
            statement.setArray(5, kolom(connection, "bigint", versies, Versie::volgnummer));
            var nieuwer = new HashSet<UUID>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    nieuwer.add(rijen.getObject(1, UUID.class));
                }
            }
            return nieuwer;
        }
    }

    private static <T> Array kolom(
            Connection connection,
            String type,
            Collection<T> rijen,
            Function<T, @Nullable Object> waarde)
            throws SQLException {
        return connection.createArrayOf(type, rijen.stream().map(waarde).toArray());
    }

    /// A successor of an SOB.
    private record Regel(UUID sobId, Opvolger opvolger) {}

    /// An event carries the full state: a succession that it no longer names was revoked.
    private static void vervangOpvolging(Connection connection, List<Sob> sobs)
            throws SQLException {
        try (var wis =
                        connection.prepareStatement(
                                "DELETE FROM register_opvolging WHERE sob_id = ANY (?)");
                var zet =
                        connection.prepareStatement(
                                "INSERT INTO register_opvolging (sob_id, opvolger_id, ingangsdatum,"
                                        + " aandeel) SELECT * FROM unnest(?::uuid[], ?::uuid[],"
                                        + " ?::date[], ?::int[])")) {
            wis.setArray(1, kolom(connection, "uuid", sobs, Sob::sobId));
            wis.executeUpdate();
            var regels =
                    sobs.stream()
                            .flatMap(s ->
                                    s.alleOpvolgers().stream().map(o -> new Regel(s.sobId(), o)))
                            .toList();
            if (regels.isEmpty()) {
                return;
            }
            zet.setArray(1, kolom(connection, "uuid", regels, Regel::sobId));
            zet.setArray(2, kolom(connection, "uuid", regels, r -> r.opvolger().sobId()));
            zet.setArray(3, kolom(connection, "date", regels, r -> r.opvolger().ingangsdatum()));
            zet.setArray(4, kolom(connection, "int", regels, r -> aandeel(r.opvolger())));
            zet.executeUpdate();
        }
    }

    private static int aandeel(Opvolger opvolger) {
        return opvolger.aandeel() == null ? GEHEEL : opvolger.aandeel();
    }
}
