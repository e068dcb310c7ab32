package nl.pols.cli.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import nl.pols.cli.home.PolsFailure;

/// Short questions to the components' own administration and health addresses.
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_FOR_A_CHANGE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private Http() {}

    /// The answer, or nothing when nobody answers in time.
    static Optional<HttpResponse<String>> get(URI address) {
        try {
            return Optional.of(
                    send(HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static boolean answers(URI address) {
        return get(address).map(answer -> answer.statusCode() == 200).orElse(false);
    }

    static HttpResponse<String> put(URI address, String json) {
        try {
            return send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE_FOR_A_CHANGE)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(json))
                            .build());
        } catch (IOException e) {
            throw new PolsFailure("%s does not answer: %s".formatted(address, e.getMessage()), e);
        }
    }

    static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
