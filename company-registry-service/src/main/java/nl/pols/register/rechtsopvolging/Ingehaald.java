package nl.pols.register.rechtsopvolging;

import java.util.UUID;
import nl.pols.register.sob.Wijziging;
import org.jspecify.annotations.Nullable;

/// A later change that builds on an act.
///
/// @param rechtsopvolgingId the act of which the change is the consequence
record Ingehaald(
        UUID sobId, UUID wijzigingId, @Nullable UUID rechtsopvolgingId, Wijziging.Soort soort) {

    String zin() {
        return rechtsopvolgingId == null
                ? "wijziging %s (%s) van %s bouwt erop voort.".formatted(wijzigingId, soort, sobId)
                : "rechtsopvolging %s van %s bouwt erop voort.".formatted(rechtsopvolgingId, sobId);
    }
}
