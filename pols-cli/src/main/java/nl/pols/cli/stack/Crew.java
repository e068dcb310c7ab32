package nl.pols.cli.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;

/// The running components and the eye on them. Invariant: after [#dismiss] nothing runs and nothing
/// is started any more, whatever other threads were doing.
final class Crew {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Console console;
    private final StackOptions options;
    private final Launcher launcher;
    private final Map<Component, Running> running = new ConcurrentHashMap<>();
    private final Set<Component> answered = ConcurrentHashMap.newKeySet();
    private final RestartBudget budget = new RestartBudget(Clock.systemUTC());
    private final CompletableFuture<Void> firstDeath = new CompletableFuture<>();
    private final CountDownLatch dismissed = new CountDownLatch(1);
    private boolean dismissing;

    Crew(Home home, Console console, StackOptions options) {
        this.console = console;
        this.options = options;
        this.launcher = new Launcher(home);
    }

    /// Fails when a component dies for good; completes when the crew was dismissed.
    CompletableFuture<Void> firstDeath() {
        return firstDeath;
    }

    /// Prepares and starts one component and waits until it answers.
    void start(Supplier<Blueprint> preparation) {
        Instant begin = Instant.now();
        Blueprint blueprint = preparation.get();
        launch(blueprint).awaitAnswer();
        answered.add(blueprint.component());
        console.about(
                blueprint.component().label(),
                "up after " + Console.seconds(Duration.between(begin, Instant.now())));
    }

    /// Stops all, those that need others first. True for the caller that did it; another caller
    /// waits until it is done.
    boolean dismiss() {
        boolean first;
        synchronized (this) {
            first = !dismissing;
            dismissing = true;
        }
        if (!first) {
            awaitDismissal();
            return false;
        }
        if (!running.isEmpty()) {
            console.say("Stopping everything ...");
        }
        stopTogether(Component.services());
        for (Component component :
                List.of(Component.CONNECT, Component.KAFKA, Component.POSTGRES)) {
            stopTogether(List.of(component));
        }
        firstDeath.complete(null);
        dismissed.countDown();
        return true;
    }

    private synchronized Running launch(Blueprint blueprint) {
        if (dismissing) {
            throw new IllegalStateException("Stopping; not started: " + blueprint.component());
        }
        Running started = launcher.start(blueprint);
        running.put(blueprint.component(), started);
        started.process().onExit().thenRunAsync(() -> onExit(started));
        return started;
    }

    private void onExit(Running dead) {
        if (isDismissing()) {
            return;
        }
        // one that never answered is told by who waits for it; starting it again would not help
        boolean again = options.restart() && answered.contains(dead.component());
        Optional<Duration> pause = again ? budget.take(dead.component()) : Optional.empty();
        if (pause.isEmpty()) {
            firstDeath.completeExceptionally(ComponentFailed.died(dead));
            return;
        }
        console.about(
                dead.component().label(),
                "ended (%s), starting it again"
                        .formatted(ComponentFailed.why(dead.process().exitValue())));
        CompletableFuture.delayedExecutor(pause.get().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> relaunch(dead.blueprint()));
    }

    private synchronized void relaunch(Blueprint blueprint) {
        if (!dismissing) {
            launch(blueprint);
        }
    }

    /// True from the moment that somebody asked to stop.
    synchronized boolean isDismissing() {
        return dismissing;
    }

    private void stopTogether(List<Component> components) {
        List<Thread> stopping =
                components.stream()
                        .map(running::get)
                        .filter(java.util.Objects::nonNull)
                        .map(part -> Thread.startVirtualThread(() -> part.stop(PATIENCE)))
                        .toList();
        for (Thread one : stopping) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void awaitDismissal() {
        try {
            dismissed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
