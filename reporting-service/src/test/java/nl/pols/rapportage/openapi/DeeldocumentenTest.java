package nl.pols.rapportage.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.pols.rapportage.openapi.Deel.Toestand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that goes down leaves its last document behind.
class DeeldocumentenTest {
    private HttpServer dienst;
    private volatile String antwoord =
            "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"}}";
    private Deeldocumenten deeldocumenten;

    @BeforeEach
    void dienst() throws IOException {
        dienst = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dienst.createContext(
                "/een/v1/openapi.json",
                uitwisseling -> {
                    var bytes = antwoord.getBytes(StandardCharsets.UTF_8);
                    uitwisseling.sendResponseHeaders(200, bytes.length);
                    uitwisseling.getResponseBody().write(bytes);
                    uitwisseling.close();
                });
        dienst.start();
        var bronnen =
                "een=http://localhost:%d/een/v1, weg=http://localhost:1/weg/v1"
                        .formatted(dienst.getAddress().getPort());
        deeldocumenten =
                new Deeldocumenten(
                        instelling(bronnen),
                        new ObjectMapper(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        dienst.stop(0);
    }

    private static Deeldocumenten.Instelling instelling(String bronnen) {
        return new Deeldocumenten.Instelling() {
            @Override
            public Optional<String> bronnen() {
                return Optional.of(bronnen);
            }

            @Override
            public Duration tijdslimiet() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration houdbaar() {
                return Duration.ZERO;
            }
        };
    }

    @Test
    void aServiceThatAnswersIsFreshAndOneThatNeverDidIsMissing() {
        assertThat(deeldocumenten.haal())
                .extracting(Deel::toestand)
                .containsExactly(Toestand.ACTUEEL, Toestand.NIET_BESCHIKBAAR);
    }

    @Test
    void aServiceThatWentDownIsStale() {
        deeldocumenten.haal();
        dienst.stop(0);

        var deel = deeldocumenten.haal().getFirst();
        assertThat(deel.toestand()).isEqualTo(Toestand.VEROUDERD);
        assertThat(deel.document()).isNotNull();
        assertThat(deel.opgehaaldOp()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anAnswerThatIsNoDocumentDoesNotReplaceTheLastGoodOne() {
        deeldocumenten.haal();
        antwoord = "<html>onderhoud</html>";

        assertThat(deeldocumenten.haal().getFirst().toestand()).isEqualTo(Toestand.VEROUDERD);
    }
}
