package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.voer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.controle.Controle;
import nl.pols.trajectregistratie.controle.Registerkennis;
import nl.pols.trajectregistratie.controle.Telling;
import nl.pols.trajectregistratie.controle.Uitslagbestand;
import nl.pols.trajectregistratie.proef.Proefbestand;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Files that can be anything, to the service over HTTP and to the offline checker: no failure of
/// the service, no hang, received is the sum of the outcomes, and the same outcome on every record
/// (ADR 70). `-Dpols.fuzz.records=100000` and `-Dpols.fuzz.zaad=2` make it larger and other.
@QuarkusTest
@WithPostgres
class FuzzTest {

    private static final int RECORDS = Integer.getInteger("pols.fuzz.records", 2_400);
    private static final long ZAAD = Long.getLong("pols.fuzz.zaad", 1);
    private static final int PER_BESTAND = 120;
    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> gezien = new HashMap<>();

    /// What [Fixtures#vulRegister()] tells the service.
    private static final Registerkennis REGISTER =
            new Registerkennis() {
                @Override
                public boolean kentGemeente(String gemeentecode) {
                    return List.of("GM0363", "GM0599").contains(gemeentecode);
                }

                @Override
                public boolean kentSob(UUID sobId) {
                    return sobId.equals(Fixtures.SOB);
                }

                @Override
                public boolean bedient(UUID sobId, String gemeentecode, LocalDate op) {
                    return kentSob(sobId) && !op.isBefore(LocalDate.of(2015, 1, 1));
                }

                @Override
                public boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op) {
                    return false;
                }
            };

    private record Nagekeken(@Nullable Telling telling, List<JsonNode> uitslagen) {}

    @Test
    void serviceAndCheckerGiveTheSameOutcomeOnEveryRecordAndNothingFails()
            throws IOException, InterruptedException, SQLException {
        Fixtures.vulRegister();
        for (int i = 0; i < RECORDS / PER_BESTAND; i++) {
            voer("TRUNCATE traject, traject_versie, geparkeerd CASCADE");
            var bestand = Proefbestand.van(ZAAD * 1_000_000 + i, PER_BESTAND);
            vergelijk("zaad " + ZAAD + ", bestand " + i, bestand);
        }
        System.getLogger("fuzz").log(System.Logger.Level.INFO, gezien);
        assertThat(gezien.keySet())
                .contains("NIEUW", "ONGEWIJZIGD", "GEPARKEERD", "GEWEIGERD", "status 400");
    }

    private void vergelijk(String naam, Proefbestand bestand)
            throws IOException, InterruptedException, SQLException {
        Nagekeken offline = controleer(bestand);
        String sleutel = UUID.randomUUID().toString();
        int status = lever(sleutel, bestand).statusCode();
        assertThat(status).as(naam).isIn(201, 400);
        boolean heel = offline.telling() != null && offline.telling().breuk() == null;
        assertThat(status == 201).as(naam + ": whole").isEqualTo(heel);
        tel("status " + status, 1);

        JsonNode stand = haal("/" + id(sleutel));
        List<JsonNode> dienst = uitslagen(id(sleutel));
        assertThat(stand.path("ontvangen").asLong())
                .as(naam)
                .isEqualTo(som(stand))
                .isEqualTo(dienst.size())
                .isEqualTo(offline.telling() == null ? 0 : offline.telling().ontvangen());
        for (int r = 0; r < dienst.size(); r++) {
            tel(dienst.get(r).path("uitslag").asText(), 1);
            assertThat(zonderVerleden(dienst.get(r)))
                    .as("%s, record %d", naam, r)
                    .isEqualTo(offline.uitslagen().get(r));
        }
    }

    private Nagekeken controleer(Proefbestand bestand) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Telling telling = null;
        try (var controle =
                        new Controle(
                                new Afzender("GM0363", LocalDate.now(Clock.systemUTC())),
                                REGISTER);
                var uit = new Uitslagbestand(bytes)) {
            telling =
                    controle.controleer(
                            new Bestand(
                                    new ByteArrayInputStream(bestand.inhoud()),
                                    bestand.gzip(),
                                    bestand.csv() ? Bestand.Vorm.CSV : Bestand.Vorm.NDJSON),
                            uit::schrijf);
        } catch (KopOnjuist kop) {
            tel("kopregel", 1);
        }
        List<JsonNode> uitslagen = new ArrayList<>();
        for (String regel : bytes.toString(StandardCharsets.UTF_8).split("\n")) {
            if (!regel.isEmpty()) {
                uitslagen.add(JSON.readTree(regel));
            }
        }
        return new Nagekeken(telling, uitslagen);
    }

    private HttpResponse<String> lever(String sleutel, Proefbestand bestand)
            throws IOException, InterruptedException {
        var verzoek =
                verzoek("")
                        .header("Idempotency-Key", sleutel)
                        .header("Content-Type", bestand.csv() ? "text/csv" : "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(bestand.inhoud()));
        if (bestand.gzip()) {
            verzoek.header("Content-Encoding", "gzip");
        }
        return client.send(verzoek.build(), BodyHandlers.ofString());
    }

    private JsonNode haal(String pad) throws IOException, InterruptedException {
        return JSON.readTree(client.send(verzoek(pad).build(), BodyHandlers.ofString()).body());
    }

    private List<JsonNode> uitslagen(String id) throws IOException, InterruptedException {
        List<JsonNode> alle = new ArrayList<>();
        haal("/" + id + "/uitslagen?limit=1000").path("items").forEach(alle::add);
        return alle;
    }

    private static HttpRequest.Builder verzoek(String pad) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + AANLEVERINGEN + pad))
                .timeout(GEDULD)
                .header("Authorization", "Bearer " + Tokens.van(AMSTERDAM));
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

    private static long som(JsonNode stand) {
        return List.of("nieuw", "gewijzigd", "ongewijzigd", "geparkeerd", "geweigerd").stream()
                .mapToLong(soort -> stand.path(soort).asLong())
                .sum();
    }

    /// New, changed and unchanged are one outcome to whoever doesn't know what came before.
    private static JsonNode zonderVerleden(JsonNode uitslag) {
        ObjectNode kaal = uitslag.deepCopy();
        if (List.of("NIEUW", "GEWIJZIGD", "ONGEWIJZIGD")
                .contains(uitslag.path("uitslag").asText())) {
            kaal.put("uitslag", "AANVAARD");
        }
        return kaal;
    }

    private void tel(String wat, int aantal) {
        gezien.merge(wat, aantal, Integer::sum);
    }
}
