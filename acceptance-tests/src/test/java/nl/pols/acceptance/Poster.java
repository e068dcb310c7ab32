package nl.pols.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Books expenditures and takes some of them back, one at a time and in batches, and says each
/// again until it has an answer, now and then also once more after that: what a careful sender does
/// when something breaks.
final class Poster implements Callable<Poster.Seen> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final int LEAST = 40;
    private static final int MOST_IN_BATCH = 50;
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite;
    private final List<UUID> grants;
    private final Random chance;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String bearer;
    private final List<Booked> booked = new ArrayList<>();
    private final Deque<Booked> correctable = new ArrayDeque<>();
    private int refused;
    private volatile int answers;
    private volatile boolean finishing;

    Poster(Suite suite, String gemeente, List<UUID> grants, Random chance) {
        this.suite = suite;
        this.bearer = "Bearer " + suite.token("gemeente:" + gemeente);
        this.grants = List.copyOf(grants);
        this.chance = chance;
    }

    /// @param corrects the expenditure that is taken back; null for an expenditure
    private record Booked(UUID grant, UUID id, long cents, @Nullable UUID corrects) {

        String path() {
            return "/toekenningen/%s/bestedingen".formatted(grant)
                    + (corrects == null ? "" : "/" + corrects + "/correcties");
        }

        String body(String more) {
            return "{\"id\":\"%s\",\"bedragCents\":%d,\"datum\":\"2022-04-01\"%s%s}"
                    .formatted(
                            id,
                            Math.abs(cents),
                            corrects == null ? "" : ",\"reden\":\"OVERIG\"",
                            more);
        }

        String line() {
            return body(
                    ",\"toekenningId\":\"%s\",\"soort\":\"%s\"%s"
                            .formatted(
                                    grant,
                                    corrects == null ? "BESTEDING" : "CORRECTIE",
                                    corrects == null
                                            ? ""
                                            : ",\"bestedingId\":\"%s\"".formatted(corrects)));
        }
    }

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
            if (chance.nextInt(8) == 0) {
                batch();
            } else {
                one();
            }
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
        var what = something();
        var answer = answered(what.path(), what.body(""));
        if (answer.statusCode() == 201 && again()) {
            answer = answered(what.path(), what.body(""));
        }
        answers = answers + 1;
        note(what, answer.statusCode() == 409);
    }

    /// What was refused at first may be booked when it is said again: the last answer counts.
    private void batch() throws InterruptedException {
        var all = IntStream.range(0, 2 + chance.nextInt(MOST_IN_BATCH)).mapToObj(i -> something());
        var batch = all.toList();
        var body = batch.stream().map(Booked::line).collect(Collectors.joining("\n"));
        var answer = answered("/boekingen/_lever", body);
        if (again()) {
            answer = answered("/boekingen/_lever", body);
        }
        var no = refusedOf(answer.body());
        answers = answers + batch.size();
        batch.forEach(what -> note(what, no.contains(what.id().toString())));
    }

    private static Set<String> refusedOf(String answer) {
        try {
            var refusals = JSON.readTree(answer).required("weigeringen");
            return Set.copyOf(refusals.findValuesAsText("id"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not the answer to a batch: " + answer, e);
        }
    }

    private boolean again() {
        return chance.nextInt(10) == 0;
    }

    private Booked something() {
        var id = UUID.randomUUID();
        var spent = chance.nextInt(5) == 0 ? correctable.poll() : null;
        if (spent != null) {
            return new Booked(spent.grant(), id, -spent.cents(), spent.id());
        }
        var grant = grants.get(chance.nextInt(grants.size()));
        return new Booked(grant, id, 1 + chance.nextInt(80), null);
    }

    private void note(Booked what, boolean no) {
        if (no) {
            refused++;
            return;
        }
        booked.add(what);
        if (what.corrects() == null) {
            correctable.add(what);
        }
    }

    private HttpResponse<String> answered(String path, String body) throws InterruptedException {
        while (true) {
            var answer = said(path, body);
            if (answer != null) {
                return answer;
            }
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
        }
    }

    /// Null if nobody knows whether it was booked.
    private @Nullable HttpResponse<String> said(String path, String body)
            throws InterruptedException {
        try {
            var answer = client.send(request(path, body), BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 200 || status == 201 || status == 409) {
                return answer;
            }
            if (status < 500) {
                throw new IllegalStateException("Answered " + status + ": " + answer.body());
            }
            return null;
        } catch (IOException broken) {
            return null;
        }
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(suite.at().financiering() + path))
                .header("Authorization", bearer)
                .header("Content-Type", path.endsWith("_lever") ? NDJSON : "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
