package nl.pols.financiering.grootboek;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.pols.kit.tenancy.Tenancy;

/// Whose money the caller may see: the state and the suite itself all, everybody else only its own.
/// The first lock on a tenant's rows, and the predicate that lets their index be used; row-level
/// security is the second.
@ApplicationScoped
public class Inzage {

    private final Tenancy tenancy;

    Inzage(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /// The one tenant whose rows may be read; empty means all of them.
    public Optional<String> beperktTot() {
        var organisatie = tenancy.current().orElseThrow();
        return switch (organisatie.soort()) {
            case RIJK, SYSTEEM -> Optional.empty();
            case GEMEENTE, SOB, CEDRIS, BEHEER -> Optional.of(organisatie.toString());
        };
    }

    public boolean mag(String houder) {
        return beperktTot().map(houder::equals).orElse(true);
    }
}
