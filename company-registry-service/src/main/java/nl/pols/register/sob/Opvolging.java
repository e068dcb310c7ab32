package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One SOB went over into another on a date, by a succession: as a whole, or for a share. All that
/// an SOB goes over into is by one act.
///
/// @param aandeel ten-thousandths of what has no municipality of its own
/// @param gemeenten which municipalities go along; null: all of them
public record Opvolging(
        UUID rechtsopvolgingId,
        UUID voorgangerId,
        UUID opvolgerId,
        LocalDate ingangsdatum,
        int aandeel,
        @Nullable List<String> gemeenten) {
    public static final int GEHEEL = 10_000;

    public Opvolging {
        gemeenten = gemeenten == null ? null : gemeenten.stream().sorted().toList();
    }

    /// Whether what the predecessor has with that municipality goes along.
    public boolean metGemeente(String gemeentecode) {
        return gemeenten == null || gemeenten.contains(gemeentecode);
    }
}
