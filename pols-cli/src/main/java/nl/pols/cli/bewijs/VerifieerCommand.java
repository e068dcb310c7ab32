package nl.pols.cli.bewijs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `./pols verifieer grootboek` follows the hash chain of every account, or of one, and names the
/// first broken link; `./pols verifieer publicatie NUMBER`, or the number alone, counts a
/// publication again and compares it bit for bit. Exit status 1 when something isn't what it was.
@Command(
        name = "verifieer",
        mixinStandardHelpOptions = true,
        description =
                "Prove that no posting of the ledger was changed, removed or inserted, or that a"
                        + " publication is what it was.",
        footer = {
            "",
            "Examples:",
            "  ./pols verifieer grootboek",
            "  ./pols verifieer grootboek 0b7e2a52-6d0a-4a0e-8a8e-5f5a3d2a7c10",
            "  ./pols verifieer publicatie TRAJECTENMONITOR-2022-H1-1",
            "  ./pols verifieer TRAJECTENMONITOR-2022-H1-1"
        })
public final class VerifieerCommand implements Callable<Integer> {

    private static final String MAKER = "cedris";

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description =
                    "grootboek: the ledger; publicatie: a publication, whose number or id alone"
                            + " will do too.")
    private String what = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description =
                    "Of the ledger only this account: the id of a scheme, tranche, grant or"
                            + " commitment; or the number or id of the publication.")
    private String id = "";

    @Override
    public Integer call() {
        return switch (what) {
            case "grootboek" -> show(ledger(), VerifieerCommand::inWords, "heel");
            case "publicatie" -> showPublication(id);
            default -> showPublication(onlyANumber());
        };
    }

    private String onlyANumber() {
        if (id.isEmpty() && Publicatielijst.looksLikeOne(what)) {
            return what;
        }
        throw new PolsFailure(
                PolsFailure.USAGE,
                "There is nothing called \"%s\" to verify; there is: grootboek, publicatie, or the number of a publication."
                        .formatted(what));
    }

    private static int showPublication(String numberOrId) {
        return show(publication(numberOrId), VerifieerCommand::publicationInWords, "gelijk");
    }

    private static int show(
            Supplier<JsonNode> asked, Function<JsonNode, List<String>> words, String whole) {
        Instant begin = Instant.now();
        JsonNode proof = asked.get();
        var console = Console.onOut();
        words.apply(proof).forEach(console::say);
        console.say("(%s)".formatted(Console.seconds(Duration.between(begin, Instant.now()))));
        return proof.path(whole).asBoolean() ? 0 : 1;
    }

    private Supplier<JsonNode> ledger() {
        Home home = Home.current();
        String one = id.isEmpty() ? "" : "/" + id;
        return () ->
                new Api(TokenIssuer.of(home))
                        .get(
                                Endpoints.of(home).financiering()
                                        + "/rekeningen"
                                        + one
                                        + "/_verifieer",
                                "rijk");
    }

    private static Supplier<JsonNode> publication(String numberOrId) {
        if (numberOrId.isEmpty()) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "Which publication? Give its number or id; GET /rapportage/v1/publicaties lists"
                            + " them.");
        }
        Home home = Home.current();
        var api = new Api(TokenIssuer.of(home));
        var all = Endpoints.of(home).rapportage() + "/publicaties";
        var id = new Publicatielijst(query -> api.get(all + query, MAKER)).id(numberOrId);
        return () -> Api.accepted(api.post(all + "/" + id + "/_verifieer", MAKER, "{}"));
    }

    static List<String> publicationInWords(JsonNode proof) {
        var lines = new ArrayList<String>();
        boolean sameDefinitions = proof.path("zelfdeDefinities").asBoolean();
        boolean asItWas = proof.path("vastgelegd").asText().equals(proof.path("bewaard").asText());
        lines.add(
                proof.path("gelijk").asBoolean()
                        ? "The publication is what it was, and counted again it is the same."
                        : asItWas && !sameDefinitions
                                ? "The publication is what it was. Whether it counts the same can't"
                                        + " be told with these definitions."
                                : "NOT the same.");
        lines.add("  hash when it was drawn up: " + proof.path("vastgelegd").asText());
        lines.add("  of what is stored now:     " + proof.path("bewaard").asText());
        lines.add("  counted again:             " + proof.path("herrekend").asText());
        if (!sameDefinitions) {
            lines.add(
                    "  The definitions are others now; that alone makes another hash. Verify with "
                            + program(proof.path("programma").asText())
                            + ".");
        }
        return lines;
    }

    private static String program(String commit) {
        return commit.isEmpty() ? "the program of then" : "the program of then, commit " + commit;
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
