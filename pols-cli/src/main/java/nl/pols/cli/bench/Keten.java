package nl.pols.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;

/// From a commit to the figure: new trajectories go in one by one at a steady rate, while somebody
/// keeps asking for the figure that counts them. The moment of the n-th answer of the API (after
/// its commit) beside the moment at which the figure first reads n or more is one observation, so
/// the time of the question itself is in it too.
final class Keten implements Area {

    private static final String GEMEENTE = "GM0363";
    private static final String PEILDATUM = "2022-05-23";
    private static final double BAR_P99_MILLIS = 250;

    /// The same load before the one that counts; its figures are told and not held against the bar.
    private static final int WARM_UP_SECONDS = 15;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /// Somebody who asks without a pause would measure mostly the load of his own questions.
    private static final long BETWEEN_QUESTIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Endpoints at;
    private final Api api;
    private final int perSecond;
    private final int seconds;
    private final Console console;
    private final UUID sob = UUID.randomUUID();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Lijnen senders;
    private final Lijnen readers;

    Keten(Endpoints at, Api api, TokenIssuer tokens, int perSecond, int seconds, Console console) {
        this.at = at;
        this.api = api;
        this.senders = Lijnen.van(at.trajectregistratie(), tokens, "gemeente:" + GEMEENTE);
        this.readers = Lijnen.van(at.rapportage(), tokens, "cedris");
        this.perSecond = perSecond;
        this.seconds = seconds;
        this.console = console;
    }

    @Override
    public String dataSet() {
        return "%d new trajectories a second for %d s, after %d s of the same"
                .formatted(perSecond, seconds, WARM_UP_SECONDS);
    }

    @Override
    public List<Result> measure() {
        try (senders;
                readers) {
            registerSob();
            awaitKnown();
            warmUp();
            double[] millis = round(seconds);
            return List.of(
                    observed("commit to figure, p50", percentile(millis, 50), millis.length),
                    observed("commit to figure, p99", percentile(millis, 99), millis.length));
        }
    }

    private void warmUp() {
        double[] millis = round(WARM_UP_SECONDS);
        console.say(
                String.format(
                        Locale.ROOT,
                        "Warming up: p50 %.1f ms, p99 %.1f ms",
                        percentile(millis, 50),
                        percentile(millis, 99)));
    }

    private static Result observed(String name, double millis, int records) {
        return Result.atMost(BAR_P99_MILLIS, name, millis, "ms", records);
    }

    /// @return what each record took, in milliseconds and ascending
    private double[] round(int duration) {
        int total = perSecond * duration;
        long[] committed = new long[total];
        long[] reported = new long[total];
        int before = figure();
        var failure = new AtomicReference<RuntimeException>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
        for (int i = 0; i < total; i++) {
            int place = i;
            clock.schedule(
                    () -> send(place, committed, failure),
                    (long) (1e9 / perSecond * i),
                    TimeUnit.NANOSECONDS);
        }
        clock.shutdown();
        follow(before, reported, failure);
        Arrays.sort(committed);
        double[] millis = new double[total];
        for (int i = 0; i < total; i++) {
            millis[i] = (reported[i] - committed[i]) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private void send(int place, long[] committed, AtomicReference<RuntimeException> failure) {
        try {
            push(numbers.getAndIncrement());
            committed[place] = System.nanoTime();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /// Writes down when each count was first seen.
    private void follow(int before, long[] reported, AtomicReference<RuntimeException> failure) {
        int seen = 0;
        long quietSince = System.nanoTime();
        while (seen < reported.length) {
            RuntimeException failed = failure.get();
            if (failed != null) {
                throw failed;
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            int now = figure() - before;
            long moment = System.nanoTime();
            if (now > seen) {
                Arrays.fill(reported, seen, Math.min(now, reported.length), moment);
                seen = now;
                quietSince = moment;
            } else if (moment - quietSince > PATIENCE_NANOS) {
                throw new PolsFailure(
                        "The figure stands still at %d of %d. Look at ./pols status and at the lag in %s/stand."
                                .formatted(seen, reported.length, at.rapportage()));
            }
        }
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private void registerSob() {
        String body =
                """
                {"id": "%s", "naam": "Meetbedrijf %s", "geldigVan": "2015-01-01", "rechtsvorm": "OPENBAAR_LICHAAM",
                 "fictief": true, "relaties": [{"gemeentecode": "%s", "soort": "INKOOP", "geldigVan": "2015-01-01"}]}
                """
                        .formatted(sob, sob, GEMEENTE);
        Api.accepted(api.post(at.register() + "/sociaal-ontwikkelbedrijven", "cedris", body));
    }

    /// The first record waits until the other services know the company.
    private void awaitKnown() {
        push(numbers.getAndIncrement());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (figure() < 1) {
            if (System.nanoTime() > deadline) {
                throw new PolsFailure(
                        "The first trajectory doesn't reach the figure; see ./pols status.");
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
        }
    }

    private void push(int number) {
        senders.post("/trajecten", record(number)).require(201, 202);
    }

    private int figure() {
        Verbinding.Antwoord answer =
                readers.get(
                        "/indicatoren/A02/waarden?peildatum=%s&sob=%s".formatted(PEILDATUM, sob));
        // until the report knows the company, it refuses the question
        boolean unknown = answer.status() == 400 || answer.status() == 404;
        return unknown
                ? 0
                : Proefveld.json(answer.require(200).text()).at("/waarden/0/teller").asInt();
    }

    private String record(int number) {
        return """
        {"registratienummer": "%s-%d", "bsn": "%s", "sobId": "%s", "startdatum": "2022-01-10",
         "geplandeEinddatum": "2022-12-31",
         "urenPerWeek": {"productie": 16, "coaching": 4, "scholing": 2, "overig": 0},
         "uitkering": "PARTICIPATIEWET", "behoudVanUitkering": true, "doelgroep": "OVERIG", "afstand": "GROOT"}
        """
                .formatted(sob.toString().substring(0, 13), number, bsn(number), sob);
    }

    /// A number that passes the check, different for every number.
    static String bsn(int number) {
        for (int candidate = 20_000_000 + (number + 1_000) * 2; ; candidate++) {
            String eight = Integer.toString(candidate);
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (eight.charAt(i) - '0') * (9 - i);
            }
            if (sum % 11 < 10) {
                return eight + sum % 11;
            }
        }
    }
}
