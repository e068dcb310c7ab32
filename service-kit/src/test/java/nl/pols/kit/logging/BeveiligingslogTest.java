package nl.pols.kit.logging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who was refused what, from where and when; and nothing about a person.
@QuarkusTest
@WithPostgres
class BeveiligingslogTest {
    private static final String KAMERS = "/proef/v1/kamers";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger category = Logger.getLogger(Beveiligingslog.CATEGORY);
    private final Handler ear =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    lines.add(entry.getMessage());
                }

                @Override
                public void flush() {
                    // nothing is kept back
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };

    @BeforeEach
    void listen() {
        category.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        category.removeHandler(ear);
    }

    @Test
    void aRequestWithoutATokenIsLoggedAsNobodys() throws JsonProcessingException {
        given().get(KAMERS).then().statusCode(401);

        JsonNode line = onlyLine();
        assertThat(line.get("actie").asText()).isEqualTo("GET");
        assertThat(line.get("object").asText()).isEqualTo(KAMERS);
        assertThat(line.get("resultaat").asText()).isEqualTo("GEWEIGERD");
        assertThat(line.get("status").asInt()).isEqualTo(401);
        assertThat(line.get("actor").asText()).isEqualTo("onbekend");
        assertThat(line.get("herkomst").asText()).isEqualTo("127.0.0.1");
        assertThat(line.get("tijdstip").asText()).endsWith("Z");
    }

    @Test
    void aMissingScopeIsLoggedWithWhoMissesIt() throws JsonProcessingException {
        given().auth().oauth2(Tokens.van("rijk")).get(KAMERS).then().statusCode(403);

        assertThat(onlyLine().get("actor").asText()).endsWith(" namens rijk");
    }

    @Test
    void whatIsGrantedIsNotLogged() throws JsonProcessingException {
        given().auth().oauth2(Tokens.van("gemeente:GM0363")).get(KAMERS).then().statusCode(200);
        given().get(KAMERS).then().statusCode(401);

        assertThat(onlyLine().get("status").asInt()).isEqualTo(401);
    }

    @Test
    void aBsnInAPathIsNotLogged() throws JsonProcessingException {
        given().get(KAMERS + "/123456782").then().statusCode(401);

        assertThat(onlyLine().get("object").asText()).isEqualTo(KAMERS + "/*********");
    }

    /// The answer may be there before its line.
    private JsonNode onlyLine() throws JsonProcessingException {
        await().until(() -> !lines.isEmpty());
        assertThat(lines).hasSize(1);
        return new ObjectMapper().readTree(lines.getFirst());
    }
}
