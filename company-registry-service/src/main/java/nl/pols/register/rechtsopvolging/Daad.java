package nl.pols.register.rechtsopvolging;

import java.time.Instant;
import java.util.UUID;
import nl.pols.register.sob.Wijziging;
import org.jspecify.annotations.Nullable;

/// A change of an SOB, as far as a revocation asks for it.
///
/// @param rechtsopvolgingId the act that was laid down by it, if it was one
record Daad(
        UUID wijzigingId,
        @Nullable UUID rechtsopvolgingId,
        Wijziging.Soort soort,
        Instant tijdstip) {

    /// An act of which the consequences came with the companies: no fact points at it.
    boolean isOvergenomen() {
        return rechtsopvolgingId != null && soort == Wijziging.Soort.IMPORT;
    }

    Ingehaald haaltIn(UUID sobId) {
        return new Ingehaald(sobId, wijzigingId, rechtsopvolgingId, soort);
    }
}
