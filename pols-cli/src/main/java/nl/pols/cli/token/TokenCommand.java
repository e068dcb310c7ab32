package nl.pols.cli.token;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./pols token`: the token alone on standard output, so that it fits in `$(...)`; what it means
/// on standard error.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print an access token of the local stack.",
        footer = {
            "",
            "Example:",
            "  curl -H \"Authorization: Bearer $(./pols token --als gemeente:GM0363)\" \\",
            "       http://localhost:8082/trajectregistratie/v1/trajecten"
        })
public final class TokenCommand implements Callable<Integer> {

    private static final Pattern LIFE = Pattern.compile("(\\d{1,5})\\s*([smh]?)");

    @Option(
            names = "--als",
            required = true,
            paramLabel = "ORGANISATION",
            description = "gemeente:GM0363, sob:<uuid>, rijk, cedris or beheer.")
    private String organisation = "";

    @Option(
            names = "--scopes",
            split = "[, ]+",
            hideParamSyntax = true,
            paramLabel = "SCOPE[,SCOPE]",
            description = "Only these scopes, comma separated (default: all it may have).")
    private List<String> scopes = new ArrayList<>();

    @Option(
            names = "--geldig",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "How long it is valid: 90s, 30m, 6h at most (default: ${DEFAULT-VALUE}).")
    private String life = "1h";

    @Override
    public Integer call() {
        var wanted = scopes.isEmpty() ? TokenIssuer.scopes(organisation) : scopes;
        Duration valid = duration(life);
        String token = TokenIssuer.of(Home.current()).van(organisation, wanted, valid);
        String until =
                LocalDateTime.now()
                        .plus(valid)
                        .format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
        Console.onErr()
                .say(
                        "Token of %s, valid until %s, with %s."
                                .formatted(organisation, until, String.join(", ", wanted)));
        System.out.println(token);
        return 0;
    }

    static Duration duration(String text) {
        Matcher matcher = LIFE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "\"%s\" is not a time: write 90s, 30m or 1h.".formatted(text));
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
