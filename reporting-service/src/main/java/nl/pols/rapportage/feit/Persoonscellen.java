package nl.pols.rapportage.feit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.pols.kit.events.CloudEvent;

/// Where people in sheltered work and the Wsw are counted together: a municipality with a company
/// (`persooncel`). Invariant: whoever changes what is known of a person gives every cell that the
/// person is or was in another `stand`, in the same transaction; so what is held of a cell
/// ([Persoonsbeeld]) is what there is as long as its `stand` is the same (ADR 164).
@ApplicationScoped
class Persoonscellen implements Afgeleid {

    private static final String CELLEN =
            """
            SELECT 'BESCHUT' AS soort, v.gemeentecode, p.sob_id
            FROM beschutversie v
            CROSS JOIN LATERAL (
                SELECT NULL::uuid
                UNION SELECT v.eerste_sob_id
                UNION SELECT d.sob_id FROM beschutdeel d WHERE d.dossier_id = v.dossier_id AND d.volgnummer = v.volgnummer
            ) p (sob_id)
            WHERE %s
            UNION
            SELECT 'WSW', v.gemeentecode, v.sob_id FROM dienstverbandversie v WHERE %s
            """;

    private static final String BEKEND = "v.bekend_tot = 'infinity'";

    private static final String ALLE = CELLEN.formatted(BEKEND, BEKEND);

    private static final String VUL =
            "INSERT INTO persooncel (soort, gemeentecode, sob_id) " + ALLE;

    /// How many cells are missing; one of which everybody went does no harm.
    static final String VERSCHILLEN =
            "SELECT count(*) FROM (%s EXCEPT SELECT soort, gemeentecode, sob_id FROM persooncel) x"
                    .formatted(ALLE);

    private static final String WIJZIG =
            """
            INSERT INTO persooncel (soort, gemeentecode, sob_id) %s
            ON CONFLICT (soort, gemeentecode, sob_id) DO UPDATE SET stand = excluded.stand
            """;

    private static final String WIJZIG_VAN_RECORDS =
            WIJZIG.formatted(
                    CELLEN.formatted(
                            "v.dossier_id = ANY (?::uuid[])",
                            "v.dienstverband_id = ANY (?::uuid[])"));

    private static final String VAN_GEWISSELDEN =
            "v.deelnemer_id IN (SELECT w.nieuw FROM pseudoniemwissel w WHERE w.oud = ANY"
                    + " (?::uuid[]))";

    private static final String WIJZIG_VAN_GEWISSELDEN =
            WIJZIG.formatted(CELLEN.formatted(VAN_GEWISSELDEN, VAN_GEWISSELDEN));

    @Override
    public Set<String> tabellen() {
        return Set.of("persooncel");
    }

    /// All of a model that is built anew.
    @Override
    public void bereken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(VUL);
        }
    }

    /// After versions of these records were filed.
    static void werkBij(Connection connection, List<CloudEvent> events) throws SQLException {
        werkBijVan(connection, events.stream().map(CloudEvent::subject).distinct().toList());
    }

    /// After anything of these records changed: every place that any version of them names.
    static void werkBijVan(Connection connection, Collection<?> records) throws SQLException {
        wijzig(connection, WIJZIG_VAN_RECORDS, records);
    }

    /// After persons got another pseudonym than these.
    static void werkBijGewisselden(Connection connection, Collection<?> oud) throws SQLException {
        wijzig(connection, WIJZIG_VAN_GEWISSELDEN, oud);
    }

    private static void wijzig(Connection connection, String sql, Collection<?> wie)
            throws SQLException {
        if (!wie.isEmpty() && !Opbouw.steltUit()) {
            // whoever holds the lock of the counts waits for nobody who waits for it
            Telwerk.wacht(connection);
            Telwerk.voer(connection, sql, wie, wie);
        }
    }
}
