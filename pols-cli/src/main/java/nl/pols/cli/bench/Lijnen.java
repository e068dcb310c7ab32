package nl.pols.cli.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import nl.pols.cli.token.TokenIssuer;

/// Kept connections to one service for one organisation, as many as ask at the same moment. What
/// asks in bulk while something is measured asks through these, so that asking leaves the machine
/// to what is measured.
final class Lijnen implements AutoCloseable {

    private static final String JSON = "Content-Type: application/json";

    private final URI service;
    private final String token;
    private final Queue<Verbinding> free = new ConcurrentLinkedQueue<>();

    Lijnen(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /// With a token that outlives any measurement.
    static Lijnen van(URI service, TokenIssuer tokens, String organisation) {
        return new Lijnen(service, tokens.van(organisation, TokenIssuer.LONGEST));
    }

    Verbinding.Antwoord get(String path) {
        byte[] head = Verbinding.head("GET", URI.create(service + path), token);
        return ask(line -> line.get(head));
    }

    Verbinding.Antwoord post(String path, String json) {
        byte[] head = Verbinding.head("POST", URI.create(service + path), token, JSON);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ask(line -> line.post(head, body, body.length));
    }

    private Verbinding.Antwoord ask(Function<Verbinding, Verbinding.Antwoord> question) {
        Verbinding kept = free.poll();
        Verbinding line = kept == null ? Verbinding.met(service) : kept;
        Verbinding.Antwoord answer = question.apply(line);
        free.add(line);
        return answer;
    }

    @Override
    public void close() {
        free.forEach(Verbinding::close);
    }
}
