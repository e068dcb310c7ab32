package nl.pols.financiering.toekenning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Rekeningsoort;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.financiering.regeling.Tranches;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.toekenning.ToekenningRefused.OnbekendeTranche;

/// Grants money of a tranche to one recipient. Repeating it with the same body changes nothing.
@ApplicationScoped
class VerleenToekenning {

    private final Toekenningen toekenningen;
    private final Tranches tranches;
    private final Grootboek grootboek;
    private final Sobs sobs;
    private final Clock clock;

    VerleenToekenning(
            Toekenningen toekenningen,
            Tranches tranches,
            Grootboek grootboek,
            Sobs sobs,
            Clock clock) {
        this.toekenningen = toekenningen;
        this.tranches = tranches;
        this.grootboek = grootboek;
        this.sobs = sobs;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Toekenning> verleen(Toekenning.Inhoud inhoud) {
        var tranche =
                tranches.findByIdOptional(inhoud.trancheId())
                        .orElseThrow(() -> new OnbekendeTranche(inhoud.trancheId()));
        // first the lock, then the look: a repeat that runs beside the first one finds what it made
        var saldo =
                Objects.requireNonNull(
                        grootboek
                                .vergrendel(List.of(tranche.trancheId()))
                                .get(tranche.trancheId()));
        var bestaande = toekenningen.findByIdOptional(inhoud.id());
        if (bestaande.isPresent()) {
            if (!bestaande.get().inhoud().equals(inhoud)) {
                throw new IdAlGebruikt(inhoud.id());
            }
            return Vastgelegd.bestaand(bestaande.get());
        }
        inhoud.ontvanger()
                .sobId()
                .ifPresent(id -> sobs.eisBestond(id, inhoud.datum(), inhoud.datum()));
        var now = clock.instant();
        var toekenning = Toekenning.verleen(inhoud, tranche, saldo, now);
        var id = toekenning.toekenningId();
        grootboek.open(
                toekenning.houder(),
                id,
                Map.of(
                        id,
                        Rekeningsoort.TOEKENNING,
                        toekenning.besteedRekening(),
                        Rekeningsoort.BESTEED));
        grootboek.boek(toekenning.boeking(), now, toekenning.verleend());
        toekenningen.persist(toekenning);
        return Vastgelegd.nieuw(toekenning);
    }
}
