package nl.pols.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
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
                "register: reads on two dates, lineage, search, import, conflicts.",
                "financiering: one hot budget, many, batches, balances, the chain (--aantal).",
                "trajecten: deliveries, requests, lists, the same at once (--deel, --aantal).",
                "rapportage: every indicator as known now and on both dates.",
                "publicatie: drawn up, attacked, counted again, and what it hides (--periode).",
                "duur: writes and reads for --minuten, the end beside the beginning."
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

    @Option(
            names = "--deel",
            paramLabel = "PART",
            split = ",",
            description =
                    "trajecten: only these parts: levering, ongewijzigd, gemengd, verzoeken, enkel,"
                            + " lijst, storm; financiering: heet, veel, lever, saldo, keten.")
    private List<String> parts = List.of();

    @Option(
            names = "--aantal",
            defaultValue = "1000000",
            description =
                    "trajecten: records of a delivery; financiering: postings on one budget"
                            + " (default: ${DEFAULT-VALUE}).")
    private long records = 1_000_000;

    @Option(
            names = "--leveringen",
            defaultValue = "1",
            description =
                    "trajecten: in how many deliveries at once, each by another municipality"
                            + " (default: ${DEFAULT-VALUE}, at most 4).")
    private int deliveries = 1;

    @Option(
            names = "--periode",
            defaultValue = "2022-H1",
            description = "publicatie: the half-year (default: ${DEFAULT-VALUE}).")
    private String period = "2022-H1";

    @Option(
            names = "--minuten",
            defaultValue = "30",
            description = "duur: for how long (default: ${DEFAULT-VALUE}).")
    private double minutes = 30;

    @Override
    public Integer call() throws IOException {
        Home home = Home.current();
        if (!Stack.isUp(home)) {
            throw new PolsFailure("The stack is not up; start it first: ./pols up --detach");
        }
        Area measured = area(home, Endpoints.of(home), TokenIssuer.of(home));
        List<Result> results = measured.measure();
        results.forEach(BenchCommand::print);
        if (json != null) {
            Files.writeString(json, Report.json(home, area, measured.dataSet(), results));
        }
        return results.stream().allMatch(Result::met) ? 0 : 1;
    }

    private Area area(Home home, Endpoints at, TokenIssuer tokens) {
        Api api = new Api(tokens);
        return switch (area) {
            case "keten" -> new Keten(at, api, tokens, perSecond, seconds, Console.onOut());
            case "register" -> new Registerbank(at, api, tokens, seconds, Console.onOut());
            case "financiering" ->
                    new Geldbank(home, at, api, parts, records, seconds, Console.onOut());
            case "trajecten" ->
                    new Trajectbank(
                            home,
                            at,
                            api,
                            new Trajectbank.Opdracht(parts, records, deliveries, seconds),
                            Console.onOut());
            case "rapportage" -> new Rapportagebank(at, api, tokens, seconds, Console.onOut());
            case "publicatie" -> new Publicatiebank(at, api, period, Console.onOut());
            case "duur" ->
                    new Duurproef(
                            home, Duration.ofMillis((long) (minutes * 60_000)), Console.onOut());
            default ->
                    throw new PolsFailure(
                            PolsFailure.USAGE,
                            "There is no benchmark area \"%s\"; there are: keten, register, financiering, trajecten, rapportage, publicatie, duur."
                                    .formatted(area));
        };
    }

    /// As it is read on a terminal.
    public static void print(Result result) {
        System.out.printf(
                Locale.ROOT,
                "  %-60s %10.2f %-3s (%s%d observations%s)%n",
                result.name(),
                result.value(),
                result.unit(),
                bar(result),
                result.runs(),
                besideLimit(result));
    }

    private static String bar(Result result) {
        return result.side() == Result.Side.NOTED
                ? ""
                : "bar: %s %s, %s; "
                        .formatted(
                                result.side().words(),
                                new DecimalFormat(
                                                "0.##",
                                                DecimalFormatSymbols.getInstance(Locale.ROOT))
                                        .format(result.bar()),
                                result.met() ? "met" : "MISSED");
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
