package nl.pols.trajectregistratie.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the register's copy answered lately, so that a single record doesn't ask it the same again.
/// Invariant: at most two seconds old, less than an event of the register takes to get here on a
/// bad day; what this replica itself takes over from the register is known at once. Good enough to
/// accept a record, never to park one ([Register#raadpleeg]).
@ApplicationScoped
class Onthouden {

    private static final Duration HOUDBAAR = Duration.ofSeconds(2);
    private static final int HOOGSTENS = 10_000;

    private final Clock clock;
    private final Map<Vraag, Antwoord> antwoorden = new ConcurrentHashMap<>();

    Onthouden(Clock clock) {
        this.clock = clock;
    }

    /// An SOB, asked for on behalf of a municipality that is known itself.
    private record Vraag(String gemeentecode, UUID sobId) {}

    private record Antwoord(Bediening bediening, Instant op) {}

    /// Null unless all of them are remembered.
    @Nullable Map<UUID, Bediening> alle(String gemeentecode, Collection<UUID> sobs) {
        Instant vanaf = clock.instant().minus(HOUDBAAR);
        var gevonden = new HashMap<UUID, Bediening>();
        for (UUID sob : sobs) {
            var antwoord = antwoorden.get(new Vraag(gemeentecode, sob));
            if (antwoord == null || !antwoord.op().isAfter(vanaf)) {
                return null;
            }
            gevonden.put(sob, antwoord.bediening());
        }
        return gevonden;
    }

    /// Only what is known: an SOB that isn't is asked for each time.
    void onthoud(String gemeentecode, Map<UUID, Bediening> bekend) {
        if (antwoorden.size() > HOOGSTENS) {
            antwoorden.clear();
        }
        Instant nu = clock.instant();
        bekend.forEach((sob, bediening) ->
                antwoorden.put(new Vraag(gemeentecode, sob), new Antwoord(bediening, nu)));
    }

    void vergeet(@Observes(during = TransactionPhase.AFTER_SUCCESS) BekendGeworden veranderd) {
        antwoorden.clear();
    }
}
