package nl.pols.rapportage.indicator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Measures what successions cost a figure, and asserts nothing; not part of the build: `mvn -pl
/// reporting-service test -Dtest=Opvolgingmeting` writes `target/opvolgingmeting.txt`.
@QuarkusTest
@MetDatabase
class Opvolgingmeting {
    private static final int HERHALINGEN = 30;
    private static final int WARM = 15;
    private static final Instant TOEN = Instant.parse("2022-07-01T00:00:00Z");
    private static final String MEETBEDRIJF = "00000000-0000-7000-8000-ffffffffffff";
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final StringBuilder uit = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void meet() throws Exception {
        zoalsPolsHetInstelt();
        meet(102, 0);
        meet(10_000, 0);
        meet(10_000, 1_200);
    }

    private void meet(int sobs, int fusies) throws Exception {
        sector.leeg();
        try (var bestand = Opvolgingmeting.class.getResourceAsStream("/groot-register.sql")) {
            sector.uitvoeren(
                    new String(bestand.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("{sobs}", String.valueOf(sobs))
                            .replace("{fusies}", String.valueOf(fusies))
                            .replace("{trajecten}", "100000"));
        }
        sector.uitvoeren("VACUUM ANALYZE");
        uit.append("%n%d companies, %d mergers%n".formatted(sobs, fusies));
        var opvolger = Sobproef.id(sobs / 2 + 30 + fusies / 6).toString();
        for (var sob : List.of(MEETBEDRIJF, opvolger)) {
            var wie = sob.equals(MEETBEDRIJF) ? "meetbedrijf" : "opvolger";
            cijfer("A02 " + wie, "A02", "2022-05-23", null, Map.of(Dimensie.SOB, sob), null);
            cijfer("A02 toen " + wie, "A02", "2022-05-23", TOEN, Map.of(Dimensie.SOB, sob), null);
            cijfer("A06 " + wie, "A06", "2021", null, Map.of(Dimensie.SOB, sob), null);
            cijfer("B01 " + wie, "B01", "2021", null, Map.of(Dimensie.SOB, sob), null);
        }
        cijfer("A02 landelijk", "A02", "2022-05-23", null, Map.of(), null);
        cijfer("A02 toen landelijk", "A02", "2022-05-23", TOEN, Map.of(), null);
        cijfer(
                "A02 gemeente",
                "A02",
                "2022-05-23",
                null,
                Map.of(Dimensie.GEMEENTE, "GM0300"),
                null);
        cijfer("A06 gemeente", "A06", "2021", null, Map.of(Dimensie.GEMEENTE, "GM0300"), null);
        cijfer("A02 regio", "A02", "2022-05-23", null, Map.of(Dimensie.REGIO, "AM01"), null);
        cijfer("A02 per sob", "A02", "2022-05-23", null, Map.of(), Dimensie.SOB);
        cijfer("A02 per gemeente", "A02", "2022-05-23", null, Map.of(), Dimensie.GEMEENTE);
        cijfer("B01 per sob", "B01", "2021", null, Map.of(), Dimensie.SOB);
        overHttp("HTTP A02 landelijk", "A02/waarden?peildatum=2022-05-23");
        overHttp("HTTP A02 meetbedrijf", "A02/waarden?peildatum=2022-05-23&sob=" + MEETBEDRIJF);
        overHttp("HTTP A02 opvolger", "A02/waarden?peildatum=2022-05-23&sob=" + opvolger);
        overHttp("HTTP de definitie", "A02");
        Files.writeString(Path.of("target", "opvolgingmeting.txt"), uit);
    }

    /// The settings of `./pols`, of which the embedded server has none.
    private static void zoalsPolsHetInstelt() throws Exception {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            for (String instelling :
                    List.of(
                            "fsync = on",
                            "synchronous_commit = on",
                            "full_page_writes = on",
                            "jit = off",
                            "random_page_cost = 1.1",
                            "work_mem = '16MB'",
                            "effective_cache_size = '1GB'",
                            "max_parallel_workers_per_gather = 1")) {
                statement.execute("ALTER SYSTEM SET " + instelling);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void cijfer(
            String naam,
            String code,
            String moment,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing)
            throws Exception {
        herhaal(
                naam,
                () -> {
                    var waarden = vragen.vraag(code, moment, kennis, filters, uitsplitsing);
                    return String.valueOf(waarden.waarden().getFirst().teller());
                });
    }

    private void overHttp(String naam, String vraag) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/rapportage/v1/indicatoren/%s"
                                                .formatted(RestAssured.port, vraag)))
                        .header("Authorization", "Bearer " + Tokens.van("cedris"))
                        .build();
        herhaal(
                naam,
                () -> {
                    var antwoord = http.send(request, HttpResponse.BodyHandlers.ofString());
                    return String.valueOf(antwoord.statusCode());
                });
    }

    private void herhaal(String naam, Callable<String> vraag) throws Exception {
        long[] tijden = new long[HERHALINGEN];
        var antwoord = "";
        for (int i = -WARM; i < HERHALINGEN; i++) {
            long begin = System.nanoTime();
            antwoord = vraag.call();
            if (i >= 0) {
                tijden[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(tijden);
        uit.append(
                "%-24s %8s  p50 %7.1f ms  p95 %7.1f ms%n"
                        .formatted(
                                naam,
                                antwoord,
                                tijden[HERHALINGEN / 2] / 1e6,
                                tijden[HERHALINGEN * 95 / 100] / 1e6));
    }
}
