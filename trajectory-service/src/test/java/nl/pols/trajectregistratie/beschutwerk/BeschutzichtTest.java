package nl.pols.trajectregistratie.beschutwerk;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.DOSSIERS;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.aanvraag;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.corrigeer;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.detail;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.geplaatst;
import static nl.pols.trajectregistratie.beschutwerk.Beschutproef.nieuw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who sees a record of sheltered work, and what of it is kept.
@QuarkusTest
@WithPostgres
class BeschutzichtTest {
    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void neverOverwritesAndTellsWhatWasKnownWhen() {
        String id = nieuw(geplaatst("h-1", bsn(160)));
        Instant eerst = Instant.now();
        corrigeer(id, "\"1\"", geplaatst("h-1", bsn(160)).replace(":25", ":28")).statusCode(200);

        als(AMSTERDAM)
                .get(DOSSIERS + "/" + id + "/versies")
                .then()
                .body("gegevens.collect { it.plaatsingen[0].urenPerWeek }", contains(25.0f, 28.0f))
                .body("handeling", contains("REGISTRATIE", "CORRECTIE"))
                .body("[0].bekendTot", notNullValue())
                .body("[1].bekendTot", nullValue());
        als(AMSTERDAM)
                .queryParam("bekendOp", eerst.toString())
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(200)
                .body("versie", equalTo(1));
        als(AMSTERDAM)
                .queryParam("bekendOp", "2016-01-01T00:00:00Z")
                .get(DOSSIERS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw(geplaatst("g-1", bsn(180)));
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + UUID.randomUUID())) {
            String vreemd = detail(wie, id);
            assertThat(vreemd).isEqualTo(detail(wie, onbekend));
            als(wie).get(DOSSIERS + "/" + id + "/versies").then().statusCode(404);
            als(wie).queryParam("registratienummer", "g-1")
                    .get(DOSSIERS)
                    .then()
                    .body("items", hasSize(0));
        }
        als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body("{\"datum\":\"2018-03-01\"}")
                .post(DOSSIERS + "/" + id + "/overstap")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-registratie"));
        // the same number of another municipality is another record
        als(ROTTERDAM)
                .contentType(ContentType.JSON)
                .body(geplaatst("g-1", bsn(180)))
                .post(DOSSIERS)
                .then()
                .statusCode(201);
    }

    @Test
    void theCompanyWhereThePersonWorksReadsButDoesNotWrite() {
        String id = nieuw(geplaatst("s-1", bsn(200)));
        String zonderPlaats = nieuw(aanvraag("s-2", bsn(220)));
        als("sob:" + SOB).get(DOSSIERS + "/" + id).then().statusCode(200);
        als("sob:" + SOB).get(DOSSIERS + "/" + zonderPlaats).then().statusCode(404);
        als("sob:" + SOB).get(DOSSIERS).then().body("items.registratienummer", hasItem("s-1"));
        als("sob:" + SOB)
                .contentType(ContentType.JSON)
                .body("{\"datum\":\"2018-03-01\"}")
                .post(DOSSIERS + "/" + id + "/overstap")
                .then()
                .statusCode(403);
    }

    @Test
    void theDatabaseShowsNothingWithoutATenantAndLetsTheHistoryOnlyGrow() throws SQLException {
        String id = nieuw(geplaatst("sql-1", bsn(240)));
        corrigeer(id, "\"1\"", geplaatst("sql-1", bsn(240)).replace(":25", ":28")).statusCode(200);
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel : List.of("beschut_werk", "beschut_werk_versie")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
            statement.execute("SELECT set_config('pols.organisatie', 'gemeente:GM0363', false)");
            assertThat(statement.executeUpdate("UPDATE beschut_werk_versie SET versie = 9"))
                    .isZero();
            assertThat(statement.executeUpdate("DELETE FROM beschut_werk_versie")).isZero();
        }
    }

    @Test
    void noBsnIsKept() {
        nieuw(geplaatst("bsn-1", bsn(260)));
        assertThat(
                        tel(
                                "SELECT count(*) FROM beschut_werk b WHERE b::text LIKE '%"
                                        + bsn(260)
                                        + "%'"))
                .isZero();
    }
}
