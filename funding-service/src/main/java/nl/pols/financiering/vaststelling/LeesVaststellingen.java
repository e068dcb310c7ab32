package nl.pols.financiering.vaststelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.web.Paging;

/// Reads settlements.
@ApplicationScoped
class LeesVaststellingen {

    private final Vaststellingen vaststellingen;

    LeesVaststellingen(Vaststellingen vaststellingen) {
        this.vaststellingen = vaststellingen;
    }

    @Transactional
    VaststellingAntwoord een(UUID id) {
        return VaststellingAntwoord.van(vaststellingen.require(id));
    }

    @Transactional
    List<VaststellingAntwoord> alle(Paging.Slice slice) {
        return vaststellingen.lees(slice).stream().map(VaststellingAntwoord::van).toList();
    }
}
