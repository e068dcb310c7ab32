package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        description = "Measure the running stack.")
public final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "AREA", description = "keten: from a commit to the reported figure.")
    private String area = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results here.")
    private @Nullable Path json;

    @Option(
            names = "--per-seconde",
            defaultValue = "200",
            description = "Changes a second (default: ${DEFAULT-VALUE}).")
    private int perSecond = 200;

    @Option(
            names = "--seconden",
            defaultValue = "15",
            description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Override
    public Integer call() throws IOException {
        if (!area.equals("keten")) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "There is no benchmark area \"%s\"; there is: keten.".formatted(area));
        }
        Home home = Home.current();
        if (!Stack.isUp(home)) {
            throw new PolsFailure("The stack is not up; start it first: ./pols up --detach");
        }
        List<Result> results =
                new Keten(Endpoints.of(home), new Api(TokenIssuer.of(home)))
                        .measure(perSecond, seconds);
        results.forEach(BenchCommand::print);
        if (json != null) {
            Files.writeString(json, asJson(home, results));
        }
        return results.stream().allMatch(Result::met) ? 0 : 1;
    }

    private static void print(Result result) {
        System.out.printf(
                Locale.ROOT,
                "  %-45s %10.1f %s  (bar: at most %.0f, %s; %d observations)%n",
                result.name(),
                result.value(),
                result.unit(),
                result.bar(),
                result.met() ? "met" : "MISSED",
                result.runs());
    }

    private String asJson(Home home, List<Result> results) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("area", area);
        root.put("commit", commit(home));
        root.put("measuredAt", Instant.now().toString());
        root.put(
                "machine",
                "%d cores, %s %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("java.version")));
        root.put("dataSet", "%d new trajectories a second for %d s".formatted(perSecond, seconds));
        var list = root.putArray("results");
        for (Result result : results) {
            list.addObject()
                    .put("name", result.name())
                    .put("value", result.value())
                    .put("unit", result.unit())
                    .put("runs", result.runs())
                    .put("bar", result.bar())
                    .put("met", result.met());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static String commit(Home home) throws IOException {
        Process git =
                new ProcessBuilder("git", "-C", home.root().toString(), "rev-parse", "HEAD")
                        .redirectErrorStream(true)
                        .start();
        return new String(
                        git.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .strip();
    }
}
