package nl.pols.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;

/// What trajectory-service takes in and answers, part by part, beside what this machine could do at
/// most. Between two parts it waits until all events are published, so that no part pays for the
/// one before it.
final class Trajectbank implements Area {

    static final List<String> PARTS =
            List.of("levering", "ongewijzigd", "gemengd", "verzoeken", "enkel", "lijst", "storm");

    /// What to measure, and how much of it.
    ///
    /// @param parts empty means all
    /// @param deliveries in how many deliveries, all at once, the records go in
    record Opdracht(List<String> parts, long records, int deliveries, int seconds) {

        Opdracht {
            for (String part : parts) {
                if (!PARTS.contains(part)) {
                    throw new PolsFailure(
                            PolsFailure.USAGE,
                            "There is no part \"%s\"; there are: %s."
                                    .formatted(part, String.join(", ", PARTS)));
                }
            }
            if (records < 1_000 || deliveries < 1 || deliveries > Proefveld.GEMEENTEN.size()) {
                throw new PolsFailure(
                        PolsFailure.USAGE,
                        "At least 1,000 records, in 1 to %d deliveries."
                                .formatted(Proefveld.GEMEENTEN.size()));
            }
        }

        boolean has(String part) {
            return parts.isEmpty() || parts.contains(part);
        }
    }

    private final Home home;
    private final Endpoints at;
    private final Api api;
    private final Opdracht opdracht;
    private final Console console;

    Trajectbank(Home home, Endpoints at, Api api, Opdracht opdracht, Console console) {
        this.home = home;
        this.at = at;
        this.api = api;
        this.opdracht = opdracht;
        this.console = console;
    }

    @Override
    public String dataSet() {
        return ("%d new records in %d deliveries at once (a quarter running, none with a task due),"
                        + " after a warm-up; requests for %d s after as long a warm-up")
                .formatted(opdracht.records(), opdracht.deliveries(), opdracht.seconds());
    }

    @Override
    public List<Result> measure() {
        List<Result> results = new ArrayList<>();
        try (var veld = new Proefveld(home, at, console);
                var levering = new Leverdeel(veld, opdracht.records(), opdracht.deliveries())) {
            veld.richtIn(api);
            parts(veld, levering)
                    .forEach((name, part) -> {
                        if (opdracht.has(name)) {
                            console.say("-- " + name);
                            List<Result> seen = part.get();
                            seen.forEach(BenchCommand::print);
                            results.addAll(seen);
                        }
                    });
        }
        console.say("-- all");
        return results;
    }

    private Map<String, Supplier<List<Result>>> parts(Proefveld veld, Leverdeel levering) {
        Duration time = Duration.ofSeconds(opdracht.seconds());
        Map<String, Supplier<List<Result>>> parts = new LinkedHashMap<>();
        parts.put("levering", levering::nieuw);
        parts.put("ongewijzigd", levering::ongewijzigd);
        parts.put("gemengd", levering::gemengd);
        parts.put("verzoeken", () -> new Verzoekdeel(veld, time).meet());
        parts.put("enkel", () -> new Enkeldeel(veld, time).meet());
        parts.put(
                "lijst",
                () -> {
                    List<Result> results = new ArrayList<>(levering.zorgVoorRecords());
                    results.addAll(new Lijstdeel(veld, time, opdracht.records()).meet());
                    return results;
                });
        parts.put("storm", () -> new Stormdeel(veld).meet());
        return parts;
    }
}
