package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.PostgresServer;
import nl.pols.kit.fixtures.SchemaCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What deployment makes before a service starts: `deploy/postgres` and `deploy/connect`.
class DeploymentTest {

    private static final Path DEPLOY = SchemaCheck.folder().resolve("../../deploy");
    private static final String DB = "proefopstelling";

    @BeforeAll
    static void bootstrapTwice() {
        PostgresServer.createDatabase(DB);
        PostgresServer.createDatabase(DB);
    }

    @AfterAll
    static void drop() {
        PostgresServer.dropDatabase(DB);
    }

    @Test
    void givesTheApplicationWhatTheOwnerMakesAndNoMore() throws SQLException {
        try (var owner = as(DB + "_owner");
                var app = as(DB + "_app");
                var migration = owner.createStatement();
                var work = app.createStatement()) {
            migration.execute("create table later (id bigint generated always as identity)");

            work.execute("insert into later default values");
            work.execute("select pg_logical_emit_message(true, 'outbox', '{}')");
            assertThatThrownBy(() -> work.execute("create table own (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> work.execute("truncate later"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> work.execute("alter table later disable row level security"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void keepsTheSecondLockFromTheApplication() throws SQLException {
        assertThat(
                        yes(
                                "select rolsuper or rolbypassrls or rolreplication from pg_roles"
                                        + " where rolname = '%s_app'".formatted(DB)))
                .isFalse();
    }

    @Test
    void publishesNoTableAndKeepsTheLogFromTheFirstWrite() throws SQLException {
        assertThat(yes("select exists (select from pg_publication_tables)")).isFalse();
        assertThat(
                        yes(
                                "select plugin = 'pgoutput' from pg_replication_slots where"
                                        + " slot_name = 'pols_%s' and database = '%s'"
                                                .formatted(DB, DB)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "register, register, 100",
        "trajecten, trajectregistratie, 30",
        "financiering, financiering, 100"
    })
    void everyConnectorIsTheSameButForItsNamesAndHowOftenItLooks(
            String database, String service, int pollMillis) throws IOException {
        String model = Files.readString(DEPLOY.resolve("connect/trajecten.json"));

        assertThat(Files.readString(DEPLOY.resolve("connect/" + database + ".json")))
                .isEqualTo(
                        model.replace("trajectregistratie", service)
                                .replace("trajecten", database)
                                .replace("ms\": \"30\"", "ms\": \"%d\"".formatted(pollMillis)));
    }

    @Test
    void theConnectorLosesNothingAndKeepsNoSecret() throws IOException {
        Map<String, String> connector =
                new ObjectMapper()
                        .readValue(
                                DEPLOY.resolve("connect/trajecten.json").toFile(),
                                new TypeReference<>() {});

        assertThat(connector)
                .containsEntry("slot.name", "pols_trajecten")
                .containsEntry("slot.drop.on.stop", "false")
                .containsEntry("publication.name", "pols_outbox")
                .containsEntry("publication.autocreate.mode", "disabled")
                .containsEntry("message.prefix.include.list", "outbox")
                .containsEntry("poll.interval.ms", "30")
                .containsEntry("database.password", "${env:POLS_REPLICATION_PASSWORD}")
                .containsKey("heartbeat.action.query")
                .doesNotContainKey("errors.tolerance");
    }

    @Test
    void theServerWritesEveryCommitToDiskAndBoundsWhatASlotMayHold() throws IOException {
        List<String> settings = Files.readAllLines(DEPLOY.resolve("postgres/postgresql.conf"));

        assertThat(settings)
                .contains("wal_level = logical", "fsync = on", "synchronous_commit = on")
                .anyMatch(line -> line.startsWith("max_slot_wal_keep_size = "));
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(PostgresServer.url(DB), role, role);
    }

    private static boolean yes(String sql) throws SQLException {
        try (var connection = PostgresServer.superuser(DB);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getBoolean(1);
        }
    }
}
