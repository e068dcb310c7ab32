package nl.pols.cli.bewijs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `./pols verifieer grootboek`: follows the hash chain of every account, or of one, and names the
/// first broken link. Exit status 1 when one is broken.
@Command(
        name = "verifieer",
        mixinStandardHelpOptions = true,
        description = "Prove that no posting of the ledger was changed, removed or inserted.",
        footer = {
            "",
            "Examples:",
            "  ./pols verifieer grootboek",
            "  ./pols verifieer grootboek 0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10"
        })
public final class VerifieerCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WHAT", description = "grootboek: the ledger.")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACCOUNT",
            description = "Only this account: the id of a scheme, tranche, grant or commitment.")
    private String account = "";

    @Override
    public Integer call() {
        if (!what.equals("grootboek")) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "There is nothing called \"%s\" to verify; there is: grootboek."
                            .formatted(what));
        }
        Home home = Home.current();
        String one = account.isEmpty() ? "" : "/" + account;
        Instant begin = Instant.now();
        JsonNode proof =
                new Api(TokenIssuer.of(home))
                        .get(
                                Endpoints.of(home).financiering()
                                        + "/rekeningen"
                                        + one
                                        + "/_verifieer",
                                "rijk");
        var console = Console.onOut();
        inWords(proof).forEach(console::say);
        console.say("(%s)".formatted(Console.seconds(Duration.between(begin, Instant.now()))));
        return proof.path("heel").asBoolean() ? 0 : 1;
    }

    static List<String> inWords(JsonNode proof) {
        var lines = new ArrayList<String>();
        lines.add(
                "%,d accounts, %,d lines followed: %s"
                        .formatted(
                                proof.path("rekeningen").asLong(),
                                proof.path("boekingsregels").asLong(),
                                proof.path("heel").asBoolean()
                                        ? "every chain is whole."
                                        : "BROKEN."));
        for (JsonNode breuk : proof.path("breuken")) {
            lines.add(
                    "  account %s: link %d is not what it was (%s)"
                            .formatted(
                                    breuk.path("rekeningId").asText(),
                                    breuk.path("volgnummer").asLong(),
                                    breuk.hasNonNull("boekingId")
                                            ? "posting " + breuk.path("boekingId").asText()
                                            : "no posting is there"));
        }
        return lines;
    }
}
