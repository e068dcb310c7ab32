package nl.pols.register.rechtsopvolging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A succession as one register tells it to another.
///
/// @param verwerkt whether what follows from it stands with its parties already
/// @param oudeNaam of an SOB that got another name
/// @param vastgesteldOp since when the register that tells it knows it
/// @param intrekkingsreden why it was revoked; null while it stands
public record Overname(
        NieuweRechtsopvolging rechtsopvolging,
        boolean verwerkt,
        @Nullable String oudeNaam,
        @Nullable Instant vastgesteldOp,
        @Nullable String intrekkingsreden) {}
