package nl.pols.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `./pols test`: the only gate. Format, static analysis and all tests through Maven, then the
/// programs in `.ci/checks`. Its last line is the totals.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run every check there is.",
        footer = {
            "",
            "What follows is handed to Maven, for example ./pols test -pl pols-cli; then only"
                    + " Maven's checks of that run."
        })
public final class TestCommand implements Callable<Integer> {

    @Unmatched private List<String> mavenOptions = new ArrayList<>();

    @Override
    public Integer call() {
        Home home = Home.current();
        Console console = Console.onOut();
        Instant begin = Instant.now();
        forgetOldReports(home);
        int maven = new MavenRun(home, console).verify(mavenOptions);
        Totals totals = Totals.ofReports(home.root());
        if (maven != 0 && totals.failed() == 0) {
            totals = totals.plus(Totals.ONE_FAILED);
        }
        if (mavenOptions.isEmpty()) {
            totals = totals.plus(new ExtraChecks(home, console).run());
        }
        console.say("Took " + Console.seconds(Duration.between(begin, Instant.now())) + ".");
        console.say(totals.line());
        return totals.failed() == 0 ? 0 : 1;
    }

    /// A report of an earlier run must not count.
    private static void forgetOldReports(Home home) {
        try {
            for (Path report : Totals.reports(home.root())) {
                Files.delete(report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete an old test report", e);
        }
    }
}
