package nl.pols.cli.sector;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.simulatie.Gemeenten;
import nl.pols.cli.sector.simulatie.Jaren;
import nl.pols.cli.sector.simulatie.Sector;
import nl.pols.cli.stack.Detached;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Stack;
import nl.pols.cli.stack.StackOptions;
import nl.pols.cli.stack.UpCommand.PortOptions;
import nl.pols.cli.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./pols demo`: from an empty machine to the letter's table. The sector goes in through the
/// public API only, with the tokens of the organisations that would send it.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Start everything, deliver a synthetic sector, and print the letter's figures"
                        + " beside the computed ones.")
public final class DemoCommand implements Callable<Integer> {

    private static final String YEARS = "2019-2022";
    private static final Duration TOKEN_LIFE = Duration.ofHours(6);

    @Option(
            names = "--detach",
            description =
                    "Return when the table is printed and leave everything running; exit status 0"
                            + " only if every row is within rounding.")
    private boolean detach;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which sector (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin private PortOptions portOptions = new PortOptions();

    private final Console console = Console.onOut();

    @Override
    public Integer call() {
        Home home = Home.current();
        portOptions.apply(home);
        Instant begin = Instant.now();
        CompletableFuture<Sector> sector =
                CompletableFuture.supplyAsync(
                        () -> Sector.simuleer(Gemeenten.all(), seed, Jaren.parse(YEARS), 1));
        if (detach || Stack.isUp(home)) {
            Detached.start(home, console, StackOptions.briefly());
            return deliverAndShow(home, simulated(sector), begin) ? 0 : PolsFailure.FAILED;
        }
        try (Stack stack = Stack.of(home, console, StackOptions.briefly())) {
            stack.start();
            deliverAndShow(home, simulated(sector), begin);
            console.say("Ctrl-C stops everything.");
            stack.await();
        }
        return 0;
    }

    private Sector simulated(CompletableFuture<Sector> simulation) {
        try {
            Sector sector = simulation.join();
            console.say(
                    "A synthetic sector: %d SOBs, %d municipalities, %d trajectories."
                            .formatted(
                                    sector.landschap().sobs().size(),
                                    sector.trajecten().size(),
                                    sector.aantalTrajecten()));
            return sector;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private boolean deliverAndShow(Home home, Sector sector, Instant begin) {
        Endpoints at = Endpoints.of(home);
        TokenIssuer tokens = TokenIssuer.of(home);
        var api = new Api(tokens);
        new Sectorlevering(api, at, console).deliver(sector);
        Brieftabel letter = Brieftabel.of(api.get(at.rapportage() + "/brieven/001", "rijk"));
        console.say("");
        letter.lines().forEach(console::say);
        console.say("");
        console.say(
                "Ready after %s."
                        .formatted(Console.seconds(Duration.between(begin, Instant.now()))));
        console.say("");
        console.say(
                "  dashboard                 %s/#toegang=%s"
                        .formatted(at.dashboard(), tokens.van("cedris", TOKEN_LIFE)));
        console.say("  documents (OpenAPI)       %s/api-docs".formatted(at.dashboard()));
        console.say("");
        return letter.allWithinRounding();
    }
}
