package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;

/// The real PostgreSQL 18 on the loopback address. What was committed is on disk: durability is
/// never traded for speed, also not in a demo.
final class PostgresServer {

    static final String MAJOR = "18";
    static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Ports ports;
    private final Keys keys;
    private final Path data;

    PostgresServer(Home home, Ports ports, Keys keys) {
        this.home = home;
        this.ports = ports;
        this.keys = keys;
        this.data = home.data().resolve("postgres");
    }

    /// Refuses a data directory that another major version made: only a dump moves it.
    static void checkVersion(Home home) {
        Path data = home.data().resolve("postgres");
        Path stamp = data.resolve("PG_VERSION");
        if (Files.notExists(stamp)) {
            return;
        }
        try {
            String made = Files.readString(stamp).strip();
            if (!made.equals(MAJOR)) {
                throw new PolsFailure(
                        ("The data in %s was made by PostgreSQL %s; this Pols runs PostgreSQL %s"
                             + " and cannot read it. Run the Pols that made it, or forget the data"
                             + " with ./pols down --wipe.")
                                .formatted(home.shown(data), made, MAJOR));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + stamp, e);
        }
    }

    /// Unpacks the server and makes the data directory, each only once.
    Blueprint prepared() {
        PostgresBinaries binaries = PostgresBinaries.unpacked(home);
        Unprivileged unprivileged = Unprivileged.here();
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise(binaries, unprivileged);
        }
        var command = new ArrayList<>(unprivileged.prefix());
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Blueprint(Component.POSTGRES, command, Map.of(), PATIENCE, this::answers);
    }

    private void initialise(PostgresBinaries binaries, Unprivileged unprivileged) {
        unprivileged.give(home.data());
        unprivileged.give(keys.postgresPasswordFile());
        var command = new ArrayList<>(unprivileged.prefix());
        command.add(binaries.program("initdb").toString());
        command.addAll(
                List.of(
                        "-D",
                        data.toString(),
                        "-U",
                        SUPERUSER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        keys.postgresPasswordFile().toString(),
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        Path log = home.logs().resolve("postgres-initdb.log");
        Launcher.run(log, Map.of(), "Making PostgreSQL's data directory", command);
    }

    /// The shared settings of `deploy/postgres`, then what belongs to this machine.
    private Map<String, String> settings() {
        var settings =
                new LinkedHashMap<>(SettingsFile.of(home, "deploy/postgres/postgresql.conf"));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(ports.of(Component.POSTGRES)));
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_level", "logical");
        settings.put("shared_buffers", "192MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_connections", "150");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("io_workers", "1");
        settings.put("max_parallel_workers_per_gather", "1");
        settings.put("log_line_prefix", "%m [%p] %d ");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    Connection connect(String database) throws SQLException {
        var access = access(database);
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    Superuser.Access access(String database) {
        return new Superuser.Access(
                "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=pols"
                        .formatted(ports.of(Component.POSTGRES), database),
                SUPERUSER,
                keys.postgresPassword());
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
