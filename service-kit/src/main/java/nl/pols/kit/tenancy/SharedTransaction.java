package nl.pols.kit.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.pols.kit.identity.Organisatie;

/// One transaction that does the work of several organisations, one after the other. Invariants:
/// PostgreSQL is told of each whose turn it is before its work begins, so that nobody's work sees
/// or writes another's row; when the last is done the transaction ends, so that nothing can be done
/// in it for somebody whose turn it isn't; and it gives up on a lock that isn't had shortly,
/// because all of them would wait for it.
@ApplicationScoped
public class SharedTransaction {

    private final Tenancy tenancy;
    private final TransactionTenant transactionTenant;

    SharedTransaction(Tenancy tenancy, TransactionTenant transactionTenant) {
        this.tenancy = tenancy;
        this.transactionTenant = transactionTenant;
    }

    /// What is done for one of them.
    public record Turn<T>(Organisatie organisatie, Supplier<T> work) {}

    /// Does all of it or, with an exception, nothing.
    ///
    /// @param patience how long a lock may be waited for
    /// @return what came of each, in their order
    public <T> List<T> call(Duration patience, List<Turn<T>> turns) {
        var first = turns.getFirst().organisatie();
        return tenancy.callAs(
                first,
                () ->
                        transactionTenant.withPatience(
                                patience,
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(() -> oneAfterTheOther(first, turns))));
    }

    private <T> List<T> oneAfterTheOther(Organisatie first, List<Turn<T>> turns) {
        var now = first;
        List<T> done = new ArrayList<>(turns.size());
        for (var turn : turns) {
            if (!turn.organisatie().equals(now)) {
                now = turn.organisatie();
                transactionTenant.isNow(now);
            }
            done.add(Tenancy.named(now, turn.work()));
        }
        return done;
    }
}
