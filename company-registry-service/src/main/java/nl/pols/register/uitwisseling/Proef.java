package nl.pols.register.uitwisseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import nl.pols.register.Database;

/// A trial: a whole import in one transaction that is never committed, so that a later line sees
/// what an earlier one would have done. What one part of it is refused, leaves the other parts.
@ApplicationScoped
class Proef {
    private final Database database;
    private final TransactionManager transacties;

    Proef(Database database, TransactionManager transacties) {
        this.database = database;
        this.transacties = transacties;
    }

    /// From its first moment on it is certain that nothing stays; so it waits for nobody either,
    /// see [Database#wachtOpBeurten].
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T geheel(Supplier<T> werk) {
        database.schrijf("set constraints all deferred");
        try {
            transacties.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("A trial can't be certain to leave nothing", e);
        }
        return werk.get();
    }

    <T> T deel(Supplier<T> werk) {
        database.schrijf("savepoint deel");
        database.schrijf("set constraints all deferred");
        try {
            return werk.get();
        } catch (RuntimeException e) {
            database.schrijf("rollback to savepoint deel");
            throw e;
        } finally {
            database.schrijf("release savepoint deel");
        }
    }
}
