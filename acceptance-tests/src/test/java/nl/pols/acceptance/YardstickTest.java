package nl.pols.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import nl.pols.cli.bench.Kaal;
import nl.pols.cli.bench.Machinegrens;
import nl.pols.cli.stack.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service is measured beside stands on the service's own tables and framework, so it
/// breaks when those change. That it works is judged, how fast it is isn't.
@ExtendWith(Suite.class)
class YardstickTest {

    private final Superuser superuser;
    private final Suite suite;

    YardstickTest(Suite suite) {
        this.suite = suite;
        this.superuser = Superuser.of(suite.home());
    }

    @Test
    void rowsLikeTheServicesGoIntoTablesLikeTheServices() {
        try (var grens = Machinegrens.open(superuser)) {
            assertThat(grens.rowsPerSecond(3_000, true)).isPositive();
            assertThat(grens.rowsPerSecond(3_000, false)).isPositive();
        }
    }

    @Test
    void theBareEndpointInsertsARow() throws Exception {
        try (var kaal = Kaal.start(suite.home(), superuser)) {
            assertThat(posted(kaal, "{\"registratienummer\":\"een\"}")).isEqualTo(201);
            try (var connection = superuser.connect(Kaal.DATABASE);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT opgave FROM kaal")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("{\"registratienummer\":\"een\"}");
            }
        }
    }

    private static int posted(Kaal kaal, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(kaal.address())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
