package nl.pols.kit.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import nl.pols.kit.identity.Organisatie;

/// Tells PostgreSQL at the begin of every transaction whose it is (`pols.organisatie`), for the
/// policies of row-level security. The setting is local to the transaction, so a pooled connection
/// can't carry a tenant on. It hangs on the begin itself, not on `@Transactional`: a transaction
/// begun in code has a tenant too.
@ApplicationScoped
class TransactionTenant {
    private static final String ANNOUNCE = "select set_config('pols.organisatie', ?, true)";
    private static final String ANNOUNCE_WITH_PATIENCE =
            ANNOUNCE + ", set_config('lock_timeout', ?, true)";
    private static final ScopedValue<Duration> PATIENCE = ScopedValue.newInstance();
    private static final ScopedValue<Turns> TURNS = ScopedValue.newInstance();

    private final Tenancy tenancy;
    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;

    TransactionTenant(
            Tenancy tenancy, AgroalDataSource dataSource, TransactionManager transactions) {
        this.tenancy = tenancy;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SystemException {
        if (TURNS.isBound() && TURNS.get().begin()) {
            return; // each of its turns announces itself; until then no tenant's row is visible
        }
        try {
            announce(tenancy.current().map(Organisatie::toString).orElse(""));
        } catch (SQLException | RuntimeException e) {
            // The caller never gets to see the transaction that it would have to end.
            transactions.rollback();
            throw new TenantUnknownToDatabase(e);
        }
    }

    /// The transaction that `work` begins goes by turns, and none of what it begins waits for a
    /// lock any longer than that.
    static <T> T byTurns(Turns turns, Duration patience, Supplier<T> work) {
        return ScopedValue.where(PATIENCE, patience).where(TURNS, turns).call(work::get);
    }

    /// From now on the transaction is of another organisation ([SharedTransaction]).
    void isNow(Organisatie organisatie) {
        try {
            announce(organisatie.toString());
        } catch (SQLException e) {
            throw new TenantUnknownToDatabase(e);
        }
    }

    private void announce(String organisatie) throws SQLException {
        boolean patient = !PATIENCE.isBound();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(patient ? ANNOUNCE : ANNOUNCE_WITH_PATIENCE)) {
            statement.setString(1, organisatie);
            if (!patient) {
                statement.setString(2, patience());
            }
            statement.execute();
        }
    }

    /// Before what is asked for an organisation in the same round trip ([Turns]); takes the
    /// parameters of [#fill].
    static String before(String sql) {
        return ANNOUNCE_WITH_PATIENCE + ";\n" + sql;
    }

    private static String patience() {
        return PATIENCE.get().toMillis() + "ms";
    }

    /// @return the place of the parameter after it
    static int fill(PreparedStatement statement, int place, Organisatie organisatie)
            throws SQLException {
        statement.setString(place, organisatie.toString());
        statement.setString(place + 1, patience());
        return place + 2;
    }

    /// The database could not be told whose transaction this is, so the transaction does not
    /// happen.
    static final class TenantUnknownToDatabase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TenantUnknownToDatabase(Exception cause) {
            super("The database could not be told whose transaction this is", cause);
        }
    }
}
