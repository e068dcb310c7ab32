package nl.pols.register.rechtsopvolging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.sob.Gevolg;
import org.jspecify.annotations.Nullable;

/// A succession as one register tells it to another.
///
/// @param verwerkt whether what follows from it stands with its parties already
/// @param oudeNaam of an SOB that got another name
/// @param vastgesteldOp since when the register that tells it knows it
/// @param intrekkingsreden why it was revoked; null while it stands
/// @param gevolgen what it did to its parties, each by its id; none when that isn't told
public record Overname(
        NieuweRechtsopvolging rechtsopvolging,
        boolean verwerkt,
        @Nullable String oudeNaam,
        @Nullable Instant vastgesteldOp,
        @Nullable String intrekkingsreden,
        Map<UUID, Gevolg> gevolgen) {
    Overname met(Map<UUID, Gevolg> andere) {
        return new Overname(
                rechtsopvolging, verwerkt, oudeNaam, vastgesteldOp, intrekkingsreden, andere);
    }
}
