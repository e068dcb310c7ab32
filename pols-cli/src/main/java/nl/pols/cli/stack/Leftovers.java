package nl.pols.cli.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// The processes of this checkout that run now, found by their pid files: the components, and the
/// command line that watches them. Also what is left when that command line was killed.
final class Leftovers {

    static final String SUPERVISOR = "pols";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SECONDS_TO_STOP_ALL = 60;

    private final Home home;

    private Leftovers(Home home) {
        this.home = home;
    }

    static Leftovers of(Home home) {
        return new Leftovers(home);
    }

    /// The command line that watches the stack, unless it is this very process.
    Optional<ProcessHandle> supervisor() {
        return Launcher.pidFile(home, SUPERVISOR).process();
    }

    Map<Component, ProcessHandle> components() {
        var found = new EnumMap<Component, ProcessHandle>(Component.class);
        for (Component component : Component.values()) {
            Launcher.pidFile(home, component.label())
                    .process()
                    .ifPresent(process -> found.put(component, process));
        }
        return found;
    }

    /// Before a start: refuses when the stack is watched by somebody, and clears away what an
    /// earlier, killed run left behind.
    void makeWay(Console console) {
        supervisor()
                .ifPresent(process -> {
                    throw new PolsFailure(
                            ("Pols already runs in this checkout (process %d). See ./pols"
                                            + " status, or stop it with ./pols down.")
                                    .formatted(process.pid()));
                });
        var left = components();
        if (!left.isEmpty()) {
            console.say(
                    "An earlier run was killed and left components behind; stopping them first.");
            stopComponents();
        }
    }

    /// Stops everything of this checkout; returns the labels of what was stopped.
    List<String> stop() {
        var stopped = new ArrayList<String>();
        var before = components();
        supervisor()
                .ifPresent(process -> {
                    process.destroy();
                    if (!awaitEnd(process)) {
                        process.destroyForcibly();
                    }
                    stopped.add(SUPERVISOR);
                });
        stopComponents();
        Launcher.pidFile(home, SUPERVISOR).delete();
        before.keySet().forEach(component -> stopped.add(component.label()));
        return stopped;
    }

    private void stopComponents() {
        List<Component> order = new ArrayList<>(List.of(Component.values())).reversed();
        for (Component component : order) {
            PidFile file = Launcher.pidFile(home, component.label());
            file.process().ifPresent(process -> ProcessEnd.of(process, component).within(PATIENCE));
            file.delete();
        }
    }

    private static boolean awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP_ALL, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
