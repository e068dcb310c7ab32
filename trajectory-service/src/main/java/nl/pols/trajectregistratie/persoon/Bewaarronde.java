package nl.pols.trajectregistratie.persoon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list of what is due by the rules of retention on a day. Invariant: nothing is erased that the
/// owner didn't see listed and approve.
///
/// @param meer whether more was due than one round holds
record Bewaarronde(
        UUID id,
        String eigenaar,
        LocalDate peildatum,
        Status status,
        boolean meer,
        Instant voorgesteldOp,
        String voorgesteldDoor,
        @Nullable Instant goedgekeurdOp,
        @Nullable String goedgekeurdDoor,
        @Nullable UUID verwijderingId) {

    enum Status {
        VOORGESTELD,
        VERVALLEN,
        UITGEVOERD
    }

    /// A record on the list.
    record Vervallend(Recordsoort soort, UUID recordId, LocalDate einde, LocalDate vervaltOp) {}
}
