package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./pols herbouw`: the reports' read model built anew from the topics, while the old one serves.
/// The service does it; this starts it, tells how far it is, and what differed.
@Command(
        name = "herbouw",
        mixinStandardHelpOptions = true,
        description =
                "Build the reports' read model anew from the topics while it serves, compare it"
                        + " with the old one and exchange them. Exit status 0 only if the new one"
                        + " took over.")
public final class HerbouwCommand implements Callable<Integer> {

    private static final String ADMINISTRATOR = "beheer";
    private static final long POLL_MILLIS = 300;

    @Option(
            names = "--ondanks-verschil",
            description = "Let the new model take over although it differs from the old one.")
    private boolean despiteDifference;

    private final CountDownLatch never = new CountDownLatch(1);
    private final Console console = Console.onOut();

    @Override
    public Integer call() {
        Home home = Home.current();
        var api = new Api(TokenIssuer.of(home));
        String address = Endpoints.of(home).rapportage() + "/beheer/herbouw";
        JsonNode begun =
                Api.accepted(
                        api.post(
                                address,
                                ADMINISTRATOR,
                                "{\"ondanksVerschil\":%b}".formatted(despiteDifference)));
        JsonNode end = follow(api, address + "/" + begun.path("herbouwId").asText());
        tell(end);
        return end.path("fase").asText().equals("KLAAR") ? 0 : PolsFailure.FAILED;
    }

    private JsonNode follow(Api api, String address) {
        String told = "";
        while (true) {
            JsonNode now = api.get(address, ADMINISTRATOR);
            String line = line(now);
            if (!line.equals(told)) {
                console.say(line);
                told = line;
            }
            if (!now.path("geeindigdOp").isNull()) {
                return now;
            }
            pause();
        }
    }

    static String line(JsonNode now) {
        return String.format(
                Locale.ROOT,
                "  %-11s %,d of %,d events (%,d a second)",
                now.path("fase").asText(),
                now.path("gelezen").asLong(),
                Math.max(now.path("totaal").asLong(), now.path("gelezen").asLong()),
                now.path("perSeconde").asLong());
    }

    private void tell(JsonNode end) {
        for (JsonNode difference : end.path("verschillen")) {
            console.say(
                    "  differs: %s, was %s, is %s"
                            .formatted(
                                    difference.path("tabel").asText(),
                                    difference.path("oud").asText(),
                                    difference.path("nieuw").asText()));
        }
        switch (end.path("fase").asText()) {
            case "KLAAR" -> console.say("The new read model serves.");
            case "VERSCHIL" ->
                    console.say(
                            "The models differ, so the old one serves. If the new one is right:"
                                    + " ./pols herbouw --ondanks-verschil");
            case "AFGEBROKEN" ->
                    console.say("The service stopped before it was done; the old model serves.");
            default -> console.say("Failed: %s".formatted(end.path("reden").asText()));
        }
    }

    private void pause() {
        try {
            boolean ended = never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IllegalStateException("Nobody counts this down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolsFailure("Interrupted; the rebuild goes on in the service", e);
        }
    }
}
