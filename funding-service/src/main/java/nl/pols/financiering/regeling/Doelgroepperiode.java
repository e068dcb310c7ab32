package nl.pols.financiering.regeling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A target group of a scheme from a day on. Invariant: it never changes, so that whom the means
/// were for on an earlier day stays as it was; a widening (motion Maatoug) is a further period.
@Entity
@Immutable
@Table(name = "regeling_doelgroep")
class Doelgroepperiode {

    @Id private UUID doelgroepId;

    private UUID regelingId;

    @Enumerated(EnumType.STRING)
    private Doelgroep doelgroep;

    private LocalDate geldigVan;
    private @Nullable LocalDate geldigTot;
    private String bron;

    @SuppressWarnings("UnusedVariable") // a record of the database
    private Instant vastgesteldOp;

    protected Doelgroepperiode() {}

    Doelgroepperiode(UUID regelingId, Inhoud inhoud, Instant vastgesteldOp) {
        this.doelgroepId = inhoud.id();
        this.regelingId = regelingId;
        this.doelgroep = inhoud.doelgroep();
        this.geldigVan = inhoud.geldigVan();
        this.geldigTot = inhoud.geldigTot();
        this.bron = inhoud.bron();
        this.vastgesteldOp = vastgesteldOp;
    }

    /// What it says, as its sender gave it.
    ///
    /// @param geldigTot the first day on which it is no target group any more
    record Inhoud(
            UUID id,
            Doelgroep doelgroep,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            String bron) {}

    boolean overlapt(Inhoud andere) {
        return doelgroep == andere.doelgroep()
                && (geldigTot == null || andere.geldigVan().isBefore(geldigTot))
                && (andere.geldigTot() == null || geldigVan.isBefore(andere.geldigTot()));
    }

    boolean geldtOp(LocalDate dag) {
        return !dag.isBefore(geldigVan) && (geldigTot == null || dag.isBefore(geldigTot));
    }

    Inhoud inhoud() {
        return new Inhoud(doelgroepId, doelgroep, geldigVan, geldigTot, bron);
    }

    UUID regelingId() {
        return regelingId;
    }

    UUID doelgroepId() {
        return doelgroepId;
    }

    Doelgroep doelgroep() {
        return doelgroep;
    }
}
