package nl.pols.cli.bench;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.pols.cli.bench.Verbinding.Antwoord;
import nl.pols.cli.home.PolsFailure;

/// The same delivery twenty times at once: under one key one of them takes effect and the others
/// hear so; under twenty keys each record is still new only once.
final class Stormdeel {

    private static final int TIMES = 20;
    private static final int RECORDS = 5_000;

    private final Proefveld veld;

    Stormdeel(Proefveld veld) {
        this.veld = veld;
    }

    List<Result> meet() {
        veld.console()
                .say("The same delivery of %d records %d times ...".formatted(RECORDS, TIMES));
        String key = UUID.randomUUID().toString();
        long same = versionsOf("s", i -> key);
        long own = versionsOf("t", i -> key + i);
        return List.of(
                Result.atMost(0, "storm under one key: versions too many", same - RECORDS, "", 1),
                Result.atLeast(RECORDS, "storm under one key: versions", same, "", TIMES),
                Result.atMost(0, "storm under 20 keys: versions too many", own - RECORDS, "", 1),
                Result.atLeast(RECORDS, "storm under 20 keys: versions", own, "", TIMES));
    }

    private long versionsOf(String part, IntFunction<String> key) {
        long versions = veld.tellingen().versies();
        long events = veld.tellingen().events();
        try (var file = Leveringsbestand.geldig(veld.scratch(), veld.proef(part), 0, RECORDS)) {
            List<Antwoord> answers = Load.atOnce(TIMES, i -> stuur(key.apply(i), file));
            answers.forEach(Stormdeel::requireClear);
            if (answers.stream().noneMatch(answer -> answer.status() == 201)) {
                throw new PolsFailure("No delivery of the storm was taken in");
            }
        }
        veld.awaitPublished(events + RECORDS);
        return veld.tellingen().versies() - versions;
    }

    private Antwoord stuur(String key, Leveringsbestand file) {
        try (Verbinding line = veld.verbinding()) {
            return line.post(veld.levering(Proefveld.GEMEENTEN.getFirst(), key, true), file.path());
        }
    }

    /// Taken in, already running (409), or asked to come back (503): nothing else is an answer.
    private static void requireClear(Antwoord answer) {
        answer.require(201, 409, 503);
        if (answer.status() == 409 && !answer.text().contains("/problemen/aanlevering-loopt")) {
            throw new PolsFailure("An unexpected refusal: " + answer.text());
        }
    }
}
