package nl.pols.trajectregistratie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.Tokens;

/// Measures deliveries end to end: the packaged service in a JVM of its own (heap 256 MB), a real
/// PostgreSQL that commits durably, one HTTP request with as many records as asked. Prints records
/// per second. Not a test: it judges nothing. Run it with the test class path after `package`;
/// argument: the number of records.
public final class Leverproef {

    private static final String DATABASE = "leverproef";

    private final int poort;
    private final HttpClient client = HttpClient.newHttpClient();

    private Leverproef(int poort) {
        this.poort = poort;
    }

    public static void main(String[] args) throws Exception {
        int aantal = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        try (var postgres = duurzamePostgres()) {
            System.setProperty("pols.fixtures.postgres.port", Integer.toString(postgres.getPort()));
            PostgresServer.createDatabase(DATABASE);
            int poort = vrijePoort();
            Process dienst = startDienst(poort);
            try {
                new Leverproef(poort).meet(dienst, aantal);
            } finally {
                dienst.destroy();
                dienst.waitFor();
            }
        }
    }

    private static EmbeddedPostgres duurzamePostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("wal_level", "logical")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    private static Process startDienst(int poort) throws IOException {
        var opdracht =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty(
                                "leverproef.jar",
                                "trajectory-service/target/quarkus-app/quarkus-run.jar"));
        var omgeving = opdracht.environment();
        omgeving.put("QUARKUS_HTTP_PORT", Integer.toString(poort));
        omgeving.put("POLS_DB_URL", PostgresServer.url(DATABASE));
        for (String rol : List.of("OWNER", "APP")) {
            String naam = DATABASE + "_" + rol.toLowerCase(java.util.Locale.ROOT);
            omgeving.put("POLS_DB_" + rol + "_USER", naam);
            omgeving.put("POLS_DB_" + rol + "_PASSWORD", naam);
        }
        Tokens.van(Fixtures.AMSTERDAM);
        omgeving.put("POLS_TOKEN_JWKS", System.getProperty("pols.fixtures.tokens.jwks"));
        var sleutel = Files.createTempFile("pols-leverproef", ".key");
        Files.writeString(sleutel, "bGV2ZXJwcm9lZi1sZXZlcnByb2VmLWxldmVycHJvZWYtMTIzNA==");
        omgeving.put("POLS_PSEUDONYM_KEY", sleutel.toString());
        omgeving.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:1");
        var log = Path.of(System.getProperty("leverproef.log", "target/leverproef.log"));
        return opdracht.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static int vrijePoort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void meet(Process dienst, int aantal) throws Exception {
        wachtOp(dienst);
        vulRegister();
        Path warm = maakBestand("warm", 0, 20_000);
        Path bestand = maakBestand("meting", 20_000, aantal);
        System.out.printf("%,d records, %,d bytes gzip%n", aantal, Files.size(bestand));
        lever("opwarmen", warm, 20_000);
        lever("nieuw", bestand, aantal);
        lever("ongewijzigd", bestand, aantal);
        System.out.printf("geheugen van de dienst: %s%n", geheugen(dienst));
    }

    private void wachtOp(Process dienst) throws Exception {
        var vraag = HttpRequest.newBuilder(URI.create(basis() + "/q/health/live")).build();
        long tot = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (dienst.isAlive() && System.nanoTime() < tot) {
            try {
                if (client.send(vraag, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException nogNiet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("The service does not come up; see its log");
    }

    private void lever(String naam, Path bestand, int aantal) throws Exception {
        long begin = System.nanoTime();
        var antwoord =
                client.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                basis() + "/trajectregistratie/v1/aanleveringen"))
                                .header("Authorization", "Bearer " + Tokens.van(Fixtures.AMSTERDAM))
                                .header("Idempotency-Key", naam)
                                .header("Content-Type", "application/x-ndjson")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofFile(bestand))
                                .build(),
                        BodyHandlers.ofString());
        double seconden = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-12s %,9d records in %6.2f s = %,8.0f records/s  (%d) %s%n",
                naam,
                aantal,
                seconden,
                aantal / seconden,
                antwoord.statusCode(),
                antwoord.body().substring(0, Math.min(230, antwoord.body().length())));
    }

    private String basis() {
        return "http://localhost:" + poort;
    }

    private static Path maakBestand(String naam, int vanaf, int aantal) throws IOException {
        Path bestand = Files.createTempFile("pols-" + naam, ".ndjson.gz");
        bestand.toFile().deleteOnExit();
        try (OutputStream uit =
                new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(bestand)), 1 << 16)) {
            for (int i = vanaf; i < vanaf + aantal; i++) {
                String record = Fixtures.record("LP-%08d".formatted(i), Fixtures.bsn(i * 3));
                uit.write((record + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bestand;
    }

    private static void vulRegister() throws SQLException {
        List<String> opdrachten = new ArrayList<>();
        opdrachten.add("INSERT INTO register_gemeente VALUES ('GM0363', 'Amsterdam', 1)");
        opdrachten.add(
                "INSERT INTO register_sob VALUES ('%s', 'Fictief Werkbedrijf', 1)"
                        .formatted(Fixtures.SOB));
        opdrachten.add(
                "INSERT INTO register_relatie VALUES ('%s', 'GM0363', '[2015-01-01,)')"
                        .formatted(Fixtures.SOB));
        try (var connection = PostgresServer.superuser(DATABASE);
                var statement = connection.createStatement()) {
            for (String sql : opdrachten) {
                statement.execute(sql);
            }
        }
    }

    private static String geheugen(Process dienst) throws IOException {
        try (var regels = Files.lines(Path.of("/proc/%d/status".formatted(dienst.pid())))) {
            return regels.filter(r -> r.startsWith("VmHWM")).findFirst().orElse("onbekend");
        }
    }
}
