package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.cli.bench.Cijfervragen.Cijfervraag;
import nl.pols.cli.bench.Cijfervragen.Soort;
import nl.pols.cli.home.Console;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;
import org.jspecify.annotations.Nullable;

/// The figures over what the stack holds: every indicator as a dashboard asks it, as known now and
/// as known a moment ago, one question at a time. Says which indicator is the slowest of each kind.
final class Rapportagebank implements Area {

    private static final String WHO = "cedris";
    private static final double DASHBOARD_MILLIS = 15;
    private static final double BOTH_DATES_MILLIS = 500;
    private static final int MEASURED_ROUNDS = 3;

    private final Endpoints at;
    private final Api api;
    private final String token;
    private final Duration time;
    private final Console console;

    Rapportagebank(Endpoints at, Api api, TokenIssuer tokens, int seconds, Console console) {
        this.at = at;
        this.api = api;
        this.token = tokens.van(WHO, TokenIssuer.LONGEST);
        this.time = Duration.ofSeconds(seconds);
        this.console = console;
    }

    @Override
    public String dataSet() {
        JsonNode stand = api.get(at.rapportage() + "/stand", "beheer");
        return "what the stack holds, %d trajectories".formatted(stand.path("trajecten").asLong());
    }

    @Override
    public List<Result> measure() {
        var vragen = new Cijfervragen(api.get(at.rapportage() + "/indicatoren", WHO));
        // all that the stack holds, but asked as of a moment, so nothing counted beforehand helps
        Instant moment = Instant.now();
        List<Result> results = new ArrayList<>();
        try (Verbinding line = Verbinding.met(at.rapportage())) {
            for (Soort soort : Soort.values()) {
                results.addAll(meet(line, vragen, soort, null, DASHBOARD_MILLIS));
            }
            for (Soort soort : Soort.values()) {
                results.addAll(meet(line, vragen, soort, moment, BOTH_DATES_MILLIS));
            }
        }
        return results;
    }

    private List<Result> meet(
            Verbinding line,
            Cijfervragen vragen,
            Soort soort,
            @Nullable Instant known,
            double bar) {
        String what = soort.words() + (known == null ? ", as known now" : ", on both dates");
        console.say("Figures %s ...".formatted(what));
        var rounds = vragen.ronden(soort, known);
        ask(line, rounds, 1);
        var each = ask(line, rounds, MEASURED_ROUNDS);
        var all = new Verdeling();
        each.values().forEach(all::add);
        return List.of(
                Result.atMost(bar, what + ", p95", all.millis(95), "ms", all.total()),
                slowest(what, each, bar));
    }

    /// Asks round after round until the time is over, and so many rounds at least. A round is asked
    /// to its end: an indicator that the time ran out before would have no say in the figure.
    private Map<String, Verdeling> ask(
            Verbinding line, List<List<Cijfervraag>> rounds, int atLeast) {
        Map<String, Verdeling> each = new TreeMap<>();
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < atLeast || System.nanoTime() < end; i++) {
            for (Cijfervraag vraag : rounds.get(i % rounds.size())) {
                byte[] head = head(vraag);
                long begin = System.nanoTime();
                line.get(head).require(200);
                each.computeIfAbsent(vraag.indicator(), code -> new Verdeling())
                        .add(System.nanoTime() - begin);
            }
        }
        return each;
    }

    private byte[] head(Cijfervraag vraag) {
        return Verbinding.head("GET", URI.create(at.rapportage() + vraag.path()), token);
    }

    private static Result slowest(String what, Map<String, Verdeling> each, double bar) {
        var worst =
                each.entrySet().stream()
                        .max(Comparator.comparingDouble(entry -> entry.getValue().millis(95)))
                        .orElseThrow();
        return Result.atMost(
                bar,
                "%s, slowest: %s, p95".formatted(what, worst.getKey()),
                worst.getValue().millis(95),
                "ms",
                worst.getValue().total());
    }
}
