package nl.pols.financiering.bonus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.web.Paging;

/// Claims a bonus, withdraws a claim, reads them. Repeating either with the same body changes
/// nothing.
@ApplicationScoped
class ClaimBonus {

    private final Bonusclaims claims;
    private final Outbox outbox;
    private final Clock clock;

    ClaimBonus(Bonusclaims claims, Outbox outbox, Clock clock) {
        this.claims = claims;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Bonusgebeurtenis.Data> claim(
            UUID id, String gemeentecode, Bonusclaim.Inhoud inhoud) {
        claims.eenTegelijk(inhoud.deelnemerId());
        var eerder = claims.findByIdOptional(id);
        if (eerder.isPresent()) {
            if (!eerder.get().inhoud().equals(inhoud)) {
                throw new IdAlGebruikt(id);
            }
            return Vastgelegd.bestaand(eerder.get().gebeurtenis().data());
        }
        var claim = Bonusclaim.dienIn(id, gemeentecode, inhoud, clock.instant());
        claims.voegToe(claim);
        outbox.add(claim.gebeurtenis());
        return Vastgelegd.nieuw(claim.gebeurtenis().data());
    }

    @Transactional
    Bonusgebeurtenis.Data trekIn(UUID id, Bonusclaim.Reden reden) {
        var claim = claims.vergrendel(id);
        if (claim.trekIn(reden, clock.instant())) {
            outbox.add(claim.gebeurtenis());
        }
        return claim.gebeurtenis().data();
    }

    @Transactional
    Bonusgebeurtenis.Data een(UUID id) {
        return claims.require(id).gebeurtenis().data();
    }

    @Transactional
    List<Bonusgebeurtenis.Data> alle(Paging.Slice slice) {
        return claims.lees(slice).stream().map(claim -> claim.gebeurtenis().data()).toList();
    }
}
