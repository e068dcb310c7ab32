package nl.pols.rapportage.aanlevering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question to a municipality about a month that is out of season. Invariant: it is answered
/// once, by the municipality; what was asked never changes.
///
/// @param maand its first day
/// @param aantal what it was when it was asked
/// @param mediaan of the same month of so many former years
/// @param onder the least that was to be expected
@Schema(name = "Navraag")
public record Navraag(
        UUID navraagId,
        String gemeentecode,
        Reeks reeks,
        LocalDate maand,
        int aantal,
        BigDecimal mediaan,
        BigDecimal onder,
        BigDecimal boven,
        int jaren,
        Instant gevraagdOp,
        Status status,
        @Schema(nullable = true) @Nullable Antwoord antwoord) {

    /// What is counted of a month.
    public enum Reeks {
        BEGONNEN,
        BEEINDIGD
    }

    /// Where a question stands.
    public enum Status {
        OPEN,
        BEANTWOORD,
        /// Facts that came later brought the month back into season.
        VERVALLEN
    }

    /// What the municipality said, who said it, and when.
    ///
    /// @param door client of the municipality that gave it
    @Schema(name = "Navraagantwoord")
    public record Antwoord(String tekst, String door, Instant op) {}
}
