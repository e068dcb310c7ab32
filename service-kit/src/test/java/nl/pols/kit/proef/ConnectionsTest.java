package nl.pols.kit.proef;

import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.amsterdam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import nl.pols.kit.fixtures.WithPostgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The database may go away and come back between two requests.
@QuarkusTest
@WithPostgres
class ConnectionsTest {
    @Inject AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.foreground-validation-interval")
    Duration rest;

    @Test
    void aConnectionThatDiedWhileItRestedIsNotLent() throws SQLException {
        amsterdam().get(KAMERS).then().statusCode(200);

        endAllConnections();

        await().pollDelay(rest.multipliedBy(3)).until(() -> true);
        amsterdam().get(KAMERS).then().statusCode(200);
    }

    private void endAllConnections() throws SQLException {
        try (var one = dataSource.getConnection();
                var other = dataSource.getConnection()) {
            assertThat(one).isNotEqualTo(other);
            other.close();
            one.createStatement()
                    .execute(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where usename = current_user and pid <> pg_backend_pid()
                            """);
            assertThatThrownBy(() ->
                            one.createStatement()
                                    .execute("select pg_terminate_backend(pg_backend_pid())"))
                    .hasMessageContaining("terminat");
        }
    }
}
