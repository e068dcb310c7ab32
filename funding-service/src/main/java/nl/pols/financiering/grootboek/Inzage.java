package nl.pols.financiering.grootboek;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pols.financiering.register.Sobs;
import nl.pols.kit.tenancy.Tenancy;

/// Whose money the caller may see: the state and the suite itself all, everybody else its own and,
/// for an SOB, that of the companies it took over from. The first lock on a tenant's rows, and the
/// predicate that lets their index be used; row-level security is the second.
@ApplicationScoped
public class Inzage {

    private final Tenancy tenancy;
    private final Sobs sobs;

    Inzage(Tenancy tenancy, Sobs sobs) {
        this.tenancy = tenancy;
        this.sobs = sobs;
    }

    /// The tenants whose rows may be read; empty means all of them.
    public Optional<List<String>> beperktTot() {
        var organisatie = tenancy.current().orElseThrow();
        return switch (organisatie.soort()) {
            case RIJK, SYSTEEM -> Optional.empty();
            case GEMEENTE, CEDRIS, BEHEER -> Optional.of(List.of(organisatie.toString()));
            case SOB -> Optional.of(metVoorgangers(organisatie.toString()));
        };
    }

    public boolean mag(String houder) {
        return beperktTot().map(houders -> houders.contains(houder)).orElse(true);
    }

    private List<String> metVoorgangers(String houder) {
        var houders = new ArrayList<>(sobs.voorgangersVanAanroeper());
        houders.add(houder);
        return houders;
    }
}
