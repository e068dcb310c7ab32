package nl.pols.rapportage.abonnement;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.SOB;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A secret that doesn't open is the misfortune of one subscription, and somebody sees it.
@QuarkusTest
@MetDatabase
class GeslotenGeheimTest {
    private static final String PAD = "/rapportage/v1/abonnementen";
    private static final Duration GEDULD = Duration.ofSeconds(20);
    private static final String GEZOND =
            "checks.find { it.name == 'abonnementen (geheimen gaan open)' }.";

    @Inject Proefsector sector;
    @Inject Sleutelronde ronde;
    @Inject Abonnementen tabellen;
    @Inject Kluis kluis;

    private final List<String> paden = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        sector.leeg();
        sector.uitvoeren("TRUNCATE abonnement, melding");
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0363", "Adorp", "AM01"),
                Events.sob(SOB, "Een"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                uitwisseling -> {
                    paden.add(uitwisseling.getRequestURI().getPath());
                    uitwisseling.sendResponseHeaders(204, -1);
                    uitwisseling.close();
                });
        server.start();
    }

    @AfterEach
    void einde() {
        server.stop(0);
        sector.uitvoeren("TRUNCATE abonnement, melding");
        ronde.ronde();
    }

    private static RequestSpecification rijk() {
        return given().header("Authorization", "Bearer " + Tokens.van("rijk"));
    }

    private String abonneer(String pad) {
        return rijk().contentType("application/json")
                .body(
                        """
                        {"indicator":"A02","vraag":{"peildatum":"2022-05-23"},"adres":"http://127.0.0.1:%d%s"}
                        """
                                .formatted(server.getAddress().getPort(), pad))
                .post(PAD)
                .then()
                .statusCode(201)
                .extract()
                .path("abonnement.id");
    }

    /// What is kept for another subscription opens nothing here: as under another key.
    private void maakDicht(String abonnement, String vanEenAnder) {
        sector.uitvoeren(
                "UPDATE abonnement SET geheim = (SELECT geheim FROM abonnement WHERE abonnement_id"
                        + " ="
                        + " '%s') WHERE abonnement_id = '%s'".formatted(vanEenAnder, abonnement));
    }

    @Test
    void theOthersAreToldAndItsOwnMessageWaits() {
        var dicht = abonneer("/dicht");
        var open = abonneer("/open");
        maakDicht(dicht, open);

        sector.vertel(traject().event());

        await().atMost(GEDULD).until(() -> paden.contains("/open"));
        await().atMost(GEDULD)
                .until(() ->
                        sector.tel("melding WHERE pogingen > 0 AND abonnement_id = '" + dicht + "'")
                                == 1);
        assertThat(paden).doesNotContain("/dicht");
        assertThat(sector.tel("melding WHERE abonnement_id = '" + open + "'")).isZero();
    }

    @Test
    void afterItsTimeTheSubscriberReadsWhy() {
        var dicht = abonneer("/dicht");
        maakDicht(dicht, abonneer("/open"));
        sector.vertel(traject().event());
        var melding = "melding WHERE abonnement_id = '" + dicht + "'";
        await().atMost(GEDULD).until(() -> sector.tel(melding) == 1);

        sector.uitvoeren(
                "UPDATE melding SET gemaakt_op = now() - interval '2 days', volgende_poging = now()"
                        + " WHERE abonnement_id = '"
                        + dicht
                        + "'");

        await().atMost(GEDULD).until(() -> sector.tel(melding) == 0);
        rijk().get(PAD + "/" + dicht)
                .then()
                .body("status", equalTo("DOOD"))
                .body(
                        "reden",
                        equalTo("Het geheim van het abonnement gaat niet open. Abonneer opnieuw."));
    }

    @Test
    void itIsSeenAndTheOthersGoUnderTheNewestKey() {
        var dicht = abonneer("/dicht");
        var oud = abonneer("/oud");
        ronde.ronde();
        given().get("/q/health/well").then().body(GEZOND + "status", equalTo("UP"));
        maakDicht(dicht, oud);
        // both are of before the newest key: one readable, one that isn't and doesn't open
        sector.uitvoeren(
                "UPDATE abonnement SET sleutelversie = 0, geheim = 'whsec_b3Vk' WHERE abonnement_id"
                        + " = '"
                        + oud
                        + "'");

        ronde.ronde();

        given().get("/q/health/well")
                .then()
                .body(GEZOND + "status", equalTo("DOWN"))
                .body(GEZOND + "data.dicht", equalTo(1));
        assertThat(gemeten()).isEqualTo(1);
        assertThat(sector.tel("abonnement WHERE sleutelversie = 1")).isEqualTo(2);
    }

    /// By a round of its own: the registry of the process keeps the meter of an application before.
    private double gemeten() {
        var metrics = new SimpleMeterRegistry();
        var gemetenRonde = new Sleutelronde(tabellen, kluis, metrics);
        QuarkusTransaction.requiringNew().run(gemetenRonde::ronde);
        return metrics.get("pols.abonnement.dicht").gauge().value();
    }
}
