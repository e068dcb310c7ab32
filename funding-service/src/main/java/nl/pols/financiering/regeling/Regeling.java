package nl.pols.financiering.regeling;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.regeling.RegelingRefused.DoelgroepGeldtAl;
import nl.pols.financiering.regeling.RegelingRefused.HoofdtrancheOverschreden;
import nl.pols.financiering.regeling.RegelingRefused.OnbekendeHoofdtranche;
import nl.pols.financiering.regeling.RegelingRefused.OnderdeelInAnderJaar;
import nl.pols.financiering.regeling.RegelingRefused.VrijBesteedbaarVloeitNietTerug;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A line of the supplementary social package (letter 001): what the money is for, whether its
/// recipient is free in spending it, whether what is left flows back. Invariants: freely spendable
/// means never flow back (M3); the total is the sum of the tranches that are no part of another
/// (M1).
@Entity
@DynamicUpdate
public class Regeling {

    @Id private UUID regelingId;
    private String code;
    private String naam;
    private @Nullable String wettelijkeGrondslag;
    private String doel;
    private boolean vrijBesteedbaar;
    private boolean terugvloeiing;
    private boolean aanvullend;
    private String bron;

    @SuppressWarnings("UnusedVariable") // a record of the database
    private Instant vastgesteldOp;

    private long versie;

    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "regelingId", insertable = false, updatable = false)
    @OrderBy("jaar, vastgesteldOp, trancheId")
    private List<Tranche> tranches = new ArrayList<>();

    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "regelingId", insertable = false, updatable = false)
    @OrderBy("geldigVan, doelgroep, doelgroepId")
    private List<Doelgroepperiode> doelgroepen = new ArrayList<>();

    protected Regeling() {}

    private Regeling(Inhoud inhoud, Instant vastgesteldOp) {
        this.regelingId = inhoud.id();
        this.code = inhoud.code();
        this.naam = inhoud.naam();
        this.wettelijkeGrondslag = inhoud.wettelijkeGrondslag();
        this.doel = inhoud.doel();
        this.vrijBesteedbaar = inhoud.vrijBesteedbaar();
        this.terugvloeiing = inhoud.terugvloeiing();
        this.aanvullend = inhoud.aanvullend();
        this.bron = inhoud.bron();
        this.vastgesteldOp = vastgesteldOp;
        this.versie = 1;
    }

    /// What a scheme says, as its sender gave it.
    ///
    /// @param terugvloeiing whether unspent means flow back to the Treasury at settlement
    /// @param aanvullend whether an expenditure needs a ground why regular services don't suffice
    ///   and an eligible person (M4)
    /// @param bron the letter or regulation that this line comes from
    record Inhoud(
            UUID id,
            String code,
            String naam,
            @Nullable String wettelijkeGrondslag,
            String doel,
            boolean vrijBesteedbaar,
            boolean terugvloeiing,
            boolean aanvullend,
            String bron) {}

    static Regeling stelVast(Inhoud inhoud, Instant now) {
        if (inhoud.vrijBesteedbaar() && inhoud.terugvloeiing()) {
            throw new VrijBesteedbaarVloeitNietTerug(inhoud.code());
        }
        return new Regeling(inhoud, now);
    }

    RegelingVastgesteld vastgesteld(Instant now) {
        return RegelingVastgesteld.van(this, now);
    }

    /// Adds a tranche, or a part of one.
    ///
    /// @param hoofdsaldo the account of the tranche that this is a part of, under a lock
    RegelingVastgesteld voegToe(Tranche.Inhoud inhoud, @Nullable Saldo hoofdsaldo, Instant now) {
        var onderdeelVan = inhoud.onderdeelVan();
        if (onderdeelVan != null) {
            var hoofd = requireTranche(onderdeelVan);
            if (hoofd.jaar() != inhoud.jaar()) {
                throw new OnderdeelInAnderJaar(inhoud.jaar(), hoofd.jaar());
            }
            long remaining = Objects.requireNonNull(hoofdsaldo).beschikbaarCents();
            if (inhoud.bedragCents() > remaining) {
                throw new HoofdtrancheOverschreden(onderdeelVan, inhoud.bedragCents(), remaining);
            }
        }
        tranches.add(new Tranche(regelingId, inhoud, now));
        versie++;
        return RegelingVastgesteld.van(this, now);
    }

    /// Adds a target group from a day on; whom it was for before stays as it was.
    RegelingVastgesteld voegToe(Doelgroepperiode.Inhoud inhoud, Instant now) {
        doelgroepen.stream()
                .filter(bestaande -> bestaande.overlapt(inhoud))
                .findFirst()
                .ifPresent(bestaande -> {
                    throw new DoelgroepGeldtAl(inhoud.doelgroep(), inhoud.geldigVan());
                });
        doelgroepen.add(new Doelgroepperiode(regelingId, inhoud, now));
        versie++;
        return RegelingVastgesteld.van(this, now);
    }

    Doelgroepperiode requireDoelgroep(UUID doelgroepId) {
        return doelgroepen.stream()
                .filter(periode -> periode.doelgroepId().equals(doelgroepId))
                .findFirst()
                .orElseThrow();
    }

    Tranche requireTranche(UUID trancheId) {
        return tranche(trancheId).orElseThrow(() -> new OnbekendeHoofdtranche(trancheId, code));
    }

    Optional<Tranche> tranche(UUID trancheId) {
        return tranches.stream().filter(t -> t.trancheId().equals(trancheId)).findFirst();
    }

    /// 40 + 140 + 60 = 240; the parts of a tranche are in it already.
    long totaalCents() {
        return tranches.stream()
                .filter(t -> !t.isOnderdeel())
                .mapToLong(Tranche::bedragCents)
                .sum();
    }

    Inhoud inhoud() {
        return new Inhoud(
                regelingId,
                code,
                naam,
                wettelijkeGrondslag,
                doel,
                vrijBesteedbaar,
                terugvloeiing,
                aanvullend,
                bron);
    }

    List<Tranche> tranches() {
        return List.copyOf(tranches);
    }

    /// To one group, or to all.
    public boolean isOpenVoor(Doelgroep doelgroep, LocalDate dag) {
        return doelgroepen.stream()
                .filter(periode -> periode.geldtOp(dag))
                .map(Doelgroepperiode::doelgroep)
                .anyMatch(open -> open == doelgroep || open == Doelgroep.ALLE);
    }

    public boolean isAanvullend() {
        return aanvullend;
    }

    List<Doelgroepperiode> doelgroepen() {
        return List.copyOf(doelgroepen);
    }

    public UUID regelingId() {
        return regelingId;
    }

    public boolean isVrijBesteedbaar() {
        return vrijBesteedbaar;
    }

    public boolean isTerugvloeiing() {
        return terugvloeiing;
    }

    public String code() {
        return code;
    }

    long versie() {
        return versie;
    }
}
