package nl.pols.rapportage.abonnement;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may be called, how a message is signed, and how often it is tried.
class BezorgregelsTest {
    private static final Instant NU = Instant.ofEpochSecond(1_614_265_330);
    private static final String GEHEIM = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static Adreswacht wacht(String... adressen) {
        return new Adreswacht(
                false,
                host -> {
                    var gevonden = new ArrayList<InetAddress>();
                    for (String adres : adressen) {
                        gevonden.add(InetAddress.getByName(adres));
                    }
                    return gevonden.toArray(InetAddress[]::new);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void aHostInsideOurNetworkIsNotCalled(String adres) {
        assertThat(wacht(adres).bezwaar(URI.create("https://kwaad.example")))
                .contains("niet openbaar");
        assertThat(wacht("93.184.216.34", adres).bezwaar(URI.create("https://kwaad.example")))
                .as("one of its addresses is enough")
                .contains("niet openbaar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void aPublicHostIs(String adres) {
        assertThat(wacht(adres).bezwaar(URI.create("https://dashboard.example/pols"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dashboard.example",
                "ftp://dashboard.example",
                "/pols",
                "https:///pols",
                "https://wie:wat@dashboard.example",
                "https://dashboard.example:8443/pols",
                "file:///etc/passwd"
            })
    void onlyTheOrdinaryPortOfHttpsWithoutANameInIt(String adres) {
        assertThat(wacht("93.184.216.34").bezwaar(URI.create(adres))).isNotNull();
    }

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        // the example of the specification
        assertThat(
                        Handtekening.van(
                                GEHEIM,
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                NU,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Handtekening.nieuwGeheim()).isNotEqualTo(Handtekening.nieuwGeheim());
    }

    @ParameterizedTest(name = "after {0} failures {1} seconds")
    @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "11, 3600", "100, 3600"})
    void theWaitDoublesUpToAnHour(int mislukt, long seconden) {
        var geduld = new Geduld(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(1));

        assertThat(geduld.volgende(mislukt, NU, NU)).contains(NU.plusSeconds(seconden));
    }

    @Test
    void afterADayItIsDead() {
        var geduld = new Geduld(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(1));
        var dag = NU.plus(Duration.ofDays(1));

        assertThat(geduld.volgende(30, NU, dag.minusMillis(1))).isPresent();
        assertThat(geduld.volgende(30, NU, dag)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is acknowledged: {1}")
    @CsvSource({"200, true", "204, true", "302, false", "404, false", "500, false"})
    void onlyA2xxIsAnAcknowledgement(int status, boolean goed) throws IOException {
        var gekregen = new ArrayList<Headers>();
        try (var server = new Server(status, gekregen)) {
            var wacht = new Adreswacht(true, InetAddress::getAllByName);
            var melding = melding(server.adres());
            try (var postbode = new Postbode(wacht, Duration.ofSeconds(5))) {
                assertThat(postbode.breng(melding, GEHEIM, NU).isEmpty()).isEqualTo(goed);
            }

            assertThat(gekregen).hasSize(1);
            assertThat(gekregen.getFirst().getFirst("webhook-signature"))
                    .isEqualTo(
                            Handtekening.van(
                                    GEHEIM, melding.id().toString(), NU, melding.inhoud()));
            assertThat(gekregen.getFirst().getFirst("Content-Type"))
                    .isEqualTo("application/cloudevents+json");
        }
    }

    @Test
    void whoWasPointedAtUsSinceIsNotCalled() throws IOException {
        var gekregen = new ArrayList<Headers>();
        try (var server = new Server(200, gekregen);
                var postbode = new Postbode(wacht("127.0.0.1"), Duration.ofSeconds(5))) {
            var adres = URI.create(server.adres().toString().replace("http:", "https:"));
            assertThat(postbode.breng(melding(adres), GEHEIM, NU)).isPresent();
        }
        assertThat(gekregen).isEmpty();
    }

    private static Melding melding(URI adres) {
        var geheim = new Kluis.Bewaard(GEHEIM, Kluis.ZONDER_SLEUTEL);
        return new Melding(UUID.randomUUID(), UUID.randomUUID(), adres, geheim, "{}", 0, NU);
    }

    /// A subscriber on this machine that always answers the same; a redirect points back at itself.
    private record Server(HttpServer server) implements AutoCloseable {
        Server(int status, List<Headers> gekregen) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            server.createContext(
                    "/",
                    uitwisseling -> {
                        gekregen.add(uitwisseling.getRequestHeaders());
                        uitwisseling.getRequestBody().readAllBytes();
                        uitwisseling.getResponseHeaders().add("Location", "/elders");
                        byte[] niets = "".getBytes(StandardCharsets.UTF_8);
                        uitwisseling.sendResponseHeaders(status, status == 204 ? -1 : 0);
                        uitwisseling.getResponseBody().write(niets);
                        uitwisseling.close();
                    });
            server.start();
        }

        URI adres() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pols");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
