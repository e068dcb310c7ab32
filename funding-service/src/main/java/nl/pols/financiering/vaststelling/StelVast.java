package nl.pols.financiering.vaststelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.boeking.Boekronde;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.GrootboekRefused.IdAlGebruikt;
import nl.pols.financiering.grootboek.Inzage;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.financiering.regeling.Regelingen;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.financiering.toekenning.ToekenningRefused.OnbekendeToekenning;
import nl.pols.financiering.toekenning.Toekenningen;
import nl.pols.financiering.vaststelling.VaststellingRefused.JaarVastgesteld;
import nl.pols.financiering.vaststelling.VaststellingRefused.NietsVastTeStellen;
import nl.pols.financiering.vaststelling.VaststellingRefused.VerplichtingenOpen;
import nl.pols.kit.events.Outbox;

/// States, approves and re-opens settlements. The accounts are under a lock while the ledger is
/// held against what was stated; what flows back is booked in the same transaction as the approval
/// that closes the year.
@ApplicationScoped
class StelVast {

    private final Vaststellingen vaststellingen;
    private final Toekenningen toekenningen;
    private final Regelingen regelingen;
    private final Grootboek grootboek;
    private final Boekronde ronde;
    private final Inzage inzage;
    private final Outbox outbox;
    private final Clock clock;

    StelVast(
            Vaststellingen vaststellingen,
            Toekenningen toekenningen,
            Regelingen regelingen,
            Grootboek grootboek,
            Boekronde ronde,
            Inzage inzage,
            Outbox outbox,
            Clock clock) {
        this.vaststellingen = vaststellingen;
        this.toekenningen = toekenningen;
        this.regelingen = regelingen;
        this.grootboek = grootboek;
        this.ronde = ronde;
        this.inzage = inzage;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param door the person, as the token names it
    @Transactional
    Vastgelegd<Vaststelling> stelOp(Vaststelling.Opgave opgave, String door) {
        var houder = opgave.ontvanger().houder();
        if (!inzage.mag(houder)) {
            throw new NietsVastTeStellen(opgave.jaar());
        }
        grootboek.omDeBeurt("vaststelling|" + houder);
        var bestaande = vaststellingen.findByIdOptional(opgave.id());
        if (bestaande.isPresent()) {
            if (!bestaande.get().isVan(opgave)) {
                throw new IdAlGebruikt(opgave.id());
            }
            return Vastgelegd.bestaand(bestaande.get());
        }
        vaststellingen.geldend(houder, opgave.jaar()).ifPresent(this::maakPlaats);
        var regels = regels(houder, opgave.jaar());
        if (regels.isEmpty()) {
            throw new NietsVastTeStellen(opgave.jaar());
        }
        var nieuw = new Vaststelling(opgave, regels, door, nu());
        vaststellingen.persistAndFlush(nieuw);
        outbox.add(nieuw.opgesteld());
        return Vastgelegd.nieuw(nieuw);
    }

    private void maakPlaats(Vaststelling oude) {
        if (oude.status() == Vaststelling.Status.GOEDGEKEURD) {
            throw new JaarVastgesteld(oude.jaar());
        }
        outbox.add(oude.trekIn(nu()));
        vaststellingen.flush();
    }

    @Transactional
    Vaststelling keurGoed(UUID id, String door) {
        var vaststelling = vaststellingen.vergrendel(id);
        var nu = regels(vaststelling.houder(), vaststelling.jaar());
        var event = vaststelling.keurGoed(door, nu, nu());
        List<Opdracht> terug = new ArrayList<>();
        for (var regel : vaststelling.regels()) {
            if (regel.terugvloeiingCents() > 0) {
                terug.add(
                        new Opdracht.VloeiTerug(
                                boekingId(id, regel, "terug"),
                                regel.toekenningId(),
                                regel.terugvloeiingCents(),
                                laatsteDag(vaststelling)));
            }
        }
        ronde.boekSamen(terug);
        vaststellingen.flush();
        outbox.add(event);
        return vaststelling;
    }

    /// What flowed back returns to the grants by counter-postings, after the year is open again.
    @Transactional
    Vaststelling heropen(UUID id, String door, String reden) {
        var vaststelling = vaststellingen.vergrendel(id);
        var event = vaststelling.heropen(door, reden, nu());
        vaststellingen.flush();
        List<Opdracht> retour = new ArrayList<>();
        for (var regel : vaststelling.regels()) {
            if (regel.terugvloeiingCents() > 0) {
                retour.add(
                        new Opdracht.Corrigeer(
                                boekingId(id, regel, "retour"),
                                regel.toekenningId(),
                                boekingId(id, regel, "terug"),
                                regel.terugvloeiingCents(),
                                laatsteDag(vaststelling),
                                "HEROPEND",
                                null));
            }
        }
        ronde.boekSamen(retour);
        outbox.add(event);
        return vaststelling;
    }

    /// What the ledger says of a recipient's grants for a year, under a lock.
    private List<Vaststellingregel> regels(String houder, int jaar) {
        var grants = toekenningen.vanJaar(houder, jaar);
        List<UUID> rekeningen = new ArrayList<>();
        grants.forEach(grant -> {
            rekeningen.add(grant.toekenningId());
            rekeningen.add(grant.besteedRekening());
        });
        var saldi = grootboek.vergrendel(rekeningen);
        List<Vaststellingregel> regels = new ArrayList<>();
        for (var grant : grants) {
            if (!saldi.containsKey(grant.toekenningId())) {
                throw new OnbekendeToekenning(grant.toekenningId());
            }
            var regel =
                    Vaststellingregel.van(
                            grant,
                            Objects.requireNonNull(regelingen.findById(grant.regelingId())),
                            Toekenningen.stand(grant, saldi));
            if (!regel.vrijBesteedbaar() && regel.verplichtCents() > 0) {
                throw new VerplichtingenOpen(grant.toekenningId(), regel.verplichtCents());
            }
            regels.add(regel);
        }
        return regels;
    }

    private static LocalDate laatsteDag(Vaststelling vaststelling) {
        return LocalDate.of(vaststelling.jaar(), 12, 31);
    }

    private static UUID boekingId(UUID vaststelling, Vaststellingregel regel, String wat) {
        return UUID.nameUUIDFromBytes(
                "%s|%s|%s"
                        .formatted(vaststelling, regel.toekenningId(), wat)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Instant nu() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
