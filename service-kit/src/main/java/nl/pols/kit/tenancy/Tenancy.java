package nl.pols.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.function.Supplier;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.identity.Organisatie;

/// Knows for whom the current work is done: the organisation of the request's token, or the one
/// that a consumer or a job names here. Nobody means that no tenant's row is visible.
@ApplicationScoped
public class Tenancy {
    private static final ScopedValue<Optional<Organisatie>> NAMED = ScopedValue.newInstance();

    private final Instance<Caller> caller;

    Tenancy(Instance<Caller> caller) {
        this.caller = caller;
    }

    /// Does `work` for `organisatie`. Begin the transaction inside: a transaction keeps its tenant.
    public <T> T callAs(Organisatie organisatie, Supplier<T> work) {
        refuseInsideTransactionOfAnother(organisatie);
        return named(organisatie, work);
    }

    public void runAs(Organisatie organisatie, Runnable work) {
        refuseInsideTransactionOfAnother(organisatie);
        ScopedValue.where(NAMED, Optional.of(organisatie)).run(work);
    }

    /// Whoever calls this has told the database.
    static <T> T named(Organisatie organisatie, Supplier<T> work) {
        return ScopedValue.where(NAMED, Optional.of(organisatie)).call(work::get);
    }

    /// Until somebody is named it is nobody, also while a request is being served.
    static <T> T nobody(Supplier<T> work) {
        return ScopedValue.where(NAMED, Optional.<Organisatie>empty()).call(work::get);
    }

    /// For whom work is done now.
    public Optional<Organisatie> current() {
        if (NAMED.isBound()) {
            return NAMED.get();
        }
        if (Arc.container().requestContext().isActive() && caller.get().isKnown()) {
            return Optional.of(caller.get().organisatie());
        }
        return Optional.empty();
    }

    /// Its rows would silently be those of the transaction's tenant.
    private void refuseInsideTransactionOfAnother(Organisatie organisatie) {
        if (QuarkusTransaction.isActive() && !current().equals(Optional.of(organisatie))) {
            throw new IllegalStateException(
                    "A transaction of %s is active; work for %s needs its own, begun inside"
                            .formatted(
                                    current().map(Organisatie::toString).orElse("nobody"),
                                    organisatie));
        }
    }
}
