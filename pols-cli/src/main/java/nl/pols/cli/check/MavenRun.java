package nl.pols.cli.check;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;

/// Runs the Maven build with all tests. Everything it says goes to a log; a person sees a line per
/// module and per test class, and every error as it comes.
final class MavenRun {

    private static final Pattern MODULE =
            Pattern.compile("\\[INFO] Building (.+?) {2,}(\\[\\d+/\\d+])");
    private static final Pattern TESTS = Pattern.compile("\\[\\w+] +(Tests run: .*) -- in (\\S+)");
    private static final Pattern ERROR = Pattern.compile("\\[ERROR] +(\\S.*)");

    /// Two modules at a time, since tests wait more than they work; the acceptance tests last.
    private static final List<String> EVERYTHING =
            List.of("--threads=2", "--activate-profiles=after-the-stack");

    private final Home home;
    private final Console console;
    private final Instant begin = Instant.now();

    MavenRun(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    /// Maven's exit code.
    int verify(List<String> options) {
        var command =
                new ArrayList<>(
                        List.of(
                                home.root().resolve("mvnw").toString(),
                                "-B",
                                "-ntp",
                                "--fail-at-end"));
        command.addAll(options.isEmpty() ? EVERYTHING : options);
        command.add("verify");
        Path log = home.logs().resolve("test.log");
        console.say("Running all checks (log: %s) ...".formatted(home.shown(log)));
        try {
            return run(command, log);
        } catch (IOException e) {
            throw new PolsFailure("Maven could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private int run(List<String> command, Path log) throws IOException, InterruptedException {
        Process maven =
                new ProcessBuilder(command)
                        .directory(home.root().toFile())
                        .redirectErrorStream(true)
                        .start();
        maven.getOutputStream().close();
        try (var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        maven.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                worthSaying(line).ifPresent(this::say);
            }
        }
        return maven.waitFor();
    }

    private void say(String line) {
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        console.say("  %4d s  %s".formatted(seconds, line));
    }

    static Optional<String> worthSaying(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            return Optional.of(module.group(2) + " " + module.group(1));
        }
        Matcher tests = TESTS.matcher(line);
        if (tests.matches()) {
            String counts = tests.group(1).replaceAll(", Time elapsed: ", ", ");
            return Optional.of("    " + tests.group(2) + ": " + counts);
        }
        Matcher error = ERROR.matcher(line);
        return error.matches() && !error.group(1).startsWith("at ")
                ? Optional.of("  ! " + error.group(1))
                : Optional.empty();
    }
}
