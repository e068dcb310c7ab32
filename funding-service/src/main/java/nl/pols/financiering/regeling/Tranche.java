package nl.pols.financiering.regeling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The amount of a scheme for one year and purpose, or a part of such an amount (letter 001: of the
/// 107 million for the RMTs in 2022, 9.75 million is for *werkfitbehoud*). Invariant: parts and
/// grants together never exceed it, kept on its account in the ledger.
@Entity
@Immutable
public class Tranche {

    @Id private UUID trancheId;
    private UUID regelingId;
    private int jaar;
    private long bedragCents;
    private String doel;
    private @Nullable String oormerk;
    private @Nullable UUID onderdeelVan;

    @SuppressWarnings("UnusedVariable") // read by the ordering of the tranches
    private Instant vastgesteldOp;

    protected Tranche() {}

    Tranche(UUID regelingId, Inhoud inhoud, Instant vastgesteldOp) {
        this.trancheId = inhoud.id();
        this.regelingId = regelingId;
        this.jaar = inhoud.jaar();
        this.bedragCents = inhoud.bedragCents();
        this.doel = inhoud.doel();
        this.oormerk = inhoud.oormerk();
        this.onderdeelVan = inhoud.onderdeelVan();
        this.vastgesteldOp = vastgesteldOp;
    }

    /// What a tranche says, as its sender gave it.
    ///
    /// @param oormerk label of means that span schemes (36 million for people with a limitation);
    ///   it adds no money, so that nothing is counted twice
    /// @param onderdeelVan the tranche this is a part of
    record Inhoud(
            UUID id,
            int jaar,
            long bedragCents,
            String doel,
            @Nullable String oormerk,
            @Nullable UUID onderdeelVan) {}

    boolean isGelijkAan(UUID regelingId, Inhoud inhoud) {
        return this.regelingId.equals(regelingId)
                && jaar == inhoud.jaar()
                && bedragCents == inhoud.bedragCents()
                && doel.equals(inhoud.doel())
                && Objects.equals(oormerk, inhoud.oormerk())
                && Objects.equals(onderdeelVan, inhoud.onderdeelVan());
    }

    /// Only a tranche that is no part of another counts in a sum.
    boolean isOnderdeel() {
        return onderdeelVan != null;
    }

    public UUID trancheId() {
        return trancheId;
    }

    public UUID regelingId() {
        return regelingId;
    }

    public int jaar() {
        return jaar;
    }

    public long bedragCents() {
        return bedragCents;
    }

    String doel() {
        return doel;
    }

    @Nullable String oormerk() {
        return oormerk;
    }

    @Nullable UUID onderdeelVan() {
        return onderdeelVan;
    }
}
