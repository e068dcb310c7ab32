package nl.pols.cli.sector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.TokenIssuer;

/// The public API of the running stack, spoken to with the token of the organisation that would
/// send the request. A refusal is told in the service's own words.
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> signed = new ConcurrentHashMap<>();
    private final TokenIssuer tokens;

    public Api(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    public JsonNode get(String address, String organisation) {
        return accepted(ask(address, organisation));
    }

    /// The answer as it is, also when it is a refusal.
    public HttpResponse<String> ask(String address, String organisation) {
        return send(request(address, organisation).GET().build());
    }

    /// Sends a new thing; one that is there already, exactly so, is as good.
    public void create(String address, String organisation, JsonNode body) {
        accepted(post(address, organisation, body.toString()));
    }

    /// Tells what is so; told before, exactly so, is as good.
    void tell(String address, String organisation, JsonNode body) {
        accepted(
                send(
                        request(address, organisation)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body.toString()))
                                .build()));
    }

    /// Changes the version that is there, and tells which one it is then.
    String change(String address, String organisation, String version, JsonNode body) {
        var response =
                send(
                        request(address, organisation)
                                .header("Content-Type", "application/json")
                                .header("If-Match", version)
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build());
        accepted(response);
        return response.headers()
                .firstValue("ETag")
                .orElseThrow(
                        () -> new PolsFailure("%s tells no version (ETag)".formatted(address)));
    }

    /// The answer as it is, also when it is a refusal.
    public HttpResponse<String> post(String address, String organisation, String json) {
        return post(address, organisation, "application/json", json);
    }

    /// The answer as it is, also when it is a refusal.
    public HttpResponse<String> post(
            String address, String organisation, String mediaType, String body) {
        return send(
                request(address, organisation)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpRequest.Builder request(String address, String organisation) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token(organisation));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new PolsFailure(
                    "Nobody answers at %s. Is the stack up? See ./pols status."
                            .formatted(request.uri()),
                    e);
        } catch (IOException e) {
            throw new PolsFailure(
                    "The connection to %s broke: %s".formatted(request.uri(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PolsFailure("Interrupted while waiting for " + request.uri(), e);
        }
    }

    /// The body of a 2xx answer; anything else is a failure with the problem's own sentences.
    public static JsonNode accepted(HttpResponse<String> response) {
        if (response.statusCode() / 100 == 2) {
            return tree(response.body());
        }
        throw new PolsFailure(
                "%s answered %d: %s"
                        .formatted(
                                response.uri(), response.statusCode(), inWords(response.body())));
    }

    private static String inWords(String body) {
        if (!body.startsWith("{")) {
            return body.isBlank() ? "(no text)" : body;
        }
        JsonNode problem = tree(body);
        var words = new StringBuilder(problem.path("detail").asText(body));
        for (JsonNode error : problem.path("errors")) {
            words.append("\n  ")
                    .append(error.path("pointer").asText())
                    .append(": ")
                    .append(error.path("detail").asText());
        }
        return words.toString();
    }

    /// An answer that must be JSON.
    public static JsonNode tree(String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new PolsFailure("This answer is not JSON: " + body, e);
        }
    }

    /// A token lives longer than any command that uses it.
    private String token(String organisation) {
        return signed.computeIfAbsent(organisation, who -> tokens.van(who, TokenIssuer.LONGEST));
    }
}
