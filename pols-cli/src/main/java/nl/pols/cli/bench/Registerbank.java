package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.sector.Standwacht;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;

/// The register with 10,000 companies: how fast it takes them in, answers for any two dates, tells
/// where a company came from, finds a name, and decides between two that want the same.
final class Registerbank implements Area {

    private static final String WHO = "cedris";
    private static final int COMPANIES = 10_000;
    private static final int WARM_UP = 3_000;
    private static final String COMPANIES_IN_REPORTS = "sobs";
    private static final int CLIENTS = 8;
    private static final int CHAIN = 200;
    private static final int CONFLICTS = 1_000;
    private static final LocalDate FIRST_MERGER = LocalDate.of(2021, 1, 1);

    private final Endpoints at;
    private final Api api;
    private final TokenIssuer tokens;
    private final Duration time;
    private final Console console;
    private final Standwacht stand;
    private final Registerproef register = new Registerproef(UUID.randomUUID().toString());

    Registerbank(Endpoints at, Api api, TokenIssuer tokens, int seconds, Console console) {
        this.at = at;
        this.api = api;
        this.tokens = tokens;
        this.time = Duration.ofSeconds(seconds);
        this.console = console;
        this.stand = new Standwacht(api, at, console);
    }

    @Override
    public String dataSet() {
        return "%d companies with %d periods each, %d names in all, over what was there"
                .formatted(COMPANIES, Registerproef.PERIODS, COMPANIES * Registerproef.NAMES);
    }

    @Override
    public List<Result> measure() {
        return Stream.of(imports(), reads(), search(), lineage(), conflicts())
                .flatMap(List::stream)
                .toList();
    }

    /// First others: the service and the readers of its log may have started a moment ago.
    private List<Result> imports() {
        long before = stand.now(COMPANIES_IN_REPORTS);
        console.say("Importing %d companies to warm up ...".formatted(WARM_UP));
        var others = new Registerproef(UUID.randomUUID().toString());
        double cold = importSeconds(others, WARM_UP, "nieuw");
        secondsUntilReported(before + WARM_UP);
        console.say("Importing %d companies, twice ...".formatted(COMPANIES));
        double first = importSeconds(register, COMPANIES, "nieuw");
        double told = secondsUntilReported(before + WARM_UP + COMPANIES);
        double second = importSeconds(register, COMPANIES, "ongewijzigd");
        return List.of(
                Result.noted("import of 3,000 companies before it, as a warm-up", cold, "s", 1),
                Result.atMost(10, "import of 10,000 companies", first, "s", 1),
                Result.noted("from its answer until the reports have them all", told, "s", 1),
                Result.atMost(10, "the same again: nothing changes", second, "s", 1));
    }

