package nl.pols.financiering.grootboek;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a kind of posting says besides what all postings say; part of what its hash covers.
///
/// @param grond why regular services don't suffice (M4)
/// @param doelgroep as which the person is eligible (M4)
/// @param deelnemerId the person, by pseudonym (M4); kept beside the posting, not under its hash
/// @param verlooptOp the last day on which a commitment can be settled
/// @param door who approved an overspend
/// @param exclusiefBtw whether the amount is without VAT (M5); null if its sender didn't say
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kenmerken(
        @Nullable String grond,
        @Nullable String doelgroep,
        @Nullable UUID deelnemerId,
        @Nullable LocalDate verlooptOp,
        @Nullable String door,
        @Nullable Boolean exclusiefBtw) {

    public static final Kenmerken GEEN = new Kenmerken(null, null, null, null, null, null);

    /// The person stands beside the ledger, so that who is forgotten can be.
    Kenmerken voor(@Nullable UUID deelnemerId) {
        return new Kenmerken(grond, doelgroep, deelnemerId, verlooptOp, door, exclusiefBtw);
    }

    /// What a commitment says besides what all postings say; null if nothing.
    public static @Nullable Kenmerken verplichting(
            @Nullable LocalDate verlooptOp, @Nullable Boolean exclusiefBtw) {
        return verlooptOp == null && exclusiefBtw == null
                ? null
                : new Kenmerken(null, null, null, verlooptOp, null, exclusiefBtw);
    }

    public static Kenmerken goedgekeurdDoor(String wie) {
        return new Kenmerken(null, null, null, null, wie, null);
    }
}
