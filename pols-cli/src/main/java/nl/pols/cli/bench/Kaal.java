package nl.pols.cli.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.stack.Superuser;

/// The process of the bare endpoint (pols-cli/bare-endpoint) and its database, both gone
/// afterwards. It gets the memory, the collector and the framework of the services.
public final class Kaal implements AutoCloseable {

    public static final String DATABASE = "pols_kaal";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long A_MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Superuser superuser;
    private final Process process;
    private final URI address;

    private Kaal(Superuser superuser, Process process, URI address) {
        this.superuser = superuser;
        this.process = process;
        this.address = address;
    }

    public static Kaal start(Home home, Superuser superuser) {
        run(
                superuser,
                "postgres",
                List.of(
                        "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)",
                        "CREATE DATABASE " + DATABASE));
        run(
                superuser,
                DATABASE,
                List.of(
                        "CREATE TABLE kaal (id uuid PRIMARY KEY DEFAULT uuidv7(), opgave text NOT"
                                + " NULL)"));
        int port = freePort();
        try {
            var builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m",
                            "-Xss512k",
                            "-XX:+UseSerialGC",
                            "-XX:-UsePerfData",
                            "-jar",
                            jar(home).toString());
            var access = superuser.access(DATABASE);
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", access.url());
            builder.environment().put("QUARKUS_DATASOURCE_USERNAME", access.user());
            builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", access.password());
            builder.inheritIO();
            var kaal =
                    new Kaal(
                            superuser,
                            builder.start(),
                            URI.create("http://127.0.0.1:" + port + "/kaal"));
            kaal.awaitAnswer();
            return kaal;
        } catch (IOException e) {
            throw new PolsFailure("The bare endpoint does not start: " + e.getMessage(), e);
        }
    }

    public URI address() {
        return address;
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                Verbinding.met(address).close();
                return;
            } catch (PolsFailure notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new PolsFailure("The bare endpoint does not answer", notYet);
                }
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
        }
    }

    private static Path jar(Home home) {
        Path jar = home.root().resolve("pols-cli/bare-endpoint/target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new PolsFailure(
                    "%s is missing: run ./pols again, it builds what is missing."
                            .formatted(home.shown(jar)));
        }
        return jar;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PolsFailure("There is no free port: " + e.getMessage(), e);
        }
    }

    private static void run(Superuser superuser, String database, List<String> statements) {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new PolsFailure("The bare endpoint's database fails: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run(
                superuser,
                "postgres",
                List.of("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)"));
    }
}
