package nl.pols.cli.sector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./pols lever`: delivers a file, shows how far it is, and says what to do about what was
/// refused. Exit status 0 only when nothing was refused and nothing waits for approval.
@Command(
        name = "lever",
        mixinStandardHelpOptions = true,
        description = "Deliver a file of trajectories (NDJSON, plain or .gz).",
        footer = {
            "",
            "The same file sent again continues where it broke, and does nothing twice.",
            "Example:",
            "  ./pols lever sector/trajecten-GM0363.ndjson --als gemeente:GM0363"
        })
public final class LeverCommand implements Callable<Integer> {

    private static final Pattern CODE_IN_NAME = Pattern.compile("GM\\d{4}");
    private static final int REFUSALS_SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "One JSON object per line.")
    private Path file = Path.of("");

    @Option(
            names = "--als",
            paramLabel = "ORGANISATION",
            description = "Who sends it (default: the municipality in the file's name).")
    private String organisation = "";

    @Option(names = "--proef", description = "Dry run: the same outcomes, and nothing changes.")
    private boolean dryRun;

    @Option(names = "--atomair", description = "All or nothing.")
    private boolean atomic;

    private final Console console = Console.onOut();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new PolsFailure(
                    PolsFailure.USAGE, "There is no file to read at %s.".formatted(file));
        }
        Home home = Home.current();
        String address = Endpoints.of(home).trajectregistratie() + "/aanleveringen";
        var api = new Api(TokenIssuer.of(home));
        Instant begin = Instant.now();
        JsonNode outcome =
                new Aanlevering(api, address, sender()).send(key(), options(), this::records);
        print(outcome, Duration.between(begin, Instant.now()));
        printRefused(api, address + "/" + outcome.path("id").asText() + "/uitslagen");
        boolean waits = outcome.path("status").asText().equals("TER_GOEDKEURING");
        if (waits) {
            console.say(
                    "Nothing of it has taken effect: approve it with POST "
                            + address
                            + "/"
                            + outcome.path("id").asText()
                            + "/goedkeuring, or turn it down with /afwijzing.");
        }
        boolean whole = outcome.path("geweigerd").asLong() == 0 && !waits;
        return whole ? 0 : PolsFailure.FAILED;
    }

    private String sender() {
        if (!organisation.isEmpty()) {
            return organisation;
        }
        Matcher code = CODE_IN_NAME.matcher(String.valueOf(file.getFileName()));
        if (!code.find()) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "Say who sends this file: --als gemeente:GM0363. Its name holds no"
                            + " municipality.");
        }
        return "gemeente:" + code.group();
    }

    private String options() {
        var options = new ArrayList<String>();
        if (dryRun) {
            options.add("proef=true");
        }
        if (atomic) {
            options.add("atomair=true");
        }
        return String.join("&", options);
    }

    private void records(OutputStream out) throws IOException {
        long size = Files.size(file);
        try (var counted = new Voortgang(Files.newInputStream(file), size, console);
                InputStream in = isZipped() ? new GZIPInputStream(counted) : counted) {
            in.transferTo(out);
        }
    }

    private boolean isZipped() {
        return file.toString().endsWith(".gz");
    }

    /// Who sends what: a file that changed, or another sender, is another delivery.
    private String key() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((sender() + "?" + options()).getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private void print(JsonNode outcome, Duration taken) {
        long received = outcome.path("ontvangen").asLong();
        console.say(
                "%s%d records in %s (%.0f a second)"
                        .formatted(
                                dryRun ? "Dry run: " : "",
                                received,
                                Console.seconds(taken),
                                received * 1000.0 / Math.max(1, taken.toMillis())));
        for (String kind :
                List.of(
                        "nieuw",
                        "gewijzigd",
                        "ongewijzigd",
                        "geparkeerd",
                        "geweigerd",
                        "waarschuwingen")) {
            console.say("  %-15s %9d".formatted(kind, outcome.path(kind).asLong()));
        }
        outcome.path("opmerkingen")
                .forEach(remark -> console.say("  " + remark.path("nl").asText()));
        outcome.path("redenen").forEach(reason -> console.say("  " + reason.path("nl").asText()));
    }

    private void printRefused(Api api, String address) {
        JsonNode refused =
                api.get(address + "?uitslag=GEWEIGERD&limit=" + REFUSALS_SHOWN, sender());
        for (JsonNode line : refused.path("items")) {
            console.say(
                    "regel %d (%s):"
                            .formatted(
                                    line.path("regel").asLong(),
                                    line.path("registratienummer")
                                            .asText("zonder registratienummer")));
            for (JsonNode fault : line.path("fouten")) {
                console.say(
                        "  %s %s [%s]"
                                .formatted(
                                        fault.path("pointer").asText(),
                                        fault.path("nl").asText(),
                                        fault.path("regel").asText()));
            }
        }
        if (refused.hasNonNull("next")) {
            console.say("... and more: " + address + "?uitslag=GEWEIGERD");
        }
    }
}
