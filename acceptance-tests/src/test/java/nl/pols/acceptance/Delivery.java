package nl.pols.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

/// One delivery of many trajectories, which may be sent more than once under the same key.
final class Delivery {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final String gemeente;
    private final String key = UUID.randomUUID().toString();
    private final byte[] body;
    private final HttpClient client = HttpClient.newHttpClient();

    Delivery(Suite suite, String gemeente, UUID sob, int records) {
        this.suite = suite;
        this.gemeente = gemeente;
        this.body = gzipped(sob, records);
    }

    CompletableFuture<HttpResponse<String>> send() {
        var request =
                HttpRequest.newBuilder(address())
                        .header("Authorization", "Bearer " + suite.token("gemeente:" + gemeente))
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /// How many records of this municipality have an outcome so far, over all its deliveries.
    int received() {
        List<Integer> counts =
                new Sector(suite)
                        .als("gemeente:" + gemeente)
                        .queryParam("limit", 1000)
                        .get(address())
                        .then()
                        .extract()
                        .path("items.ontvangen");
        return counts == null ? 0 : counts.stream().mapToInt(Integer::intValue).sum();
    }

    private URI address() {
        return URI.create(suite.at().trajectregistratie() + "/aanleveringen");
    }

    private static byte[] gzipped(UUID sob, int records) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < records; i++) {
                out.write(line(sob, i).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String line(UUID sob, int number) throws JsonProcessingException {
        String registratienummer = sob.toString().substring(0, 13) + "-" + number;
        return JSON.writeValueAsString(Sector.traject(sob, registratienummer, "2022-01-10")) + "\n";
    }
}
