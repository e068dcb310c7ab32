package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.UUID;

/// One SOB went over into another on a date, by a succession. An SOB goes over at most once.
public record Opvolging(
        UUID rechtsopvolgingId, UUID voorgangerId, UUID opvolgerId, LocalDate ingangsdatum) {}
