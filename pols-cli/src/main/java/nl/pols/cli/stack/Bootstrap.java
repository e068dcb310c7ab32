package nl.pols.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.token.Keys;

/// Makes each service's database complete, with roles, publication and slot, before the service
/// writes its first row. May run at every start: what is there already is left alone.
final class Bootstrap {

    private final PostgresServer server;
    private final String script;
    private final Passwords passwords;

    Bootstrap(Home home, PostgresServer server, Keys keys) {
        this.server = server;
        this.passwords = new Passwords(keys);
        try {
            this.script = Files.readString(home.root().resolve("deploy/postgres/bootstrap.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read deploy/postgres/bootstrap.sql", e);
        }
    }

    void run() {
        for (Database database : Database.all()) {
            try {
                run(database);
            } catch (SQLException e) {
                throw new PolsFailure(
                        "Database %s could not be made: %s"
                                .formatted(database.label(), e.getMessage()),
                        e);
            }
        }
    }

    private void run(Database database) throws SQLException {
        List<BootstrapStep> steps =
                BootstrapStep.parse(filledIn(database)).stream()
                        .filter(step -> database.publisher() || !step.publisherOnly())
                        .toList();
        for (BootstrapStep step : steps) {
            String where = step.onServer() ? "postgres" : database.label();
            try (Connection connection = server.connect(where);
                    Statement statement = connection.createStatement()) {
                if (!step.done(statement)) {
                    statement.execute(step.sql());
                }
            }
        }
    }

    private String filledIn(Database database) {
        return script.replace("${db}", database.label())
                .replace("${owner_password}", passwords.of(database.owner()))
                .replace("${app_password}", passwords.of(database.app()))
                .replace("${replication_password}", passwords.of(Passwords.REPLICATION_ROLE));
    }

    /// One statement of the script, where it runs, and the query that tells that it is done.
    record BootstrapStep(boolean onServer, boolean publisherOnly, String unless, String sql) {

        private static final String STEP = "-- @step ";
        private static final String UNLESS = "-- @unless ";

        boolean done(Statement statement) throws SQLException {
            if (unless.isEmpty()) {
                return false;
            }
            try (ResultSet found = statement.executeQuery(unless)) {
                return found.next();
            }
        }

        static List<BootstrapStep> parse(String script) {
            return script
                    .lines()
                    .collect(
                            java.util.ArrayList<StringBuilder>::new,
                            (parts, line) -> {
                                if (line.startsWith(STEP)) {
                                    parts.add(new StringBuilder());
                                }
                                if (!parts.isEmpty()) {
                                    parts.getLast().append(line).append('\n');
                                }
                            },
                            List::addAll)
                    .stream()
                    .map(part -> step(part.toString().lines().toList()))
                    .toList();
        }

        private static BootstrapStep step(List<String> lines) {
            String head = lines.getFirst().substring(STEP.length());
            String unless =
                    lines.stream()
                            .filter(line -> line.startsWith(UNLESS))
                            .map(line -> line.substring(UNLESS.length()))
                            .findFirst()
                            .orElse("");
            String sql =
                    String.join(
                            "\n", lines.stream().filter(line -> !line.startsWith("-- @")).toList());
            return new BootstrapStep(
                    head.startsWith("server"), head.contains("publisher"), unless, sql.strip());
        }
    }
}
