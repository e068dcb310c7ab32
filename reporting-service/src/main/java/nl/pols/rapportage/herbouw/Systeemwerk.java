package nl.pols.rapportage.herbouw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;

/// Work of the system itself in a transaction that may take long.
@ApplicationScoped
class Systeemwerk {
    private static final int URENLANG = (int) Duration.ofHours(6).toSeconds();

    private final Tenancy tenancy;

    Systeemwerk(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    <T> T inTransactie(Supplier<T> werk) {
        return tenancy.callAs(
                Organisatie.SYSTEEM,
                () -> QuarkusTransaction.requiringNew().timeout(URENLANG).call(werk::get));
    }
}
