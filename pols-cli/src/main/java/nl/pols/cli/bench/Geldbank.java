package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Superuser;
import nl.pols.cli.token.TokenIssuer;

/// The ledger: one hot budget beside what plain SQL does on this machine, many budgets, batches,
/// balances as of any two dates over a long account, and the proof of its chain.
final class Geldbank implements Area {

    private static final int CLIENTS = 16;
    private static final int BUDGETS = 500;
    private static final int WRITERS = 4;
    private static final int BATCH = 1_000;

    private final Home home;
    private final Endpoints at;
    private final Api api;
    private final TokenIssuer tokens;
    private final List<String> parts;
    private final long postings;
    private final Duration time;
    private final Console console;
    private final Geldproef proef;

    /// @param parts only these, all when there are none
    Geldbank(
            Home home,
            Endpoints at,
            Api api,
            List<String> parts,
            long postings,
            int seconds,
            Console console) {
        this.home = home;
        this.at = at;
        this.api = api;
        this.tokens = TokenIssuer.of(home);
        this.parts = parts;
        this.postings = postings;
        this.time = Duration.ofSeconds(seconds);
        this.console = console;
        this.proef = new Geldproef(api, at.financiering().toString());
    }

    @Override
    public String dataSet() {
        return "%d budgets, %,d postings on one of them, value dates over %d days"
                .formatted(BUDGETS, postings, Geldproef.DAGEN);
    }

    @Override
    public List<Result> measure() {
        console.say("%d budgets ...".formatted(BUDGETS));
        proef.richtIn(BUDGETS);
        List<Result> results = new ArrayList<>();
        neem("heet", this::hotBudget, results);
        neem("veel", this::manyBudgets, results);
        neem("lever", this::batches, results);
        neem("saldo", this::balances, results);
        neem("keten", () -> List.of(verification()), results);
        return results;
    }

    private void neem(String deel, Supplier<List<Result>> meting, List<Result> results) {
        if (parts.isEmpty() || parts.contains(deel)) {
            results.addAll(meting.get());
        }
    }

    private List<Result> hotBudget() {
        console.say("One hot budget, %d clients, and plain SQL ...".formatted(CLIENTS));
        Load.Seen bare;
        try (var grens = Geldgrens.open(Superuser.of(home))) {
            bare = grens.meet(CLIENTS, time);
        }
        var seen = belast("heet", i -> proef.pad(0));
        return List.of(
                Result.atLeast(
                        0.5,
                        "one hot budget, 16 clients, as a part of plain SQL",
                        seen.perSecond() / bare.perSecond(),
                        "",
                        seen.requests()),
                Result.noted("one hot budget, 16 clients", seen.perSecond(), "/s", seen.requests()),
                Result.noted("one hot budget, p99", seen.millis(99), "ms", seen.requests()),
                Result.noted(
                        "plain SQL: bounded update and insert",
                        bare.perSecond(),
                        "/s",
                        bare.requests()));
    }

    private List<Result> manyBudgets() {
        console.say("Many budgets, %d clients ...".formatted(CLIENTS));
        var seen = belast("veel", i -> proef.pad(1 + i * 7));
        return List.of(
                Result.atLeast(
                        2_000,
                        "many budgets, 16 clients, one posting per request",
                        seen.perSecond(),
                        "/s",
                        seen.requests()),
                Result.atMost(50, "many budgets, p99", seen.millis(99), "ms", seen.requests()));
    }

    private Load.Seen belast(String deel, IntFunction<String> pad) {
        String token = tokens.van(Geldproef.HOUDER, TokenIssuer.LONGEST);
        Map<String, byte[]> heads = new ConcurrentHashMap<>();
        Verbinding[] lines = new Verbinding[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            lines[i] = Verbinding.met(at.financiering());
        }
        var next = new AtomicLong();
        var seen =
                Load.warmThenMeasure(
                        CLIENTS,
                        time,
                        i -> {
                            byte[] body = proef.besteding(deel, next.getAndIncrement());
                            byte[] head =
                                    heads.computeIfAbsent(
                                            pad.apply(i),
                                            where ->
                                                    Verbinding.head(
                                                            "POST",
                                                            URI.create(where),
                                                            token,
                                                            "Content-Type: application/json"));
                            lines[i % CLIENTS].post(head, body, body.length).require(201);
                        });
        for (Verbinding line : lines) {
            line.close();
        }
        return seen;
    }

    private List<Result> batches() {
        console.say("%,d postings in batches of %,d ...".formatted(postings, BATCH));
        byte[] head =
                Verbinding.head(
                        "POST",
                        URI.create(at.financiering() + "/boekingen/_lever"),
                        tokens.van(Geldproef.HOUDER, TokenIssuer.LONGEST),
                        "Content-Type: application/x-ndjson");
        var next = new AtomicLong();
        long begin = System.nanoTime();
        Load.atOnce(WRITERS, writer -> lever(head, next));
        double seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(
                Result.atLeast(
                        5_000,
                        "postings in batches of 1,000 on one hot budget, 4 writers",
                        next.get() / seconds,
                        "/s",
                        (int) (next.get() / BATCH)));
    }

    private long lever(byte[] head, AtomicLong next) {
        try (Verbinding line = Verbinding.met(at.financiering())) {
            for (long from = next.getAndAdd(BATCH); from < postings; from = next.getAndAdd(BATCH)) {
                byte[] body = proef.levering("levering", from, BATCH);
                JsonNode answer =
                        Proefveld.json(line.post(head, body, body.length).require(200).text());
                if (answer.path("geboekt").asInt() != BATCH) {
                    throw new PolsFailure("%d were sent: %s".formatted(BATCH, answer));
                }
            }
            next.addAndGet(-BATCH);
            return 0;
        }
    }

    private List<Result> balances() {
        console.say("Balances as of any two dates ...");
        Instant end = Instant.now();
        Instant begin = end.minusSeconds(Math.max(60, postings / 5_000));
        String token = tokens.van(Geldproef.HOUDER, TokenIssuer.LONGEST);
        Verbinding line = Verbinding.met(at.financiering());
        var seen =
                Load.warmThenMeasure(
                        1,
                        time,
                        i -> {
                            var chance = ThreadLocalRandom.current();
                            var moment =
                                    begin.plusMillis(
                                            chance.nextLong(
                                                    Duration.between(begin, end).toMillis()));
                            var address =
                                    "%s/rekeningen/%s/saldo?valutadatum=%s&geboektTot=%s"
                                            .formatted(
                                                    at.financiering(),
                                                    proef.toekenning(0),
                                                    Geldproef.dag(chance.nextInt(1_000_000)),
                                                    moment);
                            line.get(Verbinding.head("GET", URI.create(address), token))
                                    .require(200);
                        });
        line.close();
        return List.of(
                Result.atMost(
                        20,
                        "balance as of any two dates over %,d postings, p95".formatted(postings),
                        seen.millis(95),
                        "ms",
                        seen.requests()),
                Result.noted(
                        "balance as of any two dates, p50",
                        seen.millis(50),
                        "ms",
                        seen.requests()));
    }

    private Result verification() {
        console.say("Following the chain ...");
        Instant begin = Instant.now();
        JsonNode proof =
                api.get(
                        "%s/rekeningen/%s/_verifieer"
                                .formatted(at.financiering(), proef.toekenning(0)),
                        "rijk");
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        if (!proof.path("heel").asBoolean()) {
            throw new PolsFailure("The chain is broken: " + proof);
        }
        return Result.atMost(
                30,
                "verification of %,d postings".formatted(proof.path("boekingsregels").asLong()),
                seconds,
                "s",
                1);
    }
}
