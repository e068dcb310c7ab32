package nl.pols.financiering.besteding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.pols.financiering.besteding.BestedingRefused.CorrectieNietTeCorrigeren;
import nl.pols.financiering.besteding.BestedingRefused.OnbekendeBesteding;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.financiering.regeling.Regelingen;
import nl.pols.financiering.regeling.Tranches;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.toekenning.Toekenning;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.kit.events.Outbox;

/// Books what was spent of a grant, and what corrects it. Repeating either with the same body
/// changes nothing.
@ApplicationScoped
class BoekBesteding {

    private final Toekenningen toekenningen;
    private final Tranches tranches;
    private final Regelingen regelingen;
    private final Grootboek grootboek;
    private final Sobs sobs;
    private final Outbox outbox;
    private final Clock clock;

    BoekBesteding(
            Toekenningen toekenningen,
            Tranches tranches,
            Regelingen regelingen,
            Grootboek grootboek,
            Sobs sobs,
            Outbox outbox,
            Clock clock) {
        this.toekenningen = toekenningen;
        this.tranches = tranches;
        this.regelingen = regelingen;
        this.grootboek = grootboek;
        this.sobs = sobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Boekingsregel> boek(UUID toekenningId, Toekenning.Besteding besteding) {
        var toekenning = toekenningen.require(toekenningId);
        var stand = toekenningen.vergrendel(toekenning);
        var bestaande = regel(toekenning, besteding.id());
        if (bestaande.isPresent()) {
            return herhaald(bestaande.get(), isGelijk(bestaande.get(), besteding));
        }
        if (besteding.sobId() != null) {
            sobs.eisBestond(besteding.sobId(), besteding.datum(), besteding.datum());
        }
        var tranche = tranches.findById(toekenning.trancheId());
        var regeling = regelingen.require(toekenning.regelingId());
        var now = clock.instant();
        return leg(toekenning, toekenning.besteed(besteding, regeling, tranche, stand, now), now);
    }

    @Transactional
    Vastgelegd<Boekingsregel> corrigeer(
            UUID toekenningId, UUID bestedingId, Toekenning.Correctie correctie) {
        var toekenning = toekenningen.require(toekenningId);
        var stand = toekenningen.vergrendel(toekenning);
        var besteding =
                regel(toekenning, bestedingId)
                        .orElseThrow(() -> new OnbekendeBesteding(bestedingId));
        var bestaande = regel(toekenning, correctie.id());
        if (bestaande.isPresent()) {
            return herhaald(bestaande.get(), isGelijk(bestaande.get(), bestedingId, correctie));
        }
        if (besteding.soort() == Boekingsoort.CORRECTIE) {
            throw new CorrectieNietTeCorrigeren(bestedingId);
        }
        var now = clock.instant();
        long eerder = grootboek.gecorrigeerdCents(bestedingId);
        return leg(toekenning, toekenning.corrigeer(correctie, besteding, eerder, stand, now), now);
    }

    private Vastgelegd<Boekingsregel> leg(
            Toekenning toekenning, Toekenning.Geboekt geboekt, Instant now) {
        grootboek.boek(geboekt.boeking(), now);
        outbox.add(geboekt.event());
        return Vastgelegd.nieuw(regel(toekenning, geboekt.boeking().boekingId()).orElseThrow());
    }

    /// On the account of what is spent stand the expenditures and corrections, and nothing else.
    private Optional<Boekingsregel> regel(Toekenning toekenning, UUID id) {
        return grootboek.regel(toekenning.besteedRekening(), id);
    }

    private static Vastgelegd<Boekingsregel> herhaald(Boekingsregel bestaande, boolean gelijk) {
        if (!gelijk) {
            throw new IdAlGebruikt(bestaande.boekingId());
        }
        return Vastgelegd.bestaand(bestaande);
    }

    private static boolean isGelijk(Boekingsregel regel, Toekenning.Besteding besteding) {
        return regel.soort() == Boekingsoort.BESTEDING
                && regel.bedragCents() == besteding.bedragCents()
                && regel.valutadatum().equals(besteding.datum())
                && Objects.equals(regel.sobId(), besteding.sobId())
                && Objects.equals(regel.omschrijving(), besteding.omschrijving());
    }

    private static boolean isGelijk(
            Boekingsregel regel, UUID bestedingId, Toekenning.Correctie correctie) {
        return bestedingId.equals(regel.corrigeert())
                && regel.bedragCents() == correctie.bedragCents()
                && regel.valutadatum().equals(correctie.datum())
                && correctie.reden().equals(regel.reden())
                && Objects.equals(regel.omschrijving(), correctie.omschrijving());
    }
}