    /// What follows measures the register, not the readers of its log that the import still keeps
    /// busy; how long it keeps them busy is a figure of its own.
    private double secondsUntilReported(long companies) {
        Instant begin = Instant.now();
        stand.await(COMPANIES_IN_REPORTS, companies);
        stand.awaitAllRead();
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private double importSeconds(Registerproef made, int companies, String expected) {
        String lines = made.ndjson(companies);
        Instant begin = Instant.now();
        JsonNode outcome =
                Api.accepted(
                        api.post(
                                at.register() + "/sociaal-ontwikkelbedrijven/_importeer",
                                WHO,
                                "application/x-ndjson",
                                lines));
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        if (outcome.path(expected).asInt() != companies) {
            throw new PolsFailure(
                    "The import was to give %d times %s, and gave: %s"
                            .formatted(companies, expected, outcome));
        }
        return seconds;
    }

    /// First what the machine can do at most, so that the clients have warmed up too.
    private List<Result> reads() {
        console.say("Reading as of two dates with %d clients ...".formatted(CLIENTS));
        String now = Instant.now().toString();
        try (var lines = lines(at.register());
                var bareLines = lines(at.register().resolve("/"))) {
            var limit =
                    Load.warmThenMeasure(
                            CLIENTS, time, i -> bareLines.get("q/health/live").require(200));
            var seen =
                    Load.warmThenMeasure(
                            CLIENTS,
                            time,
                            i ->
                                    lines.get(path(i * 37 % COMPANIES) + onTwoDates(i, now))
                                            .require(200));
            return List.of(
                    Result.atMost(
                            15, "read on two dates, p95", seen.millis(95), "ms", seen.requests()),
                    Result.atLeast(
                                    1_500,
                                    "reads on two dates",
                                    seen.perSecond(),
                                    "/s",
                                    seen.requests())
                            .besideLimit(limit.perSecond()));
        }
    }

    private static String onTwoDates(int number, String known) {
        return "?geldigOp=%s&bekendOp=%s"
                .formatted(Registerproef.from(number % Registerproef.NAMES), known);
    }

    private Lijnen lines(URI service) {
        return Lijnen.van(service, tokens, WHO);
    }

    private List<Result> search() {
        console.say("Searching %d names ...".formatted(COMPANIES * Registerproef.NAMES));
        try (var lines = lines(at.register())) {
            var seen = Load.warmThenMeasure(1, time, i -> find(lines, i));
            return List.of(
                    Result.atMost(
                            50,
                            "search over 50,000 names, p95",
                            seen.millis(95),
                            "ms",
                            seen.requests()));
        }
    }

    /// A name of any period, every third time with two letters swapped.
    private void find(Lijnen lines, int number) {
        int company = number * 53 % COMPANIES;
        String name = register.name(company, number % Registerproef.NAMES);
        String asked = number % 3 == 0 ? swapped(name) : name;
        String found =
                lines.post("/_zoek", "{\"tekst\":\"%s\"}".formatted(asked)).require(200).text();
        if (!found.contains(register.id(company).toString())) {
            throw new PolsFailure("\"%s\" doesn't find \"%s\"".formatted(asked, name));
        }
    }

    private static String swapped(String name) {
        return name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
    }

    private List<Result> lineage() {
        console.say("%d mergers after each other ...".formatted(CHAIN));
        for (int i = 0; i < CHAIN; i++) {
            var merged = merge(UUID.randomUUID(), i, i + 1, FIRST_MERGER.plusDays(i));
            Api.accepted(merged);
        }
        String path = path(CHAIN) + "/herkomst";
        try (var lines = lines(at.register())) {
            var seen = Load.warmThenMeasure(1, time, i -> lines.get(path).require(200));
            return List.of(
                    Result.atMost(
                            50,
                            "lineage of 200 successions, p95",
                            seen.millis(95),
                            "ms",
                            seen.requests()));
        }
    }

    /// The same company goes over into two others at once: one wins, the other hears which.
    private List<Result> conflicts() {
        console.say("%d pairs of conflicting mergers ...".formatted(CONFLICTS));
        int decided = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < CONFLICTS; i++) {
                decided += isDecided(both, COMPANIES / 2 + 3 * i) ? 1 : 0;
            }
        }
        return List.of(
                Result.atLeast(
                        CONFLICTS,
                        "conflicts with one winner, named to the other",
                        decided,
                        "pairs",
                        CONFLICTS));
    }

    private boolean isDecided(ExecutorService both, int company) {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            UUID id = ids.get(side);
            int other = company + 1 + side;
            asked.add(
                    CompletableFuture.supplyAsync(
                            () -> merge(id, company, other, FIRST_MERGER), both));
        }
        var first = asked.get(0).join();
        var second = asked.get(1).join();
        return first.statusCode() == 201
                ? isRefusalNaming(second, ids.get(0))
                : second.statusCode() == 201 && isRefusalNaming(first, ids.get(1));
    }

    private static boolean isRefusalNaming(HttpResponse<String> answer, UUID winner) {
        return answer.statusCode() == 409 && answer.body().contains(winner.toString());
    }

    private HttpResponse<String> merge(UUID id, int from, int into, LocalDate date) {
        String body =
                """
                {"id": "%s", "soort": "FUSIE", "ingangsdatum": "%s", "voorgangers": ["%s"], "opvolger": {"id": "%s"}}
                """
                        .formatted(id, date, register.id(from), register.id(into));
        return api.post(at.register() + "/rechtsopvolgingen", WHO, body);
    }

    private String path(int number) {
        return "/sociaal-ontwikkelbedrijven/" + register.id(number);
    }
}
