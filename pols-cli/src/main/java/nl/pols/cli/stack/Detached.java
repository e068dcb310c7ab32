package nl.pols.cli.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// Starts a stack that outlives this command, under a [Supervisor] of its own.
public final class Detached {

    private static final int POLL_MILLIS = 200;

    private Detached() {}

    /// Returns when everything is up; if the stack of this checkout is up already, at once.
    public static Endpoints start(Home home, Console console, StackOptions options) {
        if (Stack.isUp(home)) {
            console.say("Pols is already up in this checkout.");
            return Endpoints.of(home);
        }
        Leftovers.of(home).makeWay(console);
        var log = new LogFile(home.logs().resolve("pols.log"));
        log.rotate();
        Process supervisor =
                new Launcher(home)
                        .start(
                                command(home, options),
                                JavaRuntime.ENVIRONMENT,
                                log.path().toFile(),
                                Leftovers.SUPERVISOR);
        follow(home, console, supervisor, log.path());
        return Endpoints.of(home);
    }

    private static List<String> command(Home home, StackOptions options) {
        var command =
                new ArrayList<>(
                        JavaRuntime.java(
                                "64m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dpols.home=" + home.root(),
                                "-Dpols.state=" + home.state(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Supervisor.class.getName()));
        command.addAll(options.asArguments());
        return command;
    }

    /// Repeats what the supervisor says until it is done, one way or the other.
    private static void follow(Home home, Console console, Process supervisor, Path log) {
        long told = 0;
        boolean ended = false;
        while (!ended && Files.notExists(Stack.readyMark(home))) {
            ended = ended(supervisor);
            told = tell(console, log, told);
        }
        tell(console, log, told);
        if (ended) {
            throw new PolsFailure(supervisor.exitValue(), "Pols did not come up; see above.");
        }
    }

    private static boolean ended(Process supervisor) {
        try {
            return supervisor.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Pols started", e);
        }
    }

    /// Prints the whole lines after position `from`; returns the position after them.
    private static long tell(Console console, Path log, long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            String text = new String(fresh, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end).lines().forEach(console::say);
            return from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }
}
