package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.trajectregistratie.Fixtures;

/// The service as a sender's machine sees it, patient for a minute and no longer; and outcomes in
/// the form in which the offline checker's can be laid beside them.
final class Dienst {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String organisatie;

    Dienst(String organisatie) {
        this.organisatie = organisatie;
    }

    /// What came back, and the delivery as it then stands.
    record Geleverd(int status, String id, JsonNode stand, List<JsonNode> uitslagen) {}

    Geleverd lever(byte[] inhoud, boolean csv, boolean gzip, String vraag)
            throws IOException, InterruptedException, SQLException {
        String sleutel = UUID.randomUUID().toString();
        var verzoek =
                verzoek(vraag)
                        .header("Idempotency-Key", sleutel)
                        .header("Content-Type", csv ? "text/csv" : "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(inhoud));
        if (gzip) {
            verzoek.header("Content-Encoding", "gzip");
        }
        int status = client.send(verzoek.build(), BodyHandlers.ofString()).statusCode();
        String id = id(sleutel);
        List<JsonNode> uitslagen = new ArrayList<>();
        haal("/" + id + "/uitslagen?limit=1000").path("items").forEach(uitslagen::add);
        return new Geleverd(status, id, haal("/" + id), uitslagen);
    }

    /// One record by itself; the status of the answer.
    int stuur(byte[] record) throws IOException, InterruptedException {
        var verzoek =
                naar(TRAJECTEN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(record));
        return client.send(verzoek.build(), BodyHandlers.discarding()).statusCode();
    }

    private JsonNode haal(String pad) throws IOException, InterruptedException {
        return JSON.readTree(client.send(verzoek(pad).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder verzoek(String pad) {
        return naar(AANLEVERINGEN + pad);
    }

    private HttpRequest.Builder naar(String adres) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + adres))
                .timeout(GEDULD)
                .header("Authorization", "Bearer " + Tokens.van(organisatie));
    }

    /// Also of a delivery that broke off, of which the answer names no id.
    private static String id(String sleutel) throws SQLException {
        try (var connection = Fixtures.alsBeheerder();
                var statement =
                        connection.prepareStatement(
                                "SELECT id FROM aanlevering WHERE sleutel = ?")) {
            statement.setString(1, sleutel);
            try (var rijen = statement.executeQuery()) {
                assertThat(rijen.next()).isTrue();
                return rijen.getString(1);
            }
        }
    }

    /// New, changed and unchanged are one outcome to whoever doesn't know what came before.
    static JsonNode zonderVerleden(JsonNode uitslag) {
        ObjectNode kaal = uitslag.deepCopy();
        kaal.remove("wijzigingen");
        if (List.of("NIEUW", "GEWIJZIGD", "ONGEWIJZIGD")
                .contains(uitslag.path("uitslag").asText())) {
            kaal.put("uitslag", "AANVAARD");
        }
        return kaal;
    }

    /// Outcomes that the checker wrote.
    static List<JsonNode> gelezen(ByteArrayOutputStream bytes) throws IOException {
        List<JsonNode> uitslagen = new ArrayList<>();
        for (String regel : bytes.toString(StandardCharsets.UTF_8).lines().toList()) {
            if (!regel.isEmpty()) {
                uitslagen.add(JSON.readTree(regel));
            }
        }
        return uitslagen;
    }
}
