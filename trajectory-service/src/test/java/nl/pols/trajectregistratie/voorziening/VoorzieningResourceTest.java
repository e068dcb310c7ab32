package nl.pols.trajectregistratie.voorziening;

import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.SOB;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class VoorzieningResourceTest {

    private static final String BASIS = "/trajectregistratie/v1/";
    private static final String VOORZIENINGEN = BASIS + "voorzieningen";
    private static final String REGISTRATIES = BASIS + "doelgroepregistraties";

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void provisionsAndFlagsAreFactsWithAHistory() {
        SchemaCheck.takeValidEvents();
        String id = nieuw(VOORZIENINGEN, voorziening("vz-1", bsn(20)));
        Instant eerst = Instant.now();
        stel(VOORZIENINGEN, voorziening("vz-1", bsn(20)).replace(":55", ":60"))
                .statusCode(200)
                .body("versie", equalTo(2));
        stel(VOORZIENINGEN, voorziening("vz-1", bsn(20)).replace(":55", ":60"))
                .body("uitslag", equalTo("ONGEWIJZIGD"));
        String vlag = nieuw(REGISTRATIES, registratie("dg-1", bsn(20)));
        als(AMSTERDAM)
                .queryParam("bekendOp", eerst.toString())
                .get(VOORZIENINGEN + "/" + id)
                .then()
                .body("loonwaarde", equalTo(55));
        als(AMSTERDAM)
                .get(VOORZIENINGEN + "/" + id + "/versies")
                .then()
                .body("gegevens.loonwaarde", contains(55, 60));
        als(AMSTERDAM)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(
                        registratie("dg-1", bsn(20))
                                .replace("\"urenPerWeek\":24", "\"urenPerWeek\":32"))
                .put(REGISTRATIES + "/" + vlag)
                .then()
                .statusCode(200)
                .body("banen[0].urenPerWeek", equalTo(32.0f));
        als(AMSTERDAM)
                .queryParam("peildatum", "2017-12-31")
                .get(VOORZIENINGEN + "/cijfers")
                .then()
                .statusCode(200)
                .body("perType.'04'", equalTo(1))
                .body("banenafspraak.urenPerWeek", equalTo(32.0f));
        assertThat(SchemaCheck.takeValidEvents())
                .hasSize(4)
                .extracting(Emitted::json)
                .noneMatch(e -> e.contains(bsn(20)));
    }

    @Test
    void theTypesAreThoseOf2015UntilSomebodyAddsAList() {
        als(AMSTERDAM)
                .get(BASIS + "voorzieningcodes")
                .then()
                .statusCode(200)
                .body("findAll { it.lijst == 'SRG-2015' }.code", hasItems("01", "05", "99"));
        stel(VOORZIENINGEN, voorziening("c-1", bsn(40)).replace("\"04\"", "\"44\""))
                .statusCode(400)
                .body("errors.code", contains("VZ-type-onbekend"));
        String later = voorziening("c-2", bsn(60)).replace("2016-03-01", "2024-03-01");
        stel(VOORZIENINGEN, later)
                .statusCode(201)
                .body("waarschuwingen.regel", contains("VZ-geen-codelijst"));
        stelCodesVast(AMSTERDAM).statusCode(403);
        stelCodesVast("rijk").statusCode(200).body("versie", contains(1));
        stelCodesVast("rijk").statusCode(200).body("", hasSize(0));
        stel(VOORZIENINGEN, later.replace("c-2", "c-3"))
                .statusCode(400)
                .body("errors.code", hasItem("VZ-type-onbekend"));
    }

    @Test
    void aDeliveryGivesEveryLineItsOutcome() {
        String regels =
                String.join(
                        "\n",
                        registratie("l-1", bsn(100)),
                        registratie("l-2", bsn(100)),
                        registratie("l-3", "123456789"));
        als(AMSTERDAM)
                .contentType("application/x-ndjson")
                .body(regels.getBytes(StandardCharsets.UTF_8))
                .post(REGISTRATIES + "/_lever")
                .then()
                .statusCode(200)
                .body("records.uitslag", contains("NIEUW", "GEWEIGERD", "GEWEIGERD"))
                .body("records[1].fouten.regel", contains("DG-overlapt"));
    }

    @Test
    void looksTheSameToAStrangerAsIfItDidNotExist() {
        String id = nieuw(VOORZIENINGEN, voorziening("g-1", bsn(120)));
        String vlag = nieuw(REGISTRATIES, registratie("g-1", bsn(120)));
        String onbekend = UUID.randomUUID().toString();
        for (String wie : List.of(ROTTERDAM, "sob:" + UUID.randomUUID())) {
            assertThat(detail(wie, VOORZIENINGEN + "/" + id))
                    .isEqualTo(detail(wie, VOORZIENINGEN + "/" + onbekend));
            assertThat(detail(wie, REGISTRATIES + "/" + vlag))
                    .isEqualTo(detail(wie, REGISTRATIES + "/" + onbekend));
        }
        als("sob:" + SOB).get(VOORZIENINGEN + "/" + id).then().statusCode(200);
        als("sob:" + SOB).get(REGISTRATIES + "/" + vlag).then().statusCode(404);
    }

    @Test
    void theDatabaseShowsNothingWithoutATenant() throws SQLException {
        nieuw(VOORZIENINGEN, voorziening("sql-1", bsn(140)));
        nieuw(REGISTRATIES, registratie("sql-1", bsn(140)));
        try (var connection = Fixtures.alsApplicatie();
                var statement = connection.createStatement()) {
            for (String tabel :
                    List.of(
                            "voorziening",
                            "voorziening_versie",
                            "doelgroepregistratie",
                            "doelgroepregistratie_versie")) {
                try (var rijen = statement.executeQuery("SELECT count(*) FROM " + tabel)) {
                    rijen.next();
                    assertThat(rijen.getLong(1)).as(tabel).isZero();
                }
            }
        }
    }

    private static String voorziening(String nummer, String bsn) {
        return """
        {"registratienummer":"%s","bsn":"%s","type":"04","startdatum":"2016-03-01","loonwaarde":55,"sobId":"%s"}\
        """
                .formatted(nummer, bsn, SOB);
    }

    private static String registratie(String nummer, String bsn) {
        return """
        {"registratienummer":"%s","bsn":"%s","grond":"PRAKTIJKROUTE","gemeentelijk":true,"geldigVan":"2016-02-01",\
        "banen":[{"startdatum":"2016-03-01","sector":"MARKT","urenPerWeek":24}]}\
        """
                .formatted(nummer, bsn);
    }

    private static ValidatableResponse stelCodesVast(String wie) {
        return als(wie).contentType(ContentType.JSON)
                .body(
                        """
                        {"lijst":"SRG-2024","bron":"proef","geldigVan":"2024-01-01",
                         "codes":[{"code":"05","naam":"beschut werk","metLoonwaarde":false}]}
                        """)
                .post(BASIS + "voorzieningcodes")
                .then();
    }

    private static String nieuw(String waar, String record) {
        return stel(waar, record).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse stel(String waar, String record) {
        return als(AMSTERDAM).contentType(ContentType.JSON).body(record).post(waar).then();
    }

    private static String detail(String wie, String adres) {
        return als(wie).get(adres).then().statusCode(404).extract().path("detail");
    }
}
