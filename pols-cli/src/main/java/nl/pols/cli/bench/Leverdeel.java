package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.stack.Superuser;

/// Deliveries of a million: all new beside what the machine could do, the same once more, and one
/// in which some records are changed, refused or parked. The heap of the service is watched during
/// all of them.
final class Leverdeel implements AutoCloseable {

    private static final long WARM_UP = 50_000;
    private static final int MIXED_PER = 200;

    private final Proefveld veld;
    private final long total;
    private final int deliveries;
    private final Trajectproef proef;
    private final List<Leveringsbestand> files = new ArrayList<>();
    private double newPerSecond;

    Leverdeel(Proefveld veld, long total, int deliveries) {
        this.veld = veld;
        this.total = total;
        this.deliveries = deliveries;
        this.proef = veld.proef("m");
    }

    /// What other parts stand on; delivered once.
    List<Result> zorgVoorRecords() {
        if (!files.isEmpty()) {
            return List.of();
        }
        warmUp();
        for (int i = 0; i < deliveries; i++) {
            files.add(Leveringsbestand.geldig(veld.scratch(), proef, first(i), total / deliveries));
        }
        veld.console().say("Delivering %d new records ...".formatted(records()));
        long events = veld.tellingen().events();
        long reported = veld.gerapporteerd();
        Leveruitkomst seen = lever(files);
        seen.require("nieuw", records());
        long answered = System.nanoTime();
        veld.awaitPublished(events + records());
        veld.console()
                .say("  all published %.1f s after the answer".formatted(secondsSince(answered)));
        veld.awaitReported(reported + records());
        double backlogGone = secondsSince(answered);
        newPerSecond = seen.perSecond();
        var results = new ArrayList<Result>();
        results.add(
                Result.atLeast(
                        13_000, "delivery of new records", newPerSecond, "/s", (int) records()));
        if (veld.rapporteert()) {
            results.add(inTheReports(backlogGone));
        }
        results.addAll(seen.heap("delivery of new records"));
        return results;
    }

    private Result inTheReports(double seconds) {
        return Result.atMost(
                90,
                "until all of it is in the reports, after the answer",
                seconds,
                "s",
                (int) records());
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    List<Result> nieuw() {
        var results = new ArrayList<>(zorgVoorRecords());
        veld.console().say("The same rows by plain SQL, with and without a history row ...");
        try (var grens = Machinegrens.open(Superuser.of(veld.home()))) {
            double withHistory = grens.rowsPerSecond(records(), true);
            double without = grens.rowsPerSecond(records(), false);
            results.add(
                    Result.atLeast(
                            0.5,
                            "the same as a part of the machine's limit",
                            newPerSecond / withHistory,
                            "",
                            (int) records()));
            results.add(
                    Result.noted(
                            "machine's limit: row, history, event",
                            withHistory,
                            "/s",
                            (int) records()));
            results.add(
                    Result.noted("machine's limit: row, event", without, "/s", (int) records()));
        }
        return results;
    }

    List<Result> ongewijzigd() {
        zorgVoorRecords();
        veld.console().say("Delivering the same once more ...");
        long versions = veld.tellingen().versies();
        long events = veld.tellingen().events();
        Leveruitkomst seen = lever(files);
        seen.require("ongewijzigd", records());
        long newVersions = veld.tellingen().versies() - versions;
        var results = new ArrayList<Result>();
        results.add(
                Result.atLeast(
                        3,
                        "the same unchanged, times as fast",
                        seen.perSecond() / newPerSecond,
                        "x",
                        (int) records()));
        results.add(Result.noted("the same unchanged", seen.perSecond(), "/s", (int) records()));
        results.add(Result.atMost(0, "new versions of it", newVersions, "", 1));
        results.add(Result.atMost(0, "events of it", eventsSince(events), "", 1));
        results.addAll(seen.heap("the same unchanged"));
        return results;
    }

    /// The event of one more record comes after any that the delivery made.
    private long eventsSince(long before) {
        try (var marker = Leveringsbestand.geldig(veld.scratch(), veld.proef("k"), 0, 1)) {
            lever(List.of(marker)).require("nieuw", 1);
        }
        veld.awaitPublished(before + 1);
        return veld.tellingen().events() - before - 1;
    }

    List<Result> gemengd() {
        zorgVoorRecords();
        veld.console().say("1 % changed, 1 % refused, 0.5 % parked among new records ...");
        List<Leveringsbestand> mixed = new ArrayList<>();
        for (int i = 0; i < deliveries; i++) {
            long first = first(i);
            mixed.add(
                    Leveringsbestand.maak(
                            veld.scratch(),
                            total / deliveries,
                            (out, line) -> {
                                Soort soort = soort(line);
                                long number = first + line;
                                proef.schrijf(
                                        out,
                                        soort == Soort.GEWIJZIGD ? number : total + number,
                                        soort);
                            }));
        }
        long events = veld.tellingen().events();
        Leveruitkomst seen = lever(mixed);
        mixed.forEach(Leveringsbestand::close);
        long hundredth = records() / 100;
        seen.require("gewijzigd", hundredth);
        seen.require("geweigerd", hundredth);
        seen.require("geparkeerd", hundredth / 2);
        veld.awaitPublished(events + seen.count("nieuw") + seen.count("gewijzigd"));
        var results = new ArrayList<Result>();
        results.add(
                Result.atMost(
                        15,
                        "1 % changed, 1 % refused, 0.5 % parked: slower by",
                        (1 - seen.perSecond() / newPerSecond) * 100,
                        "%",
                        (int) records()));
        results.add(Result.noted("the same, mixed", seen.perSecond(), "/s", (int) records()));
        results.addAll(seen.heap("the same, mixed"));
        return results;
    }

    static Soort soort(long line) {
        return switch ((int) (line % MIXED_PER)) {
            case 0, 100 -> Soort.GEWIJZIGD;
            case 50, 150 -> Soort.GEWEIGERD;
            case 25 -> Soort.GEPARKEERD;
            default -> Soort.GELDIG;
        };
    }

    private void warmUp() {
        long records = Math.min(WARM_UP, total / 10);
        veld.console().say("Warming up with %d records ...".formatted(records));
        long events = veld.tellingen().events();
        long reported = veld.gerapporteerd();
        try (var file = Leveringsbestand.geldig(veld.scratch(), veld.proef("w"), 0, records)) {
            lever(List.of(file));
        }
        veld.awaitPublished(events + records);
        veld.awaitReported(reported + records);
    }

    private long first(int delivery) {
        return delivery * (total / deliveries);
    }

    private long records() {
        return total / deliveries * deliveries;
    }

    /// All at once, each by another municipality.
    private Leveruitkomst lever(List<Leveringsbestand> some) {
        long records = some.stream().mapToLong(Leveringsbestand::records).sum();
        Geheugen heap = Geheugen.van(veld.service());
        List<JsonNode> overviews;
        long begin = System.nanoTime();
        try (heap) {
            overviews =
                    Load.atOnce(
                            some.size(),
                            i ->
                                    veld.lever(
                                            Proefveld.GEMEENTEN.get(i),
                                            UUID.randomUUID().toString(),
                                            some.get(i)));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        veld.console().say("  %.1f s, %.0f records/s".formatted(seconds, records / seconds));
        return new Leveruitkomst(records / seconds, overviews, heap);
    }

    @Override
    public void close() {
        files.forEach(Leveringsbestand::close);
    }
}
