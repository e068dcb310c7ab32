package nl.pols.financiering.regeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.financiering.regeling.RegelingRefused.CodeAlGebruikt;
import nl.pols.kit.events.Outbox;

/// Lays down a scheme, without money yet. Repeating it with the same body changes nothing.
@ApplicationScoped
class StelRegelingVast {

    private final Regelingen regelingen;
    private final Grootboek grootboek;
    private final Outbox outbox;
    private final Clock clock;

    StelRegelingVast(Regelingen regelingen, Grootboek grootboek, Outbox outbox, Clock clock) {
        this.regelingen = regelingen;
        this.grootboek = grootboek;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Regeling> stelVast(Regeling.Inhoud inhoud) {
        var bestaande = regelingen.findByIdOptional(inhoud.id());
        if (bestaande.isPresent()) {
            if (!bestaande.get().inhoud().equals(inhoud)) {
                throw new IdAlGebruikt(inhoud.id());
            }
            return Vastgelegd.bestaand(bestaande.get());
        }
        if (regelingen.metCode(inhoud.code()).isPresent()) {
            throw new CodeAlGebruikt(inhoud.code());
        }
        var now = clock.instant();
        var regeling = Regeling.stelVast(inhoud, now);
        grootboek.open(inhoud.id(), Rekeningsoort.REGELING, "rijk", null);
        regelingen.persist(regeling);
        outbox.add(regeling.vastgesteld(now));
        return Vastgelegd.nieuw(regeling);
    }
}
