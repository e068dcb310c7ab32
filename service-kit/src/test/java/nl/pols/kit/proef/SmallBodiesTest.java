package nl.pols.kit.proef;

import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.json;
import static nl.pols.kit.proef.KitApi.kamer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// A body is the same body whether it comes in one piece, in two or not at all.
@QuarkusTest
@WithPostgres
class SmallBodiesTest {
    @Test
    void aBodyThatComesInTwoPiecesIsReadWhole() throws IOException {
        byte[] body = bytes(kamer(UUID.randomUUID(), "in twee stukken"));
        try (var socket = open()) {
            socket.getOutputStream().write(head(body.length));
            socket.getOutputStream().write(body, 0, 20);
            socket.getOutputStream().flush();
            socket.getOutputStream().write(body, 20, body.length - 20);

            assertThat(status(socket)).isEqualTo("HTTP/1.1 201 Created");
        }
    }

    @Test
    void aSenderThatIsGoneHalfwayHindersNobody() throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(head(200));
            socket.getOutputStream().write(bytes("{\"id\":"));
        }

        json(kamer(UUID.randomUUID(), "daarna")).post(KAMERS).then().statusCode(201);
    }

    @Test
    void aBodyThatIsNotSmallIsReadToo() {
        String large = kamer(UUID.randomUUID(), "groot").replace("{", "{" + " ".repeat(70_000));

        json(large).post(KAMERS).then().statusCode(201);
    }

    private static Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    }

    private static byte[] head(int length) {
        return bytes(
                """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """
                        .formatted(KAMERS, Tokens.van("gemeente:GM0363"), length));
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
