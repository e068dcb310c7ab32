package nl.pols.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// Starts processes that outlive a keystroke: each in a session of its own, so that Ctrl-C reaches
/// only the command line, which then stops them in order. Everything they print goes to their log.
final class Launcher {

    private static final List<String> OWN_SESSION = ownSession();

    private final Home home;

    Launcher(Home home) {
        this.home = home;
    }

    Running start(Blueprint blueprint) {
        String label = blueprint.component().label();
        var log = new LogFile(home.logs().resolve(label + ".log"));
        log.rotate();
        Process process =
                start(blueprint.command(), blueprint.environment(), log.path().toFile(), label);
        PidFile pidFile = pidFile(home, label);
        pidFile.write(process.toHandle());
        return new Running(blueprint, process, log, pidFile);
    }

    Process start(List<String> command, Map<String, String> environment, File log, String label) {
        var all = new ArrayList<>(OWN_SESSION);
        all.addAll(command);
        var builder =
                new ProcessBuilder(all)
                        .directory(home.root().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PolsFailure(
                    "%s could not be started: %s".formatted(label, e.getMessage()), e);
        }
    }

    /// Runs a short program to its end; what it prints is in the log, and part of the failure.
    static void run(Path log, Map<String, String> environment, String what, List<String> command) {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new PolsFailure(
                        "%s failed (%s):\n    %s"
                                .formatted(
                                        what,
                                        ComponentFailed.why(code),
                                        String.join("\n    ", new LogFile(log).tail(10))));
            }
        } catch (IOException e) {
            throw new PolsFailure("%s failed: %s".formatted(what, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during: " + what, e);
        }
    }

    static PidFile pidFile(Home home, String label) {
        return new PidFile(home.run().resolve(label + ".pid"));
    }

    /// True when the command ends with exit code 0 within a few seconds.
    static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Linux has setsid; macOS has perl, which can do the same. Both replace themselves by the
    /// program, so that its process number is the one we started.
    private static List<String> ownSession() {
        for (String place : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(place))) {
                return List.of(place);
            }
        }
        Path perl = Path.of("/usr/bin/perl");
        return Files.isExecutable(perl)
                ? List.of(perl.toString(), "-MPOSIX", "-e", "setsid; exec @ARGV or die $!")
                : List.of();
    }
}
