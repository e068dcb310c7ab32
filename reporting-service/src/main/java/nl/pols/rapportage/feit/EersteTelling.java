package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/// Counts what was there before anything was counted beforehand: once, at the first start with
/// these tables. Invariant: before the inbox applies its first event, since that counts out what it
/// replaces.
@ApplicationScoped
class EersteTelling implements Afgeleid {
    /// Before the inbox starts, which observes without a priority.
    private static final int VOOR_DE_INBOX = 1;

    /// A million trajectories take a minute, and more where others work beside it; who is cut off
    /// has to begin again.
    private static final int TIJD_OM_TE_TELLEN = 3600;

    private static final String WACHT =
            "SELECT pg_advisory_xact_lock(hashtextextended('telling', 0))";
    private static final String GETELD =
            "INSERT INTO telling (geteld_op) SELECT now() WHERE NOT EXISTS (SELECT FROM telling)";

    private final AgroalDataSource dataSource;

    EersteTelling(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void bijStart(@Observes @Priority(VOOR_DE_INBOX) StartupEvent start) {
        QuarkusTransaction.requiringNew().timeout(TIJD_OM_TE_TELLEN).run(this::telZoNodig);
    }

    @Override
    public Set<String> tabellen() {
        return Set.of("telcel", "teldag", "teltijd", "versietelling");
    }

    /// All of a model that is built anew.
    @Override
    public void bereken(Connection connection) throws SQLException {
        voer(connection, Telling.TEL_ALLES);
        voer(connection, Versietelling.VUL);
    }

    private void telZoNodig() {
        try (var connection = dataSource.getConnection()) {
            voer(connection, WACHT);
            if (voer(connection, GETELD) > 0) {
                bereken(connection);
                voer(connection, Voorzieningtelling.VUL);
                voer(connection, Instroom.VUL);
                voer(connection, Geldtelling.VUL);
                voer(connection, Registratietelling.VUL);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The facts can't be counted", e);
        }
    }

    private static int voer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }
}
