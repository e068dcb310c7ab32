package nl.pols.trajectregistratie.traject;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the bytes of one record may come: in pieces, over either protocol, of unknown length, after
/// the question whether they are welcome, and cut off.
@QuarkusTest
@WithPostgres
@Timeout(60)
class BerichtTest {

    private static final String KOP =
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            %s\r
            \r
            """;

    private Socket lijn;
    private BufferedReader antwoorden;

    @BeforeEach
    void verbind() throws IOException {
        Fixtures.vulRegister();
        lijn = new Socket("localhost", RestAssured.port);
        lijn.setTcpNoDelay(true);
        antwoorden = new BufferedReader(new InputStreamReader(lijn.getInputStream(), US_ASCII));
    }

    @AfterEach
    void verbreek() throws IOException {
        lijn.close();
    }

    @Test
    void comesInPieces() throws IOException {
        byte[] bericht = record("stukken").getBytes(UTF_8);

        zend(kop("Content-Length: " + bericht.length));
        zend(bericht, 0, 1);
        zend(bericht, 1, bericht.length - 1);

        assertThat(antwoorden.readLine()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(aantal("stukken")).isOne();
    }

    @Test
    void comesAtUnknownLength() throws IOException {
        byte[] bericht = record("onbekende-lengte").getBytes(UTF_8);

        zend(kop("Transfer-Encoding: chunked"));
        zend("%x\r\n".formatted(bericht.length).getBytes(US_ASCII));
        zend(bericht);
        zend("\r\n0\r\n\r\n".getBytes(US_ASCII));

        assertThat(antwoorden.readLine()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(aantal("onbekende-lengte")).isOne();
    }

    @Test
    void isAskedForFirst() throws IOException {
        byte[] bericht = record("eerst-gevraagd").getBytes(UTF_8);

        zend(kop("Content-Length: %d\r\nExpect: 100-continue".formatted(bericht.length)));
        assertThat(antwoorden.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(antwoorden.readLine()).isEmpty();
        zend(bericht);

        assertThat(antwoorden.readLine()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(aantal("eerst-gevraagd")).isOne();
    }

    /// The first request asks for the other protocol, the second one is in it.
    @Test
    void comesOverHttp2() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(post(client, "eerste-over-2").statusCode()).isEqualTo(201);
            var tweede = post(client, "tweede-over-2");
            assertThat(tweede.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(tweede.statusCode()).isEqualTo(201);
        }
    }

    private static HttpResponse<String> post(HttpClient client, String nummer) throws Exception {
        var vraag =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + TRAJECTEN))
                        .header("Authorization", "Bearer " + Tokens.van(AMSTERDAM))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString(record(nummer)))
                        .build();
        return client.send(vraag, BodyHandlers.ofString());
    }

    @Test
    void cutOffItIsNotTakenInAndTheNextOneIs() throws IOException {
        byte[] bericht = record("afgebroken").getBytes(UTF_8);

        zend(kop("Content-Length: " + bericht.length));
        zend(bericht, 0, bericht.length / 2);
        lijn.shutdownOutput();

        assertThat(antwoorden.readLine()).isNull();
        assertThat(aantal("afgebroken")).isZero();
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(bericht)
                .post(TRAJECTEN)
                .then()
                .statusCode(201);
    }

    private static byte[] kop(String lengte) {
        return KOP.formatted(TRAJECTEN, Tokens.van(AMSTERDAM), lengte).getBytes(US_ASCII);
    }

    private void zend(byte[] bytes) throws IOException {
        zend(bytes, 0, bytes.length);
    }

    private void zend(byte[] bytes, int van, int aantal) throws IOException {
        lijn.getOutputStream().write(bytes, van, aantal);
        lijn.getOutputStream().flush();
    }

    private static long aantal(String nummer) {
        return tel("SELECT count(*) FROM traject WHERE registratienummer = '" + nummer + "'");
    }
}
