package nl.pols.financiering.regeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// Puts money in a scheme: a tranche from the scheme's own account, a part from the account of the
/// tranche that it is a part of, so that no other purpose can take it too.
@ApplicationScoped
class VoegTrancheToe {

    private final Regelingen regelingen;
    private final Tranches tranches;
    private final Grootboek grootboek;
    private final Clock clock;

    VoegTrancheToe(Regelingen regelingen, Tranches tranches, Grootboek grootboek, Clock clock) {
        this.regelingen = regelingen;
        this.tranches = tranches;
        this.grootboek = grootboek;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Tranche> voegToe(UUID regelingId, Tranche.Inhoud inhoud) {
        var regeling = regelingen.vergrendel(regelingId);
        var bestaande = tranches.findByIdOptional(inhoud.id());
        if (bestaande.isPresent()) {
            if (!bestaande.get().isGelijkAan(regelingId, inhoud)) {
                throw new IdAlGebruikt(inhoud.id());
            }
            return Vastgelegd.bestaand(bestaande.get());
        }
        var now = clock.instant();
        var event = regeling.voegToe(inhoud, hoofdsaldo(inhoud.onderdeelVan()), now);
        boek(regelingId, inhoud, now, event);
        var tranche = regeling.requireTranche(inhoud.id());
        tranches.persist(tranche);
        return Vastgelegd.nieuw(tranche);
    }

    private @Nullable Saldo hoofdsaldo(@Nullable UUID onderdeelVan) {
        return onderdeelVan == null
                ? null
                : grootboek.vergrendel(List.of(onderdeelVan)).get(onderdeelVan);
    }

    private void boek(UUID regelingId, Tranche.Inhoud inhoud, Instant now, Event event) {
        var bron = inhoud.onderdeelVan() == null ? regelingId : inhoud.onderdeelVan();
        grootboek.open(inhoud.id(), Rekeningsoort.TRANCHE, "rijk", null);
        grootboek.boek(
                Boeking.van(
                        inhoud.id(),
                        Boekingsoort.TRANCHE,
                        bron,
                        inhoud.id(),
                        inhoud.bedragCents(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        "rijk"),
                now,
                event);
    }
}
