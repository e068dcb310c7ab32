package nl.pols.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;

/// The checks that are not Maven's: every executable file in `.ci/checks`, by name. Exit code 0 is
/// passed, 77 skipped (it says why), anything else failed. Each counts as one test.
final class ExtraChecks {

    private static final int SKIPPED = 77;

    private final Home home;
    private final Console console;

    ExtraChecks(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    Totals run() {
        return programs().stream().map(this::run).reduce(Totals.NONE, Totals::plus);
    }

    private Totals run(Path program) {
        console.say("Check " + program.getFileName());
        int code = exitCode(program);
        console.say("  " + (code == 0 ? "passed" : code == SKIPPED ? "skipped" : "failed"));
        return switch (code) {
            case 0 -> Totals.ONE_PASSED;
            case SKIPPED -> Totals.ONE_SKIPPED;
            default -> Totals.ONE_FAILED;
        };
    }

    private int exitCode(Path program) {
        try {
            return new ProcessBuilder(program.toString())
                    .directory(home.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + home.shown(program), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private List<Path> programs() {
        Path directory = home.root().resolve(".ci/checks");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).filter(Files::isExecutable).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read .ci/checks", e);
        }
    }
}
