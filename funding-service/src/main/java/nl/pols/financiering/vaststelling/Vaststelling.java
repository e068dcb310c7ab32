package nl.pols.financiering.vaststelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.financiering.toekenning.Ontvanger;
import nl.pols.financiering.vaststelling.VaststellingRefused.NietOpgesteld;
import nl.pols.financiering.vaststelling.VaststellingRefused.OpgaveVerouderd;
import nl.pols.financiering.vaststelling.VaststellingRefused.TweedePersoonNodig;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// The settlement of the grants of one recipient for one year. Stated by one person, approved by
/// another; from then on the year is closed, and only a re-opening, which takes the flow-back back,
/// opens it. Invariant: what is approved is what was stated.
@Entity
@DynamicUpdate
public class Vaststelling {

    /// Where it stands. INGETROKKEN made place for a newer statement before it was approved.
    public enum Status {
        OPGESTELD,
        INGETROKKEN,
        GOEDGEKEURD,
        HEROPEND
    }

    @Id private UUID vaststellingId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Ontvanger.Soort ontvangerSoort;

    @Column(updatable = false)
    private String ontvangerCode;

    @Column(updatable = false)
    private String houder;

    @Column(updatable = false)
    private int jaar;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long versie;

    @Column(updatable = false)
    private String regels;

    @Column(updatable = false)
    private String vingerafdruk;

    @Column(updatable = false)
    private String opgesteldDoor;

    @Column(updatable = false)
    private Instant opgesteldOp;

    private @Nullable String goedgekeurdDoor;
    private @Nullable Instant goedgekeurdOp;
    private @Nullable String heropendDoor;
    private @Nullable Instant heropendOp;
    private @Nullable String heropendReden;

    protected Vaststelling() {}

    Vaststelling(Opgave opgave, List<Vaststellingregel> regels, String door, Instant op) {
        this.vaststellingId = opgave.id();
        this.ontvangerSoort = opgave.ontvanger().soort();
        this.ontvangerCode = opgave.ontvanger().code();
        this.houder = opgave.ontvanger().houder();
        this.jaar = opgave.jaar();
        this.status = Status.OPGESTELD;
        this.versie = 1;
        this.regels = Regelvorm.tekst(regels);
        this.vingerafdruk = Vingerafdruk.van(regels);
        this.opgesteldDoor = door;
        this.opgesteldOp = op;
    }

    /// What is to be settled, as its sender gave it.
    record Opgave(UUID id, Ontvanger ontvanger, int jaar) {}

    boolean isVan(Opgave opgave) {
        return ontvangerSoort == opgave.ontvanger().soort()
                && ontvangerCode.equals(opgave.ontvanger().code())
                && jaar == opgave.jaar();
    }

    VaststellingGebeurtenis opgesteld() {
        return VaststellingGebeurtenis.van(this, "opgesteld", opgesteldOp);
    }

    /// Makes place for a newer statement.
    VaststellingGebeurtenis trekIn(Instant op) {
        stap(Status.OPGESTELD, Status.INGETROKKEN);
        return VaststellingGebeurtenis.van(this, "ingetrokken", op);
    }

    /// @param nu what the ledger says now, its accounts under a lock
    VaststellingGebeurtenis keurGoed(String door, List<Vaststellingregel> nu, Instant op) {
        if (status != Status.OPGESTELD) {
            throw new NietOpgesteld(vaststellingId, status);
        }
        if (door.equals(opgesteldDoor)) {
            throw new TweedePersoonNodig();
        }
        if (!vingerafdruk.equals(Vingerafdruk.van(nu))) {
            throw new OpgaveVerouderd();
        }
        stap(Status.OPGESTELD, Status.GOEDGEKEURD);
        goedgekeurdDoor = door;
        goedgekeurdOp = op;
        return VaststellingGebeurtenis.van(this, "goedgekeurd", op);
    }

    VaststellingGebeurtenis heropen(String door, String reden, Instant op) {
        stap(Status.GOEDGEKEURD, Status.HEROPEND);
        heropendDoor = door;
        heropendOp = op;
        heropendReden = reden;
        return VaststellingGebeurtenis.van(this, "heropend", op);
    }

    private void stap(Status van, Status naar) {
        if (status != van) {
            throw new NietOpgesteld(vaststellingId, status);
        }
        status = naar;
        versie++;
    }

    long terugvloeiingCents() {
        return regels().stream().mapToLong(Vaststellingregel::terugvloeiingCents).sum();
    }

    UUID vaststellingId() {
        return vaststellingId;
    }

    Ontvanger ontvanger() {
        return new Ontvanger(ontvangerSoort, ontvangerCode);
    }

    String houder() {
        return houder;
    }

    int jaar() {
        return jaar;
    }

    Status status() {
        return status;
    }

    long versie() {
        return versie;
    }

    List<Vaststellingregel> regels() {
        return Regelvorm.regels(regels);
    }

    String vingerafdruk() {
        return vingerafdruk;
    }

    Instant opgesteldOp() {
        return opgesteldOp;
    }

    @Nullable Instant goedgekeurdOp() {
        return goedgekeurdOp;
    }

    @Nullable String heropendReden() {
        return heropendReden;
    }
}
