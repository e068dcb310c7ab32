package nl.pols.financiering.grootboek;

import java.util.UUID;

/// An account as of two dates: what had happened by a day, as far as it was booked by a moment.
///
/// @param volgnummer the last posting that was booked by then
public record Historiesaldo(
        UUID rekeningId,
        Rekeningsoort soort,
        String houder,
        long debetCents,
        long creditCents,
        long volgnummer) {}
