package nl.pols.cli.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How often a component may be started again, and how long after its death. One that keeps dying
/// is broken, and is told instead of started for ever. Each pause is twice the one before: children
/// of a killed PostgreSQL hold on to its memory until they notice, which on a busy machine takes
/// long.
final class RestartBudget {

    static final int RESTARTS_IN_A_SPELL = 5;
    static final Duration SPELL = Duration.ofMinutes(2);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Map<Component, Deque<Instant>> taken = new EnumMap<>(Component.class);

    RestartBudget(Clock clock) {
        this.clock = clock;
    }

    /// After which pause, if one more is allowed; counts it.
    synchronized Optional<Duration> take(Component component) {
        Instant now = clock.instant();
        Deque<Instant> recent = taken.computeIfAbsent(component, one -> new ArrayDeque<>());
        recent.removeIf(at -> at.isBefore(now.minus(SPELL)));
        recent.add(now);
        int restarts = recent.size();
        return restarts <= RESTARTS_IN_A_SPELL
                ? Optional.of(FIRST_PAUSE.multipliedBy(1L << (restarts - 1)))
                : Optional.empty();
    }
}
