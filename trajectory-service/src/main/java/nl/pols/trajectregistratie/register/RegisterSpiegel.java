package nl.pols.trajectregistratie.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

/// Keeps the local copy of the register up to date. Invariant: a row shows the highest sequence
/// ever applied; an older event that arrives late changes nothing.
@ApplicationScoped
class RegisterSpiegel implements EventHandler {

    private static final String SOB_TOPIC = "pols.register.sob";
    private static final String GEMEENTE_TOPIC = "pols.register.gemeente";
    private static final String GEMEENTE_VASTGESTELD = "nl.gemeenten.gemeente-vastgesteld.v1";
    private static final Set<String> SOB_TYPES =
            Set.of(
                    "nl.sociaal-ontwikkelbedrijven.sob-geregistreerd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-hernoemd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-relatie-gewijzigd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-opgevolgd.v1",
                    "nl.sociaal-ontwikkelbedrijven.sob-gewijzigd.v1");

    private final DataSource dataSource;
    private final Event<BekendGeworden> bekendGeworden;

    RegisterSpiegel(DataSource dataSource, Event<BekendGeworden> bekendGeworden) {
        this.dataSource = dataSource;
        this.bekendGeworden = bekendGeworden;
    }

    record Gemeente(String gemeentecode, String naam, @Nullable List<Voorganger> voorgangers) {}

    /// A municipality whose area went to this one, wholly or in part.
    record Voorganger(String gemeentecode) {}

    record Sob(
            UUID sobId,
            String naam,
            List<Relatie> relaties,
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

    /// @param aandeel its share in ten-thousandths
    /// @param gemeenten the municipalities that the act allocates to it
    record Opvolger(
            UUID sobId,
            LocalDate ingangsdatum,
            @Nullable Integer aandeel,
            @Nullable List<String> gemeenten) {}

    record Relatie(
            String gemeentecode, @Nullable LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    @Override
    public Set<String> topics() {
        return Set.of(SOB_TOPIC, GEMEENTE_TOPIC);
    }

    @Override
    public Set<String> types() {
        var types = new HashSet<>(SOB_TYPES);
        types.add(GEMEENTE_VASTGESTELD);
        return types;
    }

    /// One statement per table, whatever the number of events: a registration of thousands of SOBs
    /// comes by here too.
    @Override
    public void apply(List<CloudEvent> events) {
        var sleutels = new HashSet<String>();
        try (Connection connection = dataSource.getConnection()) {
            Register.slot(connection, "pg_advisory_xact_lock");
            var sobs = new LinkedHashMap<UUID, Versie>();
            for (CloudEvent event : events) {
                if (event.type().equals(GEMEENTE_VASTGESTELD)) {
                    var gemeente = event.dataAs(Gemeente.class);
                    Gemeentekopie.neemOver(connection, gemeente, event.sequence());
                    sleutels.add(BekendGeworden.gemeente(gemeente.gemeentecode()));
                } else {
                    var versie = new Versie(event.dataAs(Sob.class), event.sequence());
                    sobs.merge(versie.sob().sobId(), versie, Versie::laatste);
                }
            }
            neemOver(connection, sobs.values());
            sobs.keySet().forEach(id -> sleutels.add(BekendGeworden.sob(id)));
            Opvolgingen.voorgangers(connection, sobs.keySet())
                    .forEach(eerdere -> sleutels.add(BekendGeworden.sob(eerdere)));
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be written", e);
        }
        bekendGeworden.fire(new BekendGeworden(sleutels));
    }

    /// What an event told of an SOB. Of one SOB only the last counts, whatever the order.
    private record Versie(Sob sob, long volgnummer) {
        Versie laatste(Versie andere) {
            return andere.volgnummer > volgnummer ? andere : this;
        }
    }

    private static void neemOver(Connection connection, Collection<Versie> versies)
            throws SQLException {
        var nieuwer = nieuwer(connection, versies);
        if (nieuwer.isEmpty()) {
            return;
        }
        var sobs =
                versies.stream()
                        .map(Versie::sob)
                        .filter(sob -> nieuwer.contains(sob.sobId()))
                        .toList();
        vervangRelaties(connection, sobs);
        Opvolgingen.vervang(connection, sobs);
    }

    /// Those of which nothing newer was known.
    private static Set<UUID> nieuwer(Connection connection, Collection<Versie> versies)
            throws SQLException {
        var nieuwer = new HashSet<UUID>();
        if (versies.isEmpty()) {
            return nieuwer;
        }
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_sob AS s (sob_id, naam, volgnummer)
                        SELECT * FROM unnest(?::uuid[], ?::text[], ?::bigint[])
                        ON CONFLICT (sob_id) DO UPDATE SET naam = excluded.naam, volgnummer = excluded.volgnummer
                        WHERE s.volgnummer < excluded.volgnummer
                        RETURNING sob_id
                        """)) {
            var ids = versies.stream().map(v -> v.sob().sobId()).toArray();
            var namen = versies.stream().map(v -> v.sob().naam()).toArray();
            var nummers = versies.stream().map(Versie::volgnummer).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("text", namen));
            statement.setArray(3, connection.createArrayOf("bigint", nummers));
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    nieuwer.add(rijen.getObject(1, UUID.class));
                }
            }
        }
        return nieuwer;
    }

    /// A relation of an SOB.
    private record Regel(UUID sobId, Relatie relatie) {}

    /// An event carries the full state, so its relations replace what was known.
    private static void vervangRelaties(Connection connection, Collection<Sob> sobs)
            throws SQLException {
        Opvolgingen.wis(connection, "register_relatie", sobs);
        var regels =
                sobs.stream()
                        .flatMap(sob -> sob.relaties().stream().map(r -> new Regel(sob.sobId(), r)))
                        .toList();
        if (regels.isEmpty()) {
            return;
        }
        try (var zet =
                connection.prepareStatement(
                        """
                        INSERT INTO register_relatie (sob_id, gemeentecode, geldig)
                        SELECT s, g, daterange(v, t)
                        FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[]) AS r(s, g, v, t)
                        WHERE v IS NULL OR t IS NULL OR v < t
                        """)) {
            zet.setArray(1, kolom(connection, "uuid", regels, Regel::sobId));
            zet.setArray(2, kolom(connection, "text", regels, r -> r.relatie().gemeentecode()));
            zet.setArray(3, kolom(connection, "date", regels, r -> r.relatie().geldigVan()));
            zet.setArray(4, kolom(connection, "date", regels, r -> r.relatie().geldigTot()));
            zet.executeUpdate();
        }
    }

    private static Array kolom(
            Connection connection,
            String type,
            List<Regel> regels,
            Function<Regel, @Nullable Object> waarde)
            throws SQLException {
        return connection.createArrayOf(type, regels.stream().map(waarde).toArray());
    }
}
