package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.gzip;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class AanleveringTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void givesEveryRecordAnOutcomeThatLasts() {
        String id =
                lever(
                                AMSTERDAM,
                                "uitslagen",
                                record("u-1") + "\n" + "{\"bsn\":1}\n" + record("u-2") + "\n")
                        .post("/trajectregistratie/v1/aanleveringen")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("AFGEROND"))
                        .body("ontvangen", equalTo(3))
                        .body("nieuw", equalTo(2))
                        .body("geweigerd", equalTo(1))
                        .extract()
                        .path("id");

        als(AMSTERDAM)
                .get("/trajectregistratie/v1/aanleveringen/" + id + "/uitslagen")
                .then()
                .statusCode(200)
                .body("items.regel", contains(1, 2, 3))
                .body("items.uitslag", contains("NIEUW", "GEWEIGERD", "NIEUW"))
                .body("items[1].fouten.regel", hasItem("V03-verkeerd-type"));
    }

    @Test
    void recognisesTheSameRecordsAgainAsUnchanged() {
        String inhoud =
                IntStream.range(0, 2_500)
                        .mapToObj(i -> record("o-" + i))
                        .collect(Collectors.joining("\n"));
        lever(AMSTERDAM, "eerst", gzip(inhoud))
                .header("Content-Encoding", "gzip")
                .post("/trajectregistratie/v1/aanleveringen")
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(2_500));
        lever(AMSTERDAM, "daarna", inhoud)
                .post("/trajectregistratie/v1/aanleveringen")
                .then()
                .statusCode(201)
                .body("ongewijzigd", equalTo(2_500));
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'o-%'"))
                .isEqualTo(2_500);
    }
}
