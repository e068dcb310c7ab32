package nl.pols.rapportage.abonnement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a message that wasn't acknowledged is sent again, and when no more: the wait doubles up to
/// a bound, until it has taken too long.
record Geduld(Duration eerste, Duration langste, Duration doodNa) {
    private static final int MEESTE_VERDUBBELINGEN = 30;

    /// The next attempt after so many that failed; empty once the message is dead.
    Optional<Instant> volgende(int mislukt, Instant gemaakt, Instant nu) {
        if (!nu.isBefore(gemaakt.plus(doodNa))) {
            return Optional.empty();
        }
        int keer = Math.min(mislukt - 1, MEESTE_VERDUBBELINGEN);
        var wacht = eerste.multipliedBy(1L << keer);
        return Optional.of(nu.plus(wacht.compareTo(langste) > 0 ? langste : wacht));
    }
}
