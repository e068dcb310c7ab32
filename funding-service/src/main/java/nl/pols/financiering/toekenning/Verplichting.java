package nl.pols.financiering.toekenning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A commitment: money of a grant that is set apart until it is settled, released or expired. It
/// never changes; what is left of it is the balance of the account that carries its id. Invariant:
/// settled and released together never exceed what was committed (M2), kept by that account.
@Entity
@Immutable
public class Verplichting {

    @Id private UUID verplichtingId;
    private UUID toekenningId;
    private String houder;
    private long bedragCents;
    private LocalDate datum;
    private @Nullable LocalDate verlooptOp;
    private @Nullable UUID sobId;
    private @Nullable String omschrijving;
    private @Nullable Boolean exclusiefBtw;

    @SuppressWarnings("UnusedVariable") // a record of the database
    private Instant vastgelegdOp;

    protected Verplichting() {}

    Verplichting(Opdracht.Verplicht opdracht, String houder, Instant vastgelegdOp) {
        this.verplichtingId = opdracht.id();
        this.toekenningId = opdracht.toekenningId();
        this.houder = houder;
        this.bedragCents = opdracht.bedragCents();
        this.datum = opdracht.datum();
        this.verlooptOp = opdracht.verlooptOp();
        this.sobId = opdracht.sobId();
        this.omschrijving = opdracht.omschrijving();
        this.exclusiefBtw = opdracht.exclusiefBtw();
        this.vastgelegdOp = vastgelegdOp;
    }

    /// On the last day it can still be settled.
    public boolean isVerlopenOp(LocalDate dag) {
        return verlooptOp != null && dag.isAfter(verlooptOp);
    }

    public UUID verplichtingId() {
        return verplichtingId;
    }

    public UUID toekenningId() {
        return toekenningId;
    }

    public String houder() {
        return houder;
    }

    public long bedragCents() {
        return bedragCents;
    }

    public LocalDate datum() {
        return datum;
    }

    public @Nullable LocalDate verlooptOp() {
        return verlooptOp;
    }

    public @Nullable UUID sobId() {
        return sobId;
    }

    public @Nullable String omschrijving() {
        return omschrijving;
    }

    /// Whether the amount is without VAT (M5); null if its sender didn't say.
    public @Nullable Boolean exclusiefBtw() {
        return exclusiefBtw;
    }
}
