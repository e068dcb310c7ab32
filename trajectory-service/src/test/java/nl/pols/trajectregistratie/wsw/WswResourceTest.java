package nl.pols.trajectregistratie.wsw;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class WswResourceTest extends Wswproef {
    @Test
    void aCompanyStatesAnEmploymentAndItsMunicipalityReadsIt() {
        SchemaCheck.takeValidEvents();
        String id = nieuw("w-1", bsn(20), "GM0363");
        doe(oude, id, "werkvormen", "{\"vanaf\":\"2016-05-01\",\"vorm\":\"BEGELEID_WERKEN\"}")
                .statusCode(201)
                .header("ETag", equalTo("\"2\""));
        doe(
                        oude,
                        id,
                        "omvang",
                        "{\"vanaf\":\"2016-05-01\",\"urenPerWeek\":32,\"arbeidsjaren\":0.8889}")
                .statusCode(201)
                .body("omvang[1].arbeidsjaren", equalTo(0.8889f));
        als(AMSTERDAM)
                .get(WSW + "/" + id)
                .then()
                .statusCode(200)
                .body("gegevens.werkvormen.vorm", contains("BESCHUT", "BEGELEID_WERKEN"))
                .body("werkgevers.sobId", contains(oude.toString()));
        als(AMSTERDAM)
                .queryParam("peildatum", "2016-12-31")
                .get("/trajectregistratie/v1/wsw/cijfers")
                .then()
                .body("werkvormen.BEGELEID_WERKEN.arbeidsjaren", equalTo(0.8889f));
        doe(oude, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"PENSIOEN\"}")
                .statusCode(201);
        doe(oude, id, "werkvormen", "{\"vanaf\":\"2020-05-01\",\"vorm\":\"BESCHUT\"}")
                .statusCode(409)
                .body("type", equalTo("/problemen/handeling-niet-mogelijk"));
        assertThat(SchemaCheck.takeValidEvents())
                .extracting(Emitted::json)
                .satisfiesExactly(
                        e -> assertThat(e).contains("dienstverband-geregistreerd.v1"),
                        e -> assertThat(e).contains("dienstverband-gewijzigd.v1"),
                        e -> assertThat(e).contains("dienstverband-gewijzigd.v1"),
                        e -> assertThat(e).contains("dienstverband-beeindigd.v1"))
                .noneMatch(e -> e.contains(bsn(20)));
    }

    @Test
    void noneBeginsAfter2014() {
        stel(oude, record("w1-1", bsn(40), "GM0363").replace("1998-03-01", "2015-01-01"))
                .statusCode(400)
                .body("errors.code", contains("W1-gesloten-groep"));
    }

    @Test
    void onlyACompanyWrites() {
        als(AMSTERDAM)
                .contentType(ContentType.JSON)
                .body(record("g-1", bsn(60), "GM0363"))
                .post(WSW)
                .then()
                .statusCode(403);
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw("v-1", bsn(80), "GM0363");
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + nieuwe)) {
            assertThat(detail(wie, id)).isEqualTo(detail(wie, onbekend));
            als(wie).queryParam("registratienummer", "v-1").get(WSW).then().body("items", empty());
            als(wie).get(WSW + "/" + id + "/versies").then().statusCode(404);
        }
        doe(nieuwe, id, "beeindiging", "{\"datum\":\"2019-01-01\",\"reden\":\"PENSIOEN\"}")
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-registratie"));
    }

    @Test
    void aDeliveryGivesEveryLineItsOutcome() {
        String regels =
                String.join(
                        "\n",
                        record("l-1", bsn(180), "GM0363"),
                        record("l-2", bsn(180), "GM0363"),
                        record("l-3", bsn(200), "0363"));
        als("sob:" + oude)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(WSW + "/_lever")
                .then()
                .statusCode(200)
                .body("nieuw", equalTo(1))
                .body("geweigerd", equalTo(2))
                .body("records[1].fouten.regel", contains("WSW-al-in-dienst"))
                .body("records[2].fouten.pointer", contains("/gemeentecode"));
    }

    @Test
    void theDatabaseShowsNothingWithoutATenant() throws SQLException {
        nieuw("sql-1", bsn(220), "GM0363");
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel : List.of("wsw_dienstverband", "wsw_dienstverband_versie")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
        }
    }
}
