package nl.pols.financiering.toekenning;

import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.grootboek.Kenmerken;
import org.jspecify.annotations.Nullable;

/// What is asked to be booked within a grant, as its sender gave it. The id is the sender's: it
/// becomes the posting's, so that asking twice books once.
public sealed interface Opdracht {

    UUID id();

    UUID toekenningId();

    LocalDate datum();

    /// Spends a part of the grant, or settles a part of a commitment.
    ///
    /// @param onderbouwing why it is additional and who it is for (M4), where the means ask for it,
    ///   and whether the amount is without VAT (M5)
    record Besteed(
            UUID id,
            UUID toekenningId,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID verplichtingId,
            @Nullable UUID sobId,
            @Nullable String omschrijving,
            @Nullable Kenmerken onderbouwing)
            implements Opdracht {}

    /// Takes a posting back, wholly or in part, for a reason.
    ///
    /// @param boekingId what is taken back: an expenditure, or at a re-opening a flow-back
    record Corrigeer(
            UUID id,
            UUID toekenningId,
            UUID boekingId,
            long bedragCents,
            LocalDate datum,
            String reden,
            @Nullable String omschrijving)
            implements Opdracht {}

    /// Sets a part of the grant apart.
    ///
    /// @param verlooptOp the last day on which it can be settled
    /// @param exclusiefBtw whether the amount is without VAT (M5)
    record Verplicht(
            UUID id,
            UUID toekenningId,
            long bedragCents,
            LocalDate datum,
            @Nullable LocalDate verlooptOp,
            @Nullable UUID sobId,
            @Nullable String omschrijving,
            @Nullable Boolean exclusiefBtw)
            implements Opdracht {}

    /// Gives back what is left of a commitment, or a part of that.
    ///
    /// @param bedragCents all that is left when it is absent
    record GeefVrij(
            UUID id,
            UUID toekenningId,
            UUID verplichtingId,
            @Nullable Long bedragCents,
            LocalDate datum,
            String reden)
            implements Opdracht {

        public GeefVrij met(long cents) {
            return new GeefVrij(id, toekenningId, verplichtingId, cents, datum, reden);
        }
    }

    /// Approves a knowing overspend: money on top of what was granted.
    ///
    /// @param door who approves
    record Overschrijd(
            UUID id,
            UUID toekenningId,
            long bedragCents,
            LocalDate datum,
            String reden,
            String door,
            @Nullable String omschrijving)
            implements Opdracht {}

    /// Gives unspent means back to the Treasury, at settlement.
    record VloeiTerug(UUID id, UUID toekenningId, long bedragCents, LocalDate datum)
            implements Opdracht {}
}
