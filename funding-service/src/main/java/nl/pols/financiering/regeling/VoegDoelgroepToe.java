package nl.pols.financiering.regeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.kit.events.Outbox;

/// Makes a scheme's means available to a further target group from a day on. Repeating it with the
/// same body changes nothing.
@ApplicationScoped
class VoegDoelgroepToe {

    private final Regelingen regelingen;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    VoegDoelgroepToe(Regelingen regelingen, EntityManager entities, Outbox outbox, Clock clock) {
        this.regelingen = regelingen;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Doelgroepperiode> voegToe(UUID regelingId, Doelgroepperiode.Inhoud inhoud) {
        var regeling = regelingen.vergrendel(regelingId);
        var bestaande = entities.find(Doelgroepperiode.class, inhoud.id());
        if (bestaande != null) {
            if (!bestaande.regelingId().equals(regelingId) || !bestaande.inhoud().equals(inhoud)) {
                throw new IdAlGebruikt(inhoud.id());
            }
            return Vastgelegd.bestaand(bestaande);
        }
        var event = regeling.voegToe(inhoud, clock.instant());
        var periode = regeling.requireDoelgroep(inhoud.id());
        entities.persist(periode);
        outbox.add(event);
        return Vastgelegd.nieuw(periode);
    }
}
