package nl.pols.rapportage.abonnement;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an event to who asked to be told, over this machine only.
@QuarkusTest
@MetDatabase
class AbonnementResourceTest {
    private static final String PAD = "/rapportage/v1/abonnementen";
    private static final UUID SOB = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String WIJZIGINGEN =
            "/rapportage/v1/indicatoren/A02/wijzigingen?peildatum=2022-05-23";
    private static final Duration GEDULD = Duration.ofSeconds(20);

    /// What came in: the headers that matter, and the body.
    private record Bericht(String id, Instant op, String handtekening, String inhoud) {}

    @Inject Proefsector sector;
    @Inject Sleutelronde ronde;

    private final List<Bericht> berichten = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        sector.leeg();
        sector.uitvoeren("TRUNCATE abonnement, melding");
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM01"),
                Events.sob(SOB, "Een"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::ontvang);
        server.start();
    }

    @AfterEach
    void einde() {
        server.stop(0);
        sector.uitvoeren("TRUNCATE abonnement, melding");
    }

    /// Doesn't acknowledge the first time.
    private void ontvang(HttpExchange uitwisseling) throws IOException {
        var kop = uitwisseling.getRequestHeaders();
        berichten.add(
                new Bericht(
                        kop.getFirst("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(kop.getFirst("webhook-timestamp"))),
                        kop.getFirst("webhook-signature"),
                        new String(
                                uitwisseling.getRequestBody().readAllBytes(),
                                StandardCharsets.UTF_8)));
        uitwisseling.sendResponseHeaders(berichten.size() == 1 ? 503 : 204, -1);
        uitwisseling.close();
    }

    private ValidatableResponse abonneer(String organisatie, String vraag) {
        return abonneer(
                organisatie, vraag, "http://127.0.0.1:" + server.getAddress().getPort() + "/p");
    }

    private static ValidatableResponse abonneer(String organisatie, String vraag, String adres) {
        return als(organisatie)
                .contentType("application/json")
                .body(
                        """
                        {"indicator":"A02","vraag":%s,"adres":"%s"}
                        """
                                .formatted(vraag, adres))
                .post(PAD)
                .then();
    }

    private static io.restassured.specification.RequestSpecification als(String organisatie) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie));
    }

    @Test
    void aChangeIsToldUntilItIsAcknowledgedAndSigned() {
        var gemaakt =
                abonneer(
                                "gemeente:GM0001",
                                "{\"peildatum\":\"2022-05-23\",\"gemeente\":\"GM0001\"}")
                        .statusCode(201)
                        .extract();
        var geheim = gemaakt.<String>path("geheim");
        var id = gemaakt.<String>path("abonnement.id");

        sector.vertel(traject().bij("GM0001", SOB).event());

        await().atMost(GEDULD).until(() -> berichten.size() == 2);
        await().atMost(GEDULD).until(() -> sector.tel("melding") == 0);
        assertThat(berichten)
                .allSatisfy(bericht -> {
                    assertThat(bericht.id).isEqualTo(berichten.getFirst().id);
                    assertThat(bericht.inhoud)
                            .contains("\"type\":\"nl.cijfers.cijfer-gewijzigd.v1\"")
                            .contains("\"subject\":\"" + id + "\"")
                            .contains("\"sequence\":\"1\"")
                            .doesNotContain("teller");
                    assertThat(bericht.handtekening)
                            .isEqualTo(
                                    Handtekening.van(
                                            geheim, bericht.id, bericht.op, bericht.inhoud));
                });
    }

    @Test
    void aSecretIsNotReadableInTheDatabaseNeitherOneOfBefore() {
        var geheim =
                abonneer("rijk", "{\"peildatum\":\"2022-05-23\"}")
                        .statusCode(201)
                        .extract()
                        .<String>path("geheim");
        var onleesbaar = "abonnement WHERE sleutelversie = 1 AND geheim NOT LIKE '%whsec%'";
        assertThat(sector.tel(onleesbaar)).isEqualTo(1);

        sector.uitvoeren("UPDATE abonnement SET sleutelversie = 0, geheim = '" + geheim + "'");
        ronde.ronde();

        assertThat(sector.tel(onleesbaar)).isEqualTo(1);
        sector.vertel(traject().bij("GM0001", SOB).event());
        await().atMost(GEDULD).until(() -> !berichten.isEmpty());
        var bericht = berichten.getFirst();
        assertThat(bericht.handtekening)
                .isEqualTo(Handtekening.van(geheim, bericht.id, bericht.op, bericht.inhoud));
    }

    @Test
    void anEventThatChangesAnotherFigureIsNotTold() {
        abonneer("gemeente:GM0001", "{\"peildatum\":\"2022-05-23\",\"gemeente\":\"GM0001\"}")
                .statusCode(201);
        sector.vertel(traject().bij("GM0002", SOB).event());
        // weighed: its place is that of the read model
        await().atMost(GEDULD)
                .until(() ->
                        sector.tel(
                                        "abonnement a, leesmodel l WHERE a.plaats = l.id || ':' ||"
                                                + " (SELECT sum(stappen) FROM leesmodel_stand)")
                                == 1);

        assertThat(sector.tel("melding")).isZero();
        assertThat(sector.tel("abonnement WHERE volgnummer = 0")).isEqualTo(1);
    }

    @Test
    void aSubscriptionIsOfItsOrganisationAndEnds() {
        var id =
                abonneer("rijk", "{\"peildatum\":\"2022-05-23\"}")
                        .statusCode(201)
                        .extract()
                        .<String>path("abonnement.id");

        als("rijk").get(PAD + "/" + id).then().statusCode(200).body("status", equalTo("ACTIEF"));
        als("rijk").get(PAD).then().body("items.id", hasItem(id));
        als("cedris").get(PAD).then().body("items.id", not(hasItem(id)));
        als("cedris")
                .delete(PAD + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekend-abonnement"));
        als("rijk").delete(PAD + "/" + id).then().statusCode(204);
        als("rijk").get(PAD + "/" + id).then().statusCode(404);
    }

    @Test
    void whatMayNotBeAskedMayNotBeSubscribedTo() {
        abonneer("gemeente:GM0001", "{\"peildatum\":\"2022-05-23\",\"gemeente\":\"GM0002\"}")
                .statusCode(403);
        abonneer("rijk", "{\"peildatum\":\"2022-05-23\",\"kennisdatum\":\"2022-06-01\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/vraag/kennisdatum"));
        abonneer("rijk", "{\"peildatum\":\"2022-05-23\"}", "ftp://elders.example/")
                .statusCode(400)
                .body("errors.pointer", hasItem("/adres"));
    }

    @Test
    void whoStaysConnectedIsToldWithinSeconds() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var antwoord =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + RestAssured.port
                                                            + WIJZIGINGEN))
                                    .header("Authorization", "Bearer " + Tokens.van("rijk"))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            BodyHandlers.ofInputStream());
            assertThat(antwoord.statusCode()).isEqualTo(200);
            try (var regels =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(
                                    antwoord.body(), StandardCharsets.UTF_8))) {
                assertThat(volgende(regels)).isEqualTo("event: stand");
                sector.vertel(traject().bij("GM0001", SOB).event());
                assertThat(volgende(regels)).isEqualTo("event: cijfer-gewijzigd");
            }
            client.shutdownNow();
        }
    }

    private static String volgende(java.io.BufferedReader regels) throws IOException {
        String regel = Objects.requireNonNull(regels.readLine());
        while (!regel.startsWith("event:")) {
            regel = Objects.requireNonNull(regels.readLine());
        }
        return regel;
    }
}
