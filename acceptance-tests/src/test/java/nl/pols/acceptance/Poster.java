package nl.pols.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Books expenditures and takes some of them back, and says each again until it has an answer, now
/// and then also once more after that: what a careful sender does when something breaks.
final class Poster implements Callable<Poster.Seen> {

    private static final int LEAST = 40;
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite;
    private final String gemeente;
    private final List<UUID> grants;
    private final Random chance;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Booked> booked = new ArrayList<>();
    private final Deque<Booked> correctable = new ArrayDeque<>();
    private int refused;
    private volatile int answers;
    private volatile boolean finishing;

    Poster(Suite suite, String gemeente, List<UUID> grants, Random chance) {
        this.suite = suite;
        this.gemeente = gemeente;
        this.grants = List.copyOf(grants);
        this.chance = chance;
    }

    private record Booked(UUID grant, UUID id, long cents) {}

    /// What was acknowledged.
    record Seen(Map<UUID, Long> cents, Map<UUID, Long> counts, int refused) {
        long spent(UUID grant) {
            return cents.getOrDefault(grant, 0L);
        }

        long postings(UUID grant) {
            return counts.getOrDefault(grant, 0L);
        }
    }

    int answers() {
        return answers;
    }

    /// Ends when enough was said and something was refused.
    void finish() {
        finishing = true;
    }

    @Override
    public Seen call() throws InterruptedException {
        while (!finishing || answers < LEAST || refused == 0) {
            one();
        }
        Map<UUID, Long> cents = new HashMap<>();
        Map<UUID, Long> counts = new HashMap<>();
        for (Booked one : booked) {
            cents.merge(one.grant(), one.cents(), Long::sum);
            counts.merge(one.grant(), 1L, Long::sum);
        }
        return new Seen(cents, counts, refused);
    }

    private void one() throws InterruptedException {
        var id = UUID.randomUUID();
        var spent = chance.nextInt(5) == 0 ? correctable.poll() : null;
        if (spent != null) {
            var back = new Booked(spent.grant(), id, -spent.cents());
            var path = "/" + spent.id() + "/correcties";
            say(back, path, body(id, spent.cents(), ",\"reden\":\"OVERIG\""));
            return;
        }
        var grant = grants.get(chance.nextInt(grants.size()));
        var expenditure = new Booked(grant, id, 1 + chance.nextInt(80));
        if (say(expenditure, "", body(id, expenditure.cents(), ""))) {
            correctable.add(expenditure);
        }
    }

    private static String body(UUID id, long cents, String more) {
        return "{\"id\":\"%s\",\"bedragCents\":%d,\"datum\":\"2022-04-01\"%s}"
                .formatted(id, cents, more);
    }

    private boolean say(Booked what, String path, String body) throws InterruptedException {
        int status = answered(what.grant(), path, body);
        if (chance.nextInt(10) == 0 && status == 201) {
            status = answered(what.grant(), path, body);
        }
        if (status == 409) {
            refused++;
            return false;
        }
        booked.add(what);
        return true;
    }

    private int answered(UUID grant, String path, String body) throws InterruptedException {
        while (true) {
            int status = status(grant, path, body);
            if (status == 200 || status == 201 || status == 409) {
                answers = answers + 1;
                return status;
            }
            if (status < 500) {
                throw new IllegalStateException("Answered " + status);
            }
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
        }
    }

    private int status(UUID grant, String path, String body) throws InterruptedException {
        var address = suite.at().financiering() + "/toekenningen/" + grant + "/bestedingen" + path;
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + suite.token("gemeente:" + gemeente))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            return 503;
        }
    }
}
