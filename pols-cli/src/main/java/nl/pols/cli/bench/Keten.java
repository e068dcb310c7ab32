package nl.pols.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Endpoints;
import nl.pols.cli.token.TokenIssuer;

/// From a commit to the figure: new trajectories go in one by one at a steady rate, while somebody
/// keeps asking for the figure that counts them. The moment of the n-th answer of the API (after
/// its commit) beside the moment at which the figure first reads n or more is one observation, so
/// the time of the question itself is in it too.
final class Keten {

    private static final String GEMEENTE = "GM0363";
    private static final String PEILDATUM = "2022-05-23";
    private static final double BAR_P99_MILLIS = 250;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Endpoints at;
    private final TokenIssuer tokens;
    private final UUID sob = UUID.randomUUID();
    private final Map<String, String> signed = new ConcurrentHashMap<>();

    Keten(Endpoints at, TokenIssuer tokens) {
        this.at = at;
        this.tokens = tokens;
    }

    List<Result> measure(int perSecond, int seconds) {
        registerSob();
        warmUp();
        int total = perSecond * seconds;
        long[] committed = new long[total];
        long[] reported = new long[total];
        int before = figure();
        var failure = new AtomicReference<RuntimeException>();
        ScheduledExecutorService senders = Executors.newScheduledThreadPool(8);
        for (int i = 0; i < total; i++) {
            int number = i;
            senders.schedule(
                    () -> send(number, committed, failure),
                    (long) (1e9 / perSecond * i),
                    TimeUnit.NANOSECONDS);
        }
        senders.shutdown();
        follow(before, reported, failure);
        Arrays.sort(committed);
        double[] millis = new double[total];
        for (int i = 0; i < total; i++) {
            millis[i] = (reported[i] - committed[i]) / 1e6;
        }
        Arrays.sort(millis);
        return List.of(
                new Result(
                        "commit to figure, p50",
                        percentile(millis, 50),
                        "ms",
                        total,
                        BAR_P99_MILLIS),
                new Result(
                        "commit to figure, p99",
                        percentile(millis, 99),
                        "ms",
                        total,
                        BAR_P99_MILLIS));
    }

    private void send(int number, long[] committed, AtomicReference<RuntimeException> failure) {
        try {
            require(
                    201,
                    post(
                            at.trajectregistratie() + "/trajecten",
                            "gemeente:" + GEMEENTE,
                            record(number)));
            committed[number] = System.nanoTime();
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
        require(201, post(at.register() + "/sociaal-ontwikkelbedrijven", "cedris", body));
    }

    /// The first records wait until the other services know the company; then the code is warm too.
    private void warmUp() {
        for (int i = 0; i < 500; i++) {
            post(at.trajectregistratie() + "/trajecten", "gemeente:" + GEMEENTE, record(-1 - i));
        }
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (figure() < 500) {
            if (System.nanoTime() > deadline) {
                throw new PolsFailure(
                        "The first trajectories don't reach the figure; see ./pols status.");
            }
        }
    }

    private int figure() {
        var request =
                authorised(
                                at.rapportage()
                                        + "/indicatoren/A02/waarden?peildatum="
                                        + PEILDATUM
                                        + "&sob="
                                        + sob,
                                "cedris")
                        .GET()
                        .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() == 400 || response.statusCode() == 404) {
            return 0; // the report doesn't know the company yet
        }
        require(200, response);
        return tree(response).at("/waarden/0/teller").asInt();
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

    private HttpResponse<String> post(String address, String organisation, String body) {
        return send(
                authorised(address, organisation)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder authorised(String address, String organisation) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token(organisation));
    }

    private String token(String organisation) {
        return signed.computeIfAbsent(organisation, tokens::van);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PolsFailure(
                    "%s doesn't answer: %s".formatted(request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void require(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new PolsFailure(
                    "%s answered %d instead of %d: %s"
                            .formatted(
                                    response.uri(),
                                    response.statusCode(),
                                    status,
                                    response.body()));
        }
    }

    private JsonNode tree(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new PolsFailure(
                    "%s answered no JSON: %s".formatted(response.uri(), response.body()), e);
        }
    }
}
