package nl.pols.financiering.bonus;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.pols.financiering.bonus.BonusRefused.AlIngetrokken;
import nl.pols.financiering.bonus.BonusRefused.BuitenTermijn;
import nl.pols.financiering.bonus.BonusRefused.PeriodeInJaar;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// The bonus that a municipality claims for one realised place of sheltered work over a period.
/// Invariants: within one year of the five from 2015 in which the bonus could be claimed (letter
/// 004); never twice for a person or a place (the database). It is withdrawn, never changed.
@Entity
@DynamicUpdate
class Bonusclaim {

    /// "Five years from 2015", which the other letter calls "until 2020".
    static final LocalDate EERSTE_DAG = LocalDate.of(2015, 1, 1);

    static final LocalDate LAATSTE_DAG = LocalDate.of(2019, 12, 31);

    @Id private UUID bonusclaimId;
    private String eigenaar;
    private String gemeentecode;
    private UUID deelnemerId;
    private String registratienummer;
    private LocalDate periodeVan;
    private LocalDate periodeTot;
    private long bedragCents;
    private Instant ingediendOp;
    private @Nullable Instant ingetrokkenOp;

    @Enumerated(EnumType.STRING)
    private @Nullable Reden reden;

    protected Bonusclaim() {}

    private Bonusclaim(UUID id, String gemeentecode, Inhoud inhoud, Instant now) {
        this.bonusclaimId = id;
        this.eigenaar = "gemeente:" + gemeentecode;
        this.gemeentecode = gemeentecode;
        this.deelnemerId = inhoud.deelnemerId();
        this.registratienummer = inhoud.registratienummer();
        this.periodeVan = inhoud.periodeVan();
        this.periodeTot = inhoud.periodeTot();
        this.bedragCents = inhoud.bedragCents();
        this.ingediendOp = now;
    }

    /// What is claimed; both days are in the period.
    record Inhoud(
            UUID deelnemerId,
            String registratienummer,
            LocalDate periodeVan,
            LocalDate periodeTot,
            long bedragCents) {

        Inhoud {
            if (periodeTot.isBefore(periodeVan) || periodeVan.getYear() != periodeTot.getYear()) {
                throw new PeriodeInJaar(periodeVan, periodeTot);
            }
            if (periodeVan.isBefore(EERSTE_DAG) || periodeTot.isAfter(LAATSTE_DAG)) {
                throw new BuitenTermijn(periodeVan, periodeTot);
            }
        }
    }

    /// Why a claim is withdrawn.
    enum Reden {
        PLAATS_NIET_GEREALISEERD,
        DUBBEL_GECLAIMD,
        VERKEERDE_GEGEVENS,
        OVERIG
    }

    static Bonusclaim dienIn(UUID id, String gemeentecode, Inhoud inhoud, Instant now) {
        return new Bonusclaim(id, gemeentecode, inhoud, now.truncatedTo(ChronoUnit.MICROS));
    }

    /// Whether this call did it; the same reason again changes nothing.
    boolean trekIn(Reden waarom, Instant now) {
        if (ingetrokkenOp != null) {
            if (reden != waarom) {
                throw new AlIngetrokken(bonusclaimId);
            }
            return false;
        }
        ingetrokkenOp = now.truncatedTo(ChronoUnit.MICROS);
        reden = waarom;
        return true;
    }

    Bonusgebeurtenis gebeurtenis() {
        return new Bonusgebeurtenis(
                ingetrokkenOp == null ? ingediendOp : ingetrokkenOp,
                new Bonusgebeurtenis.Data(
                        bonusclaimId,
                        gemeentecode,
                        deelnemerId,
                        registratienummer,
                        periodeVan,
                        periodeTot,
                        bedragCents,
                        ingediendOp,
                        ingetrokkenOp,
                        reden,
                        versie()));
    }

    Inhoud inhoud() {
        return new Inhoud(deelnemerId, registratienummer, periodeVan, periodeTot, bedragCents);
    }

    UUID bonusclaimId() {
        return bonusclaimId;
    }

    String eigenaar() {
        return eigenaar;
    }

    long versie() {
        return ingetrokkenOp == null ? 1 : 2;
    }
}
