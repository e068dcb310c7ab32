package nl.pols.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Stack;
import nl.pols.cli.token.TokenIssuer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./pols bench`: measures the running stack of this checkout, and says what was measured on which
/// machine. Exit status 1 when a bar is missed.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure the running stack. What is measured stays in it.")
public final class BenchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "AREA",
            description = {
                "keten: from a commit to the reported figure.",
                "register: reads on two dates, lineage, search, import, conflicts."
            })
    private String area = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results here.")
    private @Nullable Path json;

    @Option(
            names = "--per-seconde",
            defaultValue = "200",
            description = "keten: changes a second (default: ${DEFAULT-VALUE}).")
    private int perSecond = 200;

    @Option(
            names = "--seconden",
            defaultValue = "15",
            description = "How long each measurement takes (default: ${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Override
    public Integer call() throws IOException {
        Home home = Home.current();
        if (!Stack.isUp(home)) {
            throw new PolsFailure("The stack is not up; start it first: ./pols up --detach");
        }
        Area measured = area(Endpoints.of(home), new Api(TokenIssuer.of(home)));
        List<Result> results = measured.measure();
        results.forEach(BenchCommand::print);
        if (json != null) {
            Files.writeString(json, Report.json(home, area, measured.dataSet(), results));
        }
        return results.stream().allMatch(Result::met) ? 0 : 1;
    }

    private Area area(Endpoints at, Api api) {
        return switch (area) {
            case "keten" -> new Keten(at, api, perSecond, seconds);
            case "register" -> new Registerbank(at, api, seconds, Console.onOut());
            default ->
                    throw new PolsFailure(
                            PolsFailure.USAGE,
                            "There is no benchmark area \"%s\"; there are: keten, register."
                                    .formatted(area));
        };
    }

    private static void print(Result result) {
        System.out.printf(
                Locale.ROOT,
                "  %-55s %10.1f %s  (bar: %s %.0f, %s; %d observations%s)%n",
                result.name(),
                result.value(),
                result.unit(),
                result.side().words(),
                result.bar(),
                result.met() ? "met" : "MISSED",
                result.runs(),
                besideLimit(result));
    }

    private static String besideLimit(Result result) {
        return result.limit() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; this machine at most %.0f, ratio %.2f",
                        result.limit(),
                        result.ratio());
    }
}
