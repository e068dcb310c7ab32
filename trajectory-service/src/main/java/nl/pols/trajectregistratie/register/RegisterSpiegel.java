package nl.pols.trajectregistratie.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    @Override
    public void apply(List<CloudEvent> events) {
        var sleutels = new HashSet<String>();
        try (Connection connection = dataSource.getConnection()) {
            Register.slot(connection, "pg_advisory_xact_lock");
            for (CloudEvent event : events) {
                if (event.type().equals(GEMEENTE_VASTGESTELD)) {
                    var gemeente = event.dataAs(Gemeente.class);
                    neemOver(connection, gemeente, event.sequence());
                    sleutels.add(BekendGeworden.gemeente(gemeente.gemeentecode()));
                } else {
                    var sob = event.dataAs(Sob.class);
                    neemOver(connection, sob, event.sequence());
                    sleutels.add(BekendGeworden.sob(sob.sobId()));
                    Opvolgingen.voorgangers(connection, sob.sobId())
                            .forEach(eerdere -> sleutels.add(BekendGeworden.sob(eerdere)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be written", e);
        }
        bekendGeworden.fire(new BekendGeworden(sleutels));
    }

    private static void neemOver(Connection connection, Gemeente gemeente, long volgnummer)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_gemeente AS g (gemeentecode, naam, volgnummer) VALUES (?, ?, ?)
                        ON CONFLICT (gemeentecode) DO UPDATE SET naam = excluded.naam, volgnummer = excluded.volgnummer
                        WHERE g.volgnummer < excluded.volgnummer
                        """)) {
            statement.setString(1, gemeente.gemeentecode());
            statement.setString(2, gemeente.naam());
            statement.setLong(3, volgnummer);
            if (statement.executeUpdate() == 0) {
                return;
            }
        }
        if (gemeente.voorgangers() != null) {
            vervangVoorgangers(connection, gemeente.gemeentecode(), gemeente.voorgangers());
        }
    }

    private static void vervangVoorgangers(
            Connection connection, String gemeentecode, List<Voorganger> voorgangers)
            throws SQLException {
        try (var wis =
                        connection.prepareStatement(
                                "DELETE FROM register_voorganger WHERE gemeentecode = ?");
                var zet =
                        connection.prepareStatement(
                                "INSERT INTO register_voorganger (gemeentecode, voorganger) SELECT"
                                        + " DISTINCT ?, v FROM unnest(?::text[]) AS v")) {
            wis.setString(1, gemeentecode);
            wis.executeUpdate();
            zet.setString(1, gemeentecode);
            zet.setArray(
                    2,
                    connection.createArrayOf(
                            "text", voorgangers.stream().map(Voorganger::gemeentecode).toArray()));
            zet.executeUpdate();
        }
    }

    private static void neemOver(Connection connection, Sob sob, long volgnummer)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        INSERT INTO register_sob AS s (sob_id, naam, volgnummer) VALUES (?, ?, ?)
                        ON CONFLICT (sob_id) DO UPDATE SET naam = excluded.naam, volgnummer = excluded.volgnummer
                        WHERE s.volgnummer < excluded.volgnummer
                        """)) {
            statement.setObject(1, sob.sobId());
            statement.setString(2, sob.naam());
            statement.setLong(3, volgnummer);
            if (statement.executeUpdate() == 0) {
                return;
            }
        }
        vervangRelaties(connection, sob);
        Opvolgingen.vervang(connection, sob);
    }

    /// An event carries the full state, so its relations replace what was known.
    private static void vervangRelaties(Connection connection, Sob sob) throws SQLException {
        try (var wis =
                        connection.prepareStatement(
                                "DELETE FROM register_relatie WHERE sob_id = ?");
                var zet =
                        connection.prepareStatement(
                                """
                                INSERT INTO register_relatie (sob_id, gemeentecode, geldig)
                                SELECT ?, g, daterange(v, t)
                                FROM unnest(?::text[], ?::date[], ?::date[]) AS r(g, v, t)
                                WHERE v IS NULL OR t IS NULL OR v < t
                                """)) {
            wis.setObject(1, sob.sobId());
            wis.executeUpdate();
            var relaties = sob.relaties();
            zet.setObject(1, sob.sobId());
            zet.setArray(
                    2,
                    connection.createArrayOf(
                            "text", relaties.stream().map(Relatie::gemeentecode).toArray()));
            zet.setArray(
                    3,
                    connection.createArrayOf(
                            "date", relaties.stream().map(Relatie::geldigVan).toArray()));
            zet.setArray(
                    4,
                    connection.createArrayOf(
                            "date", relaties.stream().map(Relatie::geldigTot).toArray()));
            zet.executeUpdate();
        }
    }
}
