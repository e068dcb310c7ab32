package nl.pols.financiering.boeking;

import java.time.Instant;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What came of one thing that was asked to be booked. Exactly one of the two: a posting, or the
/// reason why there is none.
///
/// @param volgnummer place of an expenditure or its correction on the account of what is spent
/// @param nieuw whether this request booked it; an earlier one with the same body may have
public record Uitslag(
        @Nullable Boeking boeking,
        long volgnummer,
        @Nullable Instant geboektOp,
        boolean nieuw,
        @Nullable Refusal geweigerd) {

    static Uitslag geweigerd(Refusal refusal) {
        return new Uitslag(null, 0, null, false, refusal);
    }

    /// The posting; throws the refusal if there is none.
    public Boeking eisBoeking() {
        if (geweigerd != null) {
            throw geweigerd;
        }
        if (boeking == null) {
            throw new IllegalStateException("An outcome is a posting or a refusal");
        }
        return boeking;
    }

    public Instant eisGeboektOp() {
        if (geboektOp == null) {
            throw new IllegalStateException("Nothing was booked");
        }
        return geboektOp;
    }
}
