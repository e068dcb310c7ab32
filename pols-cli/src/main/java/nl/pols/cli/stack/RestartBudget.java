package nl.pols.cli.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/// How often a component may be started again. One that keeps dying is broken, and is told instead
/// of started for ever.
final class RestartBudget {

    static final int RESTARTS_IN_A_SPELL = 5;
    static final Duration SPELL = Duration.ofMinutes(2);

    private final Clock clock;
    private final Map<Component, Deque<Instant>> restarts = new EnumMap<>(Component.class);

    RestartBudget(Clock clock) {
        this.clock = clock;
    }

    /// True if one more is allowed; counts it.
    synchronized boolean take(Component component) {
        Instant now = clock.instant();
        Deque<Instant> recent = restarts.computeIfAbsent(component, one -> new ArrayDeque<>());
        recent.removeIf(at -> at.isBefore(now.minus(SPELL)));
        recent.add(now);
        return recent.size() <= RESTARTS_IN_A_SPELL;
    }
}
