package nl.pols.financiering.toekenning;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.regeling.Tranche;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.BestedingGeboekt;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.LaatsteBesteding;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.OntvangerData;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.ToekenningVerleend;
import nl.pols.financiering.toekenning.ToekenningRefused.BestedingVoorToekenning;
import nl.pols.financiering.toekenning.ToekenningRefused.CorrectieTeGroot;
import nl.pols.financiering.toekenning.ToekenningRefused.ToekenningUitgeput;
import nl.pols.financiering.toekenning.ToekenningRefused.TrancheUitgeput;
import nl.pols.financiering.toekenning.ToekenningRefused.VerkeerdJaar;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Money granted to one recipient under one tranche; never changes, what happens to it are
/// postings. Invariant: `0 <= spent <= granted` and all grants of a tranche within it (letter 001,
/// M2); the rules here refuse by name, and the ledger's accounts in the database hold whatever
/// happens at once.
@Entity
@Immutable
public class Toekenning {

    @Id private UUID toekenningId;
    private UUID regelingId;
    private UUID trancheId;
    @Embedded private Ontvanger ontvanger;
    private String houder;
    private long bedragCents;
    private LocalDate datum;
    private UUID besteedRekening;
    private Instant verleendOp;

    protected Toekenning() {}

    private Toekenning(Inhoud inhoud, UUID regelingId, Instant verleendOp) {
        this.toekenningId = inhoud.id();
        this.regelingId = regelingId;
        this.trancheId = inhoud.trancheId();
        this.ontvanger = inhoud.ontvanger();
        this.houder = inhoud.ontvanger().houder();
        this.bedragCents = inhoud.bedragCents();
        this.datum = inhoud.datum();
        this.besteedRekening = UUID.randomUUID();
        this.verleendOp = verleendOp;
    }

    /// What a grant says, as its sender gave it.
    record Inhoud(
            UUID id, UUID trancheId, Ontvanger ontvanger, long bedragCents, LocalDate datum) {}

    /// What an expenditure says, as its sender gave it.
    public record Besteding(
            UUID id,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID sobId,
            @Nullable String omschrijving) {}

    /// What a counter-posting says, as its sender gave it.
    public record Correctie(
            UUID id,
            long bedragCents,
            LocalDate datum,
            String reden,
            @Nullable String omschrijving) {}

    /// An expenditure or correction that was accepted: the posting to make and the event to
    /// publish.
    public record Geboekt(Boeking boeking, BestedingGeboekt event) {}

    /// @param saldo the tranche's account, under a lock
    static Toekenning verleen(Inhoud inhoud, Tranche tranche, Saldo saldo, Instant now) {
        if (inhoud.datum().getYear() != tranche.jaar()) {
            throw new VerkeerdJaar(inhoud.datum(), tranche.jaar());
        }
        if (inhoud.bedragCents() > saldo.beschikbaarCents()) {
            throw new TrancheUitgeput(
                    inhoud.trancheId(), inhoud.bedragCents(), saldo.beschikbaarCents());
        }
        return new Toekenning(inhoud, tranche.regelingId(), now);
    }

    ToekenningVerleend verleend() {
        var na = Stand.LEEG.naToekenning(bedragCents);
        return new ToekenningVerleend(na.volgnummer(), verleendOp, data(na, null));
    }

    Boeking boeking() {
        return Boeking.van(
                toekenningId,
                Boekingsoort.TOEKENNING,
                trancheId,
                toekenningId,
                bedragCents,
                datum,
                houder);
    }

    /// Spends a part of the grant.
    ///
    /// @param stand the grant's accounts, under a lock
    public Geboekt besteed(
            Besteding besteding, Regeling regeling, Tranche tranche, Stand stand, Instant now) {
        if (besteding.datum().isBefore(datum)) {
            throw new BestedingVoorToekenning(besteding.datum(), datum);
        }
        if (!regeling.isVrijBesteedbaar() && besteding.datum().getYear() != tranche.jaar()) {
            throw new VerkeerdJaar(besteding.datum(), tranche.jaar());
        }
        long cents = besteding.bedragCents();
        if (cents > stand.beschikbaarCents()) {
            throw new ToekenningUitgeput(toekenningId, cents, stand.beschikbaarCents());
        }
        var boeking =
                new Boeking(
                        besteding.id(),
                        Boekingsoort.BESTEDING,
                        toekenningId,
                        besteedRekening,
                        cents,
                        besteding.datum(),
                        houder,
                        besteding.sobId(),
                        besteding.omschrijving(),
                        null,
                        null);
        return geboekt(boeking, stand.naBesteding(cents), now);
    }

    /// Takes an expenditure back, wholly or in part, by a posting in the opposite direction. It
    /// keeps the SOB of what it corrects, so that the share that went through SOBs stays right.
    ///
    /// @param gecorrigeerdCents what earlier corrections took back of it
    public Geboekt corrigeer(
            Correctie correctie,
            Boekingsregel besteding,
            long gecorrigeerdCents,
            Stand stand,
            Instant now) {
        long cents = correctie.bedragCents();
        long remaining = besteding.bedragCents() - gecorrigeerdCents;
        if (cents > remaining) {
            throw new CorrectieTeGroot(besteding.boekingId(), cents, remaining);
        }
        var boeking =
                new Boeking(
                        correctie.id(),
                        Boekingsoort.CORRECTIE,
                        besteedRekening,
                        toekenningId,
                        cents,
                        correctie.datum(),
                        houder,
                        besteding.sobId(),
                        correctie.omschrijving(),
                        besteding.boekingId(),
                        correctie.reden());
        return geboekt(boeking, stand.naBesteding(-cents), now);
    }

    private Geboekt geboekt(Boeking boeking, Stand na, Instant now) {
        var laatste =
                new LaatsteBesteding(
                        boeking.boekingId(),
                        boeking.bedragCents(),
                        boeking.valutadatum(),
                        boeking.sobId(),
                        boeking.corrigeert(),
                        boeking.reden());
        return new Geboekt(boeking, new BestedingGeboekt(na.volgnummer(), now, data(na, laatste)));
    }

    private ToekenningGebeurtenis.Data data(Stand na, @Nullable LaatsteBesteding laatste) {
        return new ToekenningGebeurtenis.Data(
                toekenningId,
                regelingId,
                trancheId,
                new OntvangerData(ontvanger.soort(), ontvanger.code()),
                bedragCents,
                na.besteedCents(),
                datum,
                laatste);
    }

    Inhoud inhoud() {
        return new Inhoud(toekenningId, trancheId, ontvanger, bedragCents, datum);
    }

    public UUID toekenningId() {
        return toekenningId;
    }

    public UUID regelingId() {
        return regelingId;
    }

    public UUID trancheId() {
        return trancheId;
    }

    public UUID besteedRekening() {
        return besteedRekening;
    }

    String houder() {
        return houder;
    }
}
