package nl.pols.rapportage.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.pols.kit.fixtures.PostgresServer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What PostgreSQL's processes that serve connections had of the processors, in nanoseconds: of a
/// question it says more than the clock does where others work beside it. What parallel workers
/// took is not in it, for they are gone when it is read.
final class Databankklok {
    private final ProcessHandle server;

    private Databankklok(ProcessHandle server) {
        this.server = server;
    }

    static Databankklok van() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = PostgresServer.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement();
                var pid =
                        statement.executeQuery(
                                "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n',"
                                        + " 1)::int8")) {
            pid.next();
            return new Databankklok(ProcessHandle.of(pid.getLong(1)).orElseThrow());
        }
    }

    long nu() {
        return server.children().mapToLong(Databankklok::van).sum();
    }

    private static long van(ProcessHandle proces) {
        try {
            var stand =
                    Files.readString(Path.of("/proc", String.valueOf(proces.pid()), "schedstat"));
            return Long.parseLong(stand.substring(0, stand.indexOf(' ')));
        } catch (IOException e) {
            return 0; // it ended since it was listed
        }
    }
}
