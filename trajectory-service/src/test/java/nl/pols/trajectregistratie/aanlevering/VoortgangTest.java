package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who follows a delivery is told how far it is while it runs, and hears no more when it is done.
@QuarkusTest
@WithPostgres
class VoortgangTest {

    private static final int RECORDS = 3_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void begin() {
        Leveringen.begin();
    }

    @Test
    void tellsWhileItRunsAndClosesAtTheEnd() throws IOException, InterruptedException {
        try (var kraan = new PipedOutputStream()) {
            var inhoud = new PipedInputStream(kraan, 1 << 20);
            var levering =
                    client.sendAsync(
                            verzoek("")
                                    .header("Idempotency-Key", "vg-1")
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofInputStream(() -> inhoud))
                                    .build(),
                            BodyHandlers.ofString());
            kraan.write((records("vg-", RECORDS) + "\n").getBytes(StandardCharsets.UTF_8));
            kraan.flush();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tel("SELECT coalesce(sum(ontvangen), 0) FROM aanlevering") > 0);
            try (var volger = volg()) {
                assertThat(volger.readLine()).isEqualTo("event: voortgang");
                assertThat(volger.readLine()).startsWith("id: ");
                assertThat(volger.readLine()).startsWith("data: {").contains("\"BEZIG\"");
                kraan.close();
                var rest = volger.lines().toList();
                assertThat(rest).contains("event: einde", "id: " + RECORDS);
                assertThat(rest.get(rest.size() - 2))
                        .startsWith("data: {")
                        .contains("\"AFGEROND\"")
                        .contains("\"nieuw\":" + RECORDS);
            }
            assertThat(levering.join().statusCode()).isEqualTo(201);
        }
    }

    @Test
    void ofWhatIsDoneItTellsTheEndOnly() {
        String id = geleverd("vg-2", records("vh-", 2)).extract().path("id");
        als(AMSTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/voortgang")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .body(startsWith("event: einde\nid: 2\ndata: {\"id\":\"" + id));
        als(ROTTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/voortgang")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-aanlevering"));
        als(AMSTERDAM)
                .accept("application/json")
                .get(AANLEVERINGEN + "/" + id + "/voortgang")
                .then()
                .statusCode(406);
    }

    private BufferedReader volg() throws IOException, InterruptedException {
        String id = als(AMSTERDAM).get(AANLEVERINGEN).path("items[0].id");
        var antwoord =
                client.send(
                        verzoek("/" + id + "/voortgang")
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(antwoord.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(antwoord.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + AANLEVERINGEN + pad))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Tokens.van(AMSTERDAM));
    }
}
