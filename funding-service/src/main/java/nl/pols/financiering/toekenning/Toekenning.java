package nl.pols.financiering.toekenning;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.Tranche;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.OntvangerData;
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

    ToekenningGebeurtenis verleend() {
        var na = Stand.LEEG.naToekenning(bedragCents);
        return new ToekenningGebeurtenis(
                ToekenningGebeurtenis.Soort.VERLEEND,
                na.volgnummer(),
                verleendOp,
                data(na, null, null));
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

    ToekenningGebeurtenis.Data data(
            Stand na,
            ToekenningGebeurtenis.@Nullable LaatsteBesteding besteding,
            ToekenningGebeurtenis.@Nullable LaatsteBoeking boeking) {
        return new ToekenningGebeurtenis.Data(
                toekenningId,
                regelingId,
                trancheId,
                new OntvangerData(ontvanger.soort(), ontvanger.code()),
                bedragCents,
                na.besteedCents(),
                na.verplichtCents(),
                na.overschredenCents(),
                na.teruggevloeidCents(),
                na.beschikbaarCents(),
                datum,
                besteding,
                boeking);
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

    public long bedragCents() {
        return bedragCents;
    }

    public UUID besteedRekening() {
        return besteedRekening;
    }

    public LocalDate datum() {
        return datum;
    }

    public String houder() {
        return houder;
    }
}
