package nl.pols.trajectregistratie;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.trajectregistratie.proef.Proefrecord;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the tests over HTTP share: records, requests, and a look into the database past the
/// service.
public final class Fixtures {

    public static final String AMSTERDAM = "gemeente:GM0363";
    public static final String ROTTERDAM = "gemeente:GM0599";
    public static final UUID SOB = Proefrecord.SOB;
    public static final UUID ONBEKENDE_SOB =
            UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0aff");

    public static final String AANLEVERINGEN = "/trajectregistratie/v1/aanleveringen";
    public static final String TRAJECTEN = "/trajectregistratie/v1/trajecten";

    private Fixtures() {}

    /// Lines for `prefix`0, `prefix`1, ...
    public static String records(String prefix, int aantal) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> record(prefix + i))
                .collect(Collectors.joining("\n"));
    }

    /// A record in order; every test changes what it is about.
    public static String record(String nummer, String bsn) {
        return Proefrecord.van(nummer, bsn);
    }

    public static String record(String nummer) {
        return Proefrecord.van(nummer);
    }

    /// The n-th number that passes the eleven test, made up and given to nobody in particular.
    public static String bsn(int n) {
        return Proefrecord.bsn(n);
    }

    public static RequestSpecification als(String organisatie) {
        return RestAssured.given().header("Authorization", "Bearer " + Tokens.van(organisatie));
    }

    public static RequestSpecification lever(String organisatie, String sleutel, String inhoud) {
        return lever(organisatie, sleutel, inhoud.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification lever(String organisatie, String sleutel, byte[] inhoud) {
        return als(organisatie)
                .header("Idempotency-Key", sleutel)
                .contentType("application/x-ndjson")
                .body(inhoud);
    }

    public static byte[] gzip(String tekst) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(tekst.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Past every policy, to arrange and to check.
    public static Connection alsBeheerder() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    /// As the service's own role, without a tenant.
    public static Connection alsApplicatie() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                url(),
                config.getValue("pols.db.app-user", String.class),
                config.getValue("pols.db.app-password", String.class));
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("pols.db.url", String.class);
    }

    /// The register as its events would have left it: two municipalities and an SOB that serves
    /// both.
    public static void vulRegister() {
        voer(
                """
                INSERT INTO register_gemeente VALUES ('GM0363', 'Amsterdam', 1), ('GM0599', 'Rotterdam', 1)
                ON CONFLICT DO NOTHING
                """);
        voer(
                "INSERT INTO register_sob VALUES ('%s', 'Fictief Werkbedrijf', 1) ON CONFLICT DO NOTHING"
                        .formatted(SOB));
        voer("DELETE FROM register_relatie WHERE sob_id = '%s'".formatted(SOB));
        voer(
                "INSERT INTO register_relatie VALUES ('%1$s', 'GM0363', '[2015-01-01,)'), ('%1$s', 'GM0599', '[2015-01-01,)')"
                        .formatted(SOB));
    }

    public static void voer(String sql) {
        try (var connection = alsBeheerder();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long tel(String sql) {
        try (var connection = alsBeheerder();
                var statement = connection.createStatement();
                var rijen = statement.executeQuery(sql)) {
            rijen.next();
            return rijen.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
