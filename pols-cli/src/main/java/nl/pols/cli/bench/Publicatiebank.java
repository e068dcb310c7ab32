package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;

/// A publication of what the stack holds, drawn up as a draft that is never signed, counted again,
/// and looked at for what it hides; then a drawn sector of a million persons through protection and
/// attack, in a JVM of its own with 1 GB of heap.
final class Publicatiebank implements Area {
    private static final String WHO = "cedris";
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MEGABYTES = 1024;
    private static final double MOST_CELLS = 15;
    private static final double MOST_PERSONS = 3;
    private static final long LOOK = Duration.ofMillis(200).toNanos();
    private static final double MILLIS = 1_000;

    private final Endpoints at;
    private final Api api;
    private final String period;
    private final Console console;

    Publicatiebank(Endpoints at, Api api, String period, Console console) {
        this.at = at;
        this.api = api;
        this.period = period;
        this.console = console;
    }

    @Override
    public String dataSet() {
        JsonNode stand = api.get(at.rapportage() + "/stand", "beheer");
        return "what the stack holds, %d trajectories, and a drawn sector of a million persons"
                .formatted(stand.path("trajecten").asLong());
    }

    @Override
    public List<Result> measure() {
        List<Result> results = new ArrayList<>();
        String id;
        try (var heap = Geheugen.van(at.rapportage())) {
            Instant begin = Instant.now();
            id = drawUp();
            results.add(
                    Result.atMost(MOST_SECONDS, "publication drawn up", seconds(begin), "s", 1));
            results.add(
                    Result.atMost(
                            MOST_MEGABYTES,
                            "heap of reporting-service meanwhile, at most",
                            heap.peak(),
                            "MB",
                            Math.max(1, heap.count())));
        }
        results.addAll(
                usefulness(api.get(at.rapportage() + "/publicaties/" + id + "/inhoud", WHO)));
        Instant begin = Instant.now();
        JsonNode proof =
                Api.accepted(
                        api.post(
                                at.rapportage() + "/publicaties/" + id + "/_verifieer", WHO, "{}"));
        results.add(Result.noted("counted again", seconds(begin), "s", 1));
        results.add(
                Result.atLeast(
                        1, "the same bytes", proof.path("gelijk").asBoolean() ? 1 : 0, "", 1));
        console.say("  a drawn sector of a million persons, with 1 GB of heap ...");
        results.addAll(Tekenproef.million());
        return results;
    }

    private String drawUp() {
        var first = ask("");
        String id =
                Api.accepted(wantsChange(first.statusCode(), first.body()) ? ask("Meting.") : first)
                        .path("publicatieId")
                        .asText();
        String address = at.rapportage() + "/publicaties/" + id + "/opstelling";
        String said = "";
        JsonNode now = api.get(address, WHO);
        while (!now.path("fase").asText().matches("KLAAR|MISLUKT")) {
            String doing = now.path("fase").asText() + " " + now.path("reeks").asText();
            if (!doing.equals(said)) {
                console.say("  " + doing);
                said = doing;
            }
            LockSupport.parkNanos(LOOK);
            now = api.get(address, WHO);
        }
        if (now.has("mislukt")) {
            throw new PolsFailure("It can't be drawn up: " + now.path("mislukt"));
        }
        return id;
    }

    private HttpResponse<String> ask(String change) {
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("product", "TRAJECTENMONITOR")
                        .put("periode", period)
                        .put("embargoTot", "2199-01-01T00:00:00Z");
        if (!change.isEmpty()) {
            body.put("wijziging", change);
        }
        return api.post(at.rapportage() + "/publicaties", WHO, body.toString());
    }

    /// There is a release of this period already, and a revision of it says what changed. Whatever
    /// else is refused is told as it was said.
    static boolean wantsChange(int status, String answer) {
        return status == 400
                && StreamSupport.stream(Api.tree(answer).path("errors").spliterator(), false)
                        .anyMatch(error ->
                                error.path("pointer").asText().equals("/wijziging")
                                        && error.path("code").asText().equals("verplicht"));
    }

    /// Of each series how many municipalities have no total, and what share of the cases is there.
    static List<Result> usefulness(JsonNode content) {
        List<Result> results = new ArrayList<>();
        for (JsonNode series : content.path("reeksen")) {
            int municipalities = 0;
            int hidden = 0;
            int above = 0;
            for (JsonNode cell : series.path("cellen")) {
                boolean secret = cell.path("symbool").asText().equals("GEHEIM");
                boolean alone = cell.path("plaats").size() <= 1;
                String area = cell.path("plaats").path("gebied").asText();
                if (alone && area.startsWith("GM")) {
                    municipalities++;
                    hidden += secret ? 1 : 0;
                } else if (alone && secret && !cell.path("plaats").has("sob")) {
                    above++;
                }
            }
            String name = series.path("code").asText();
            results.add(
                    Result.atMost(
                            MOST_CELLS,
                            name + ": municipality totals hidden",
                            100.0 * hidden / Math.max(1, municipalities),
                            "%",
                            Math.max(1, municipalities)));
            results.add(
                    Result.atMost(MOST_PERSONS, name + ": cases in them", persons(series), "%", 1));
            results.add(
                    Result.atMost(
                            0, name + ": totals of country and regions hidden", above, "", 1));
        }
        return results;
    }

    private static double persons(JsonNode series) {
        return StreamSupport.stream(
                        series.path("verantwoording").path("verlies").spliterator(), false)
                .filter(level -> level.path("niveau").asText().equals("gebied 2"))
                .mapToDouble(level -> level.path("deelGeheim").asDouble())
                .max()
                .orElse(0);
    }

    private static double seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / MILLIS;
    }
}
