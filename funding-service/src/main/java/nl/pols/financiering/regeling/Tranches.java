package nl.pols.financiering.regeling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// All tranches of all schemes.
@ApplicationScoped
public class Tranches implements PanacheRepositoryBase<Tranche, UUID> {

    List<Tranche> metOormerk() {
        return list("oormerk is not null order by oormerk, jaar, trancheId");
    }
}
