package nl.pols.trajectregistratie.aanlevering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.aanlevering.Leveringen.geleverd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class HervattenTest {

    private static final int RECORDS = 6_000;
    private static final String AFGEBROKEN =
            "SELECT count(*) FROM aanlevering WHERE status = 'AFGEBROKEN'";

    @BeforeEach
    void begin() {
        Leveringen.begin();
    }

    @Test
    void goesOnAfterTheLastDurableLineWhenTheConnectionWasLost() throws IOException {
        String inhoud = records("hv-", RECORDS);
        verbreek("verbroken", inhoud);
        await().atMost(Duration.ofSeconds(30)).until(() -> tel(AFGEBROKEN) == 1);
        long gehad = tel("SELECT ontvangen FROM aanlevering");
        assertThat(gehad).isPositive().isLessThan(RECORDS);
        assertThat(tel("SELECT count(*) FROM traject")).isEqualTo(gehad);

        for (int keer = 1; keer <= 2; keer++) {
            geleverd("verbroken", inhoud)
                    .body("status", equalTo("AFGEROND"))
                    .body("nieuw", equalTo(RECORDS))
                    .body("ontvangen", equalTo(RECORDS));
        }
        assertThat(tel("SELECT count(*) FROM traject WHERE versie = 1")).isEqualTo(RECORDS);
        assertThat(SchemaCheck.takeValidEvents()).hasSize(RECORDS);
    }

    /// Promises the whole and goes away at two thirds.
    private static void verbreek(String sleutel, String inhoud) throws IOException {
        byte[] heel = inhoud.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var uit = socket.getOutputStream();
            uit.write(
                    """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(AANLEVERINGEN, Tokens.van(AMSTERDAM), sleutel, heel.length)
                            .getBytes(US_ASCII));
            uit.write(heel, 0, heel.length * 2 / 3);
            uit.flush();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tel("SELECT coalesce(sum(ontvangen), 0) FROM aanlevering") > 0);
        }
    }
}
