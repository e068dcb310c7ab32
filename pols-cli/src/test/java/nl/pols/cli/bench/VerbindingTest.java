package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.pols.cli.home.PolsFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbindingTest {

    @TempDir private Path scratch;
    private HttpServer server;
    private URI at;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> echo(exchange, true));
        server.createContext("/chunked", exchange -> echo(exchange, false));
        server.createContext("/who", VerbindingTest::tellWho);
        server.start();
        at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void echo(HttpExchange exchange, boolean measured) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body =
                (token
                                + "|"
                                + exchange.getRequestURI()
                                + "|"
                                + new String(sent, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(sent.length == 0 ? 200 : 201, measured ? body.length : 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void tellWho(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body =
                Integer.toString(exchange.getRemoteAddress().getPort())
                        .getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void linesAreKeptForWhoeverAsksNext() {
        try (Lijnen lines = new Lijnen(at, "secret")) {
            String first = lines.get("/who").require(200).text();
            assertThat(lines.post("/who", "{}").require(200).text()).isEqualTo(first);
            assertThat(lines.post("/echo", "{}").text()).isEqualTo("Bearer secret|/echo|{}");
        }
    }

    @Test
    void keepsOneConnectionForManyRequests() {
        byte[] head = Verbinding.head("POST", at.resolve("/echo?a=b"), "secret");
        try (Verbinding line = Verbinding.met(at)) {
            for (int i = 0; i < 3; i++) {
                byte[] body = ("body " + i + " and more").getBytes(StandardCharsets.UTF_8);
                var answer = line.post(head, body, 6);
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.text()).isEqualTo("Bearer secret|/echo?a=b|body " + i);
            }
        }
    }

    @Test
    void readsAnAnswerInChunks() {
        try (Verbinding line = Verbinding.met(at)) {
            byte[] head = Verbinding.head("GET", at.resolve("/chunked"), "secret");
            assertThat(line.get(head).text()).isEqualTo("Bearer secret|/chunked|");
            assertThat(line.get(head).status()).isEqualTo(200);
        }
    }

    @Test
    void sendsAFileAsItIs() throws IOException {
        Path file = Files.writeString(scratch.resolve("body"), "x".repeat(300_000));
        try (Verbinding line = Verbinding.met(at)) {
            byte[] head = Verbinding.head("POST", at.resolve("/echo"), "secret");
            assertThat(line.post(head, file).text())
                    .hasSize(300_000 + "Bearer secret|/echo|".length());
        }
    }

    @Test
    void anAnswerThatWasNotWantedEndsTheMeasurement() {
        try (Verbinding line = Verbinding.met(at)) {
            byte[] head = Verbinding.head("GET", at.resolve("/elsewhere"), "secret");
            var answer = line.get(head);
            assertThatThrownBy(() -> answer.require(200, 201))
                    .isInstanceOf(PolsFailure.class)
                    .hasMessageContaining("404");
        }
    }
}
