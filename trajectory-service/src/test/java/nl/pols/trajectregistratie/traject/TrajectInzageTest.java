package nl.pols.trajectregistratie.traject;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.TRAJECTEN;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees which trajectory, and that nobody changes what was known.
@QuarkusTest
@WithPostgres
class TrajectInzageTest {
    private static final String BEEINDIGING =
            """
            {"einddatum":"2022-09-30","uitstroom":"BETAALD_WERK"}
            """;

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw("g-1");
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + UUID.randomUUID())) {
            String vreemd =
                    als(wie).get(TRAJECTEN + "/" + id)
                            .then()
                            .statusCode(404)
                            .extract()
                            .path("detail");
            String niets =
                    als(wie).get(TRAJECTEN + "/" + onbekend)
                            .then()
                            .statusCode(404)
                            .extract()
                            .path("detail");
            assertThat(vreemd).isEqualTo(niets);
            als(wie).get(TRAJECTEN + "/" + id + "/versies").then().statusCode(404);
            als(wie).get(TRAJECTEN).then().statusCode(200).body("items", hasSize(0));
        }
        als(ROTTERDAM)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(record("g-1"))
                .put(TRAJECTEN + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekend-traject"));
    }

    @Test
    void letsTheSobThatCarriesItOutReadButNotWrite() {
        String id = nieuw("s-1");
        als("sob:" + SOB).get(TRAJECTEN + "/" + id).then().statusCode(200);
        als("sob:" + SOB)
                .contentType(ContentType.JSON)
                .body(BEEINDIGING)
                .post(TRAJECTEN + "/" + id + "/beeindiging")
                .then()
                .statusCode(403);
    }

    @Test
    void showsNothingToTheServicesOwnRoleWithoutATenant() throws SQLException {
        nieuw("sql-1");
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel :
                    List.of(
                            "traject",
                            "traject_versie",
                            "geparkeerd",
                            "taak",
                            "verordening",
                            "aanlevering",
                            "aanlevering_deel",
                            "aanlevering_bevinding")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
        }
    }

    @Test
    void canOnlyAddToTheHistory() throws SQLException {
        String id = nieuw("hist-1");
        corrigeer(id, "\"1\"", record("hist-1").replace("GROOT", "KLEIN")).statusCode(200);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0363', false)");
            assertThat(statement.executeUpdate("UPDATE traject_versie SET versie = 9")).isZero();
            assertThat(statement.executeUpdate("DELETE FROM traject_versie")).isZero();
        }
    }

    @Test
    void listsOnlyWhatRunsOnADayPageByPage() {
        for (int i = 0; i < 5; i++) {
            nieuw("l-" + i);
        }
        var eerste =
                als(AMSTERDAM)
                        .queryParam("limit", 2)
                        .queryParam("sobId", SOB)
                        .queryParam("lopendOp", "2022-03-01")
                        .get(TRAJECTEN);
        eerste.then().statusCode(200).body("items", hasSize(2));
        als(AMSTERDAM)
                .queryParam("limit", 2)
                .queryParam("cursor", eerste.<String>path("next"))
                .get(TRAJECTEN)
                .then()
                .body("items", hasSize(2));
        als(AMSTERDAM)
                .queryParam("lopendOp", "2022-01-09")
                .get(TRAJECTEN)
                .then()
                .body("items", hasSize(0));
        als(AMSTERDAM)
                .queryParam("registratienummer", "l-3")
                .get(TRAJECTEN)
                .then()
                .body("items.registratienummer", contains("l-3"));
    }

    private static String nieuw(String nummer) {
        return stel(record(nummer)).statusCode(201).extract().path("trajectId");
    }

    private static ValidatableResponse stel(String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(TRAJECTEN).then();
    }

    private static ValidatableResponse corrigeer(String id, String ifMatch, String record) {
        return als(AMSTERDAM)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(record)
                .put(TRAJECTEN + "/" + id)
                .then();
    }
}
