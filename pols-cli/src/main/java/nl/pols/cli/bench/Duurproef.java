package nl.pols.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.Api;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.stack.Superuser;
import nl.pols.cli.token.TokenIssuer;

/// A soak: writes and reads side by side for a long time, while the tables grow. Compares the last
/// sixth of the time with the first, and counts at the end whether everything acknowledged is
/// there, as a version and as an event.
public final class Duurproef implements Area {

    /// What may never be more than none, however slow the machine is.
    private static final List<String> NEVER = List.of("versions lost", "events lost");

    private static final int SIXTHS = 6;
    private static final double BAR_LOSS = 10;
    private static final double BAR_GROWTH = 20;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(1);

    /// Beyond this the log that waits for Kafka Connect could outgrow what PostgreSQL keeps.
    private static final long TOO_FAR_BEHIND = 1L << 30;

    private static final long A_MOMENT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Home home;
    private final Endpoints at;
    private final Api api;
    private final Duration time;
    private final Console console;

    public Duurproef(Home home, Duration time, Console console) {
        this.home = home;
        this.at = Endpoints.of(home);
        this.api = new Api(TokenIssuer.of(home));
        this.time = time;
        this.console = console;
    }

    @Override
    public String dataSet() {
        return "%d s: one writer of requests of 500 (300 new, 200 changed), two of single records, two readers"
                .formatted(time.toSeconds());
    }

    /// What one client saw, by sixth of the time.
    private static final class Waarneming {
        private final List<Verdeling> times = new ArrayList<>();
        private final long[] records = new long[SIXTHS];

        Waarneming() {
            for (int i = 0; i < SIXTHS; i++) {
                times.add(new Verdeling());
            }
        }

        void add(Waarneming other) {
            for (int i = 0; i < SIXTHS; i++) {
                times.get(i).add(other.times.get(i));
                records[i] += other.records[i];
            }
        }
    }

    @Override
    public List<Result> measure() {
        try (var veld = new Proefveld(home, at, console)) {
            veld.richtIn(api);
            long versions = veld.tellingen().versies();
            long events = veld.tellingen().events();
            List<Duurloper> clients = clients(veld);
            Map<String, Waarneming> seen;
            try {
                seen = run(clients);
            } finally {
                clients.forEach(Duurloper::close);
            }
            long acknowledged = clients.stream().mapToLong(Duurloper::acknowledged).sum();
            long lost = versions + acknowledged - veld.tellingen().versies();
            veld.awaitPublished(events + acknowledged);
            List<Result> results = new ArrayList<>();
            results.add(Result.atMost(0, "versions lost", Math.abs(lost), "", (int) acknowledged));
            long published = veld.tellingen().events() - events;
            results.add(
                    Result.atMost(
                            0, "events lost", acknowledged - published, "", (int) acknowledged));
            results.add(Result.noted("versions at the end", veld.tellingen().versies(), "", 1));
            seen.forEach((kind, what) -> results.addAll(compare(kind, what)));
            return results;
        }
    }

    /// What must hold however slow the machine is.
    public static void requireNothingLost(List<Result> results) {
        results.stream()
                .filter(result -> NEVER.contains(result.name()) && !result.met())
                .findFirst()
                .ifPresent(result -> {
                    throw new PolsFailure("%s: %.0f".formatted(result.name(), result.value()));
                });
    }

    private static List<Duurloper> clients(Proefveld veld) {
        return List.of(
                new Duurloper.Aanleveraar(veld, 0),
                new Duurloper.Melder(veld, 1),
                new Duurloper.Melder(veld, 2),
                new Duurloper.Lezer(veld, 0),
                new Duurloper.Lezer(veld, 3));
    }

    private Map<String, Waarneming> run(List<Duurloper> clients) {
        Duration tenth = time.dividedBy(10);
        Duration warmUp = tenth.compareTo(LONGEST_WARM_UP) < 0 ? tenth : LONGEST_WARM_UP;
        console.say(
                "%d clients for %d s, after %d s of the same ..."
                        .formatted(clients.size(), time.toSeconds(), warmUp.toSeconds()));
        long begin = System.nanoTime() + warmUp.toNanos();
        var behind = new AtomicBoolean();
        var done = new AtomicBoolean();
        Thread guard = Thread.ofPlatform().name("guard").start(() -> guard(begin, behind, done));
        List<Waarneming> all;
        try {
            all = Load.atOnce(clients.size(), i -> client(clients.get(i), begin, behind));
        } finally {
            done.set(true);
            LockSupport.unpark(guard);
        }
        Map<String, Waarneming> byKind = new LinkedHashMap<>();
        for (int i = 0; i < clients.size(); i++) {
            byKind.computeIfAbsent(clients.get(i).kind(), kind -> new Waarneming()).add(all.get(i));
        }
        return byKind;
    }

    private Waarneming client(Duurloper client, long begin, AtomicBoolean behind) {
        var seen = new Waarneming();
        long sixth = time.toNanos() / SIXTHS;
        for (long number = 0; ; number++) {
            while (behind.get() && client instanceof Duurloper.Aanleveraar) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
            long from = System.nanoTime();
            if (from - begin >= time.toNanos()) {
                return seen;
            }
            int records = client.doe(number);
            if (from >= begin) {
                int part = (int) ((from - begin) / sixth);
                seen.times.get(part).add(System.nanoTime() - from);
                seen.records[part] += records;
            }
        }
    }

    /// Tells how far it is, and holds the deliveries when their events can't be published as fast.
    private void guard(long begin, AtomicBoolean behind, AtomicBoolean done) {
        int told = 0;
        while (!done.get()) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
            boolean far = Superuser.slotLag(home, "trajecten") > TOO_FAR_BEHIND;
            if (far && !behind.getAndSet(true)) {
                console.say("  the log waits for Kafka Connect; deliveries wait too");
            } else if (!far) {
                behind.set(false);
            }
            int sixths = (int) ((System.nanoTime() - begin) * SIXTHS / time.toNanos());
            if (sixths > told && sixths < SIXTHS) {
                told = sixths;
                console.say("  %d of %d".formatted(sixths, SIXTHS));
            }
        }
    }

    private List<Result> compare(String kind, Waarneming seen) {
        double seconds = time.toNanos() / 1e9 / SIXTHS;
        double first = seen.records[0] / seconds;
        double last = seen.records[SIXTHS - 1] / seconds;
        Verdeling early = seen.times.getFirst();
        Verdeling late = seen.times.getLast();
        return List.of(
                Result.noted(kind + ", first sixth", first, "/s", early.total()),
                Result.noted(kind + ", last sixth", last, "/s", late.total()),
                Result.atMost(
                        BAR_LOSS,
                        kind + ", throughput lost",
                        (1 - last / first) * 100,
                        "%",
                        late.total()),
                Result.noted(kind + ", first sixth, p95", early.millis(95), "ms", early.total()),
                Result.noted(kind + ", last sixth, p95", late.millis(95), "ms", late.total()),
                Result.atMost(
                        BAR_GROWTH,
                        kind + ", p95 grown by",
                        (late.millis(95) / early.millis(95) - 1) * 100,
                        "%",
                        late.total()));
    }
}
