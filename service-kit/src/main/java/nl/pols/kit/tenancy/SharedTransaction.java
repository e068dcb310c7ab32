package nl.pols.kit.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

/// One transaction that does the work of several organisations by turns ([Turns]). Invariants:
/// PostgreSQL is told of each whose turn it is before its work begins, so that nobody's work sees
/// or writes another's row; before the first turn no tenant's row is visible, and with the last one
/// the transaction ends, so that nothing can be done in it for somebody whose turn it isn't; and it
/// gives up on a lock that isn't had shortly, because all of them would wait for it.
@ApplicationScoped
public class SharedTransaction {

    private final TransactionTenant transactionTenant;
    private final DataSource dataSource;

    SharedTransaction(TransactionTenant transactionTenant, DataSource dataSource) {
        this.transactionTenant = transactionTenant;
        this.dataSource = dataSource;
    }

    /// Does all of it or, with an exception, nothing.
    ///
    /// @param patience how long a lock may be waited for
    public <T> T call(Duration patience, Function<Turns, T> work) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException(
                    "A transaction is active; the work of several organisations needs its own");
        }
        var turns = new Turns(transactionTenant, dataSource);
        return Tenancy.nobody(() ->
                TransactionTenant.byTurns(
                        turns,
                        patience,
                        () -> QuarkusTransaction.requiringNew().call(() -> work.apply(turns))));
    }
}
