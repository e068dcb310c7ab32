package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;

/// The local stack of one checkout, run by this process: it lives as long as this process, or until
/// a component dies. [Detached] runs one that outlives the command.
public final class Stack implements AutoCloseable {

    private final Home home;
    private final Console console;
    private final StackOptions options;
    private final Crew crew;

    private Stack(Home home, Console console, StackOptions options) {
        this.home = home;
        this.console = console;
        this.options = options;
        this.crew = new Crew(home, console, options);
    }

    /// The stack of a checkout; nothing is started yet.
    public static Stack of(Home home, Console console, StackOptions options) {
        return new Stack(home, console, options);
    }

    /// True when the stack of this checkout is up, whoever started it.
    public static boolean isUp(Home home) {
        return Files.exists(readyMark(home)) && Leftovers.of(home).supervisor().isPresent();
    }

    /// Starts everything and returns when every component answers. If one does not, all are stopped
    /// and a [PolsFailure] tells why. Ctrl-C stops everything too.
    public Endpoints start() {
        Instant begin = Instant.now();
        Leftovers.of(home).makeWay(console);
        LastWords.forget(home);
        DataFormat.check(home);
        Ports ports = Ports.of(home);
        new Machine(home, ports).check(options.checks());
        Launcher.pidFile(home, Leftovers.SUPERVISOR).write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "pols-stop"));
        try {
            CompletableFuture<Void> started =
                    new StartOrder(home, ports, Keys.of(home), crew, options).begin();
            CompletableFuture.anyOf(started, crew.firstDeath()).join();
        } catch (CompletionException e) {
            throw stopped(e);
        }
        if (crew.isDismissing()) {
            throw stopped(new CompletionException(null));
        }
        mark();
        console.say("Everything is up after %s.".formatted(Console.seconds(since(begin))));
        return endpoints();
    }

    /// Returns when the stack was stopped; a component that dies stops the others and is thrown.
    public void await() {
        try {
            crew.firstDeath().join();
        } catch (CompletionException e) {
            throw stopped(e);
        }
    }

    /// Stops the rest, and picks what a person should read: after Ctrl-C nobody wants to hear that
    /// a component ended.
    private RuntimeException stopped(CompletionException failure) {
        if (crew.isDismissing()) {
            stop();
            return new PolsFailure("Stopped.");
        }
        stop();
        return failure.getCause() instanceof RuntimeException known ? known : failure;
    }

    public Endpoints endpoints() {
        return Endpoints.of(home);
    }

    /// The process numbers of what runs now, by component; for tests that kill one.
    public List<ProcessHandle> processes(Component component) {
        return Launcher.pidFile(home, component.label()).process().stream().toList();
    }

    /// Stops what it started, in reverse order. May be called twice, and from any thread.
    public void stop() {
        if (crew.dismiss()) {
            deleteMark();
            Launcher.pidFile(home, Leftovers.SUPERVISOR).delete();
        }
    }

    @Override
    public void close() {
        stop();
    }

    static Path readyMark(Home home) {
        return home.run().resolve("ready");
    }

    private void mark() {
        try {
            Files.writeString(readyMark(home), Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteMark() {
        try {
            Files.deleteIfExists(readyMark(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }
}
