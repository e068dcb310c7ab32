package nl.pols.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A municipality's system that reports one record after the other, each one new and then changed,
/// and says each again until it has an answer: what a careful sender does when something breaks.
final class SingleSender implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite;
    private final String gemeente;
    private final UUID sob;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread worker;
    private volatile boolean stopping;
    private int records;

    private SingleSender(Suite suite, String gemeente, UUID sob, String prefix) {
        this.suite = suite;
        this.gemeente = gemeente;
        this.sob = sob;
        this.worker = Thread.ofPlatform().name("single-sender").unstarted(() -> work(prefix));
    }

    static SingleSender start(Suite suite, String gemeente, UUID sob, String prefix) {
        var sender = new SingleSender(suite, gemeente, sob, prefix);
        sender.worker.start();
        return sender;
    }

    private void work(String prefix) {
        while (!stopping) {
            var record = Sector.traject(sob, prefix + "-" + records, "2022-01-10");
            acknowledged(record);
            record.put("afstand", "KLEIN");
            acknowledged(record);
            records++;
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private void acknowledged(Map<String, Object> record) {
        while (!isTaken(record)) {
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
        }
    }

    private boolean isTaken(Map<String, Object> record) {
        try {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(suite.at().trajectregistratie() + "/trajecten"))
                            .header(
                                    "Authorization",
                                    "Bearer " + suite.token("gemeente:" + gemeente))
                            .header("Content-Type", "application/json")
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(json(record)))
                            .build();
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 201;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, Object> record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends after the record that it is at; returns how many were acknowledged, each in two
    /// versions.
    int stop() {
        stopping = true;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return records;
    }

    @Override
    public void close() {
        stop();
    }
}
