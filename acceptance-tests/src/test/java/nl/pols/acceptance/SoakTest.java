package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.pols.cli.bench.BenchCommand;
import nl.pols.cli.bench.Duurproef;
import nl.pols.cli.bench.Result;
import nl.pols.cli.home.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Minutes of writing and reading side by side. How fast it goes is printed and not judged: a
/// machine that builds is no machine that measures. That nothing acknowledged is lost is judged.
@ExtendWith(Suite.class)
class SoakTest {

    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("pols.duur.seconden", 180));

    private final Suite suite;

    SoakTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void nothingAcknowledgedIsLost() {
        List<Result> results = new Duurproef(suite.home(), TIME, Console.onOut()).measure();

        results.forEach(BenchCommand::print);
        Duurproef.requireNothingLost(results);
        assertThat(results).extracting(Result::name).contains("versions lost", "events lost");
    }
}
