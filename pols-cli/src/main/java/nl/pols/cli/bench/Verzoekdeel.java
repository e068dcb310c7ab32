package nl.pols.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.pols.cli.bench.Trajectproef.Soort;
import nl.pols.cli.bench.Trajectproef.Stapel;
import nl.pols.cli.home.PolsFailure;

/// Small deliveries of 500 new records each, from writers that each send as soon as they have their
/// answer.
final class Verzoekdeel {

    private static final int WRITERS = 4;
    private static final int RECORDS = 500;

    private final Proefveld veld;
    private final Duration time;
    private final Schrijver[] writers = new Schrijver[WRITERS];

    Verzoekdeel(Proefveld veld, Duration time) {
        this.veld = veld;
        this.time = time;
    }

    private static final class Schrijver {
        private final Verbinding line;
        private final String gemeente;
        private final Stapel body = new Stapel(RECORDS);

        Schrijver(Verbinding line, String gemeente) {
            this.line = line;
            this.gemeente = gemeente;
        }
    }

    List<Result> meet() {
        veld.console().say("Requests of %d records, %d writers ...".formatted(RECORDS, WRITERS));
        for (int i = 0; i < WRITERS; i++) {
            writers[i] = new Schrijver(veld.verbinding(), Proefveld.GEMEENTEN.get(i));
        }
        long events = veld.tellingen().events();
        Trajectproef warm = veld.proef("a");
        Trajectproef proef = veld.proef("b");
        var before = Load.run(WRITERS, time, number -> stuur(warm, number));
        var seen = Load.run(WRITERS, time, number -> stuur(proef, number));
        for (Schrijver one : writers) {
            one.line.close();
        }
        veld.awaitPublished(events + (long) (before.requests() + seen.requests()) * RECORDS);
        return List.of(
                Result.atMost(
                        300,
                        "request of 500 records, 4 writers, p95",
                        seen.millis(95),
                        "ms",
                        seen.requests()),
                Result.noted(
                        "request of 500 records, 4 writers, p50",
                        seen.millis(50),
                        "ms",
                        seen.requests()),
                Result.atLeast(
                        6_300,
                        "records in requests of 500, 4 writers",
                        seen.perSecond() * RECORDS,
                        "/s",
                        seen.requests()));
    }

    private void stuur(Trajectproef proef, int number) {
        Schrijver writer = writers[number % WRITERS];
        writer.body.length = 0;
        for (int i = 0; i < RECORDS; i++) {
            proef.schrijf(writer.body, (long) number * RECORDS + i, Soort.GELDIG);
        }
        byte[] head = veld.levering(writer.gemeente, UUID.randomUUID().toString(), false);
        var answer =
                writer.line.post(head, writer.body.bytes, writer.body.length).require(201).text();
        if (Proefveld.json(answer).path("nieuw").asInt() != RECORDS) {
            throw new PolsFailure("%d new records were sent: %s".formatted(RECORDS, answer));
        }
    }
}
