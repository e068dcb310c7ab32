package nl.pols.trajectregistratie.aanlevering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.gzip;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.proef.Tabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class CsvAanleveringTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void givesTheSameOutcomesAndRowsAsTheSameRecordsInNdjson() {
        var records =
                List.of(
                        record("c-1"),
                        record("c-2").replace("GROOT", "ENORM"),
                        record("c-3").replace("2022-07-10", "2021-07-10"),
                        record("c-4")
                                .replace(
                                        "\"afstand\"",
                                        "\"evaluaties\":[{\"datum\":\"2022-04-10\",\"uitkomst\":\"DOORGAAN\"}],\"afstand\""),
                        record("c-5")
                                .replace(
                                        Fixtures.SOB.toString(), Fixtures.ONBEKENDE_SOB.toString()),
                        record("c-1").replace("GROOT", "KLEIN"));

        String regels =
                lever(AMSTERDAM, "als-ndjson", String.join("\n", records))
                        .post(AANLEVERINGEN)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String tabel =
                tabel(ROTTERDAM, "als-csv", Tabel.van(";", records).getBytes(UTF_8))
                        .statusCode(201)
                        .body("nieuw", equalTo(2))
                        .body("geweigerd", equalTo(3))
                        .body("geparkeerd", equalTo(1))
                        .extract()
                        .path("id");

        assertThat(uitslagen(ROTTERDAM, tabel, 1)).isEqualTo(uitslagen(AMSTERDAM, regels, 0));
        assertThat(
                        tel(
                                """
                                SELECT count(*) FROM traject a JOIN traject r USING (registratienummer)
                                WHERE a.eigenaar = 'gemeente:GM0363' AND r.eigenaar = 'gemeente:GM0599' AND registratienummer LIKE 'c-%'
                                AND to_jsonb(a) - '{id,eigenaar,bekend_vanaf,aanlevering_id,door}'::text[]
                                  = to_jsonb(r) - '{id,eigenaar,bekend_vanaf,aanlevering_id,door}'::text[]
                                """))
                .isEqualTo(2);
    }

    @Test
    void continuesATableThatBrokeOff() {
        var records = IntStream.range(0, 5_000).mapToObj(i -> record("cv-" + i)).toList();
        byte[] heel = gzip(Tabel.van(",", records));
        gezipt("csv-afgekapt", Arrays.copyOf(heel, heel.length / 2))
                .statusCode(400)
                .body("type", equalTo("/problemen/aanlevering-afgebroken"));
        assertThat(tel("SELECT ontvangen FROM aanlevering WHERE sleutel = 'csv-afgekapt'"))
                .isPositive()
                .isLessThan(5_000);
        gezipt("csv-afgekapt", heel).statusCode(201).body("nieuw", equalTo(5_000));
        assertThat(tel("SELECT max(versie) FROM traject WHERE registratienummer LIKE 'cv-%'"))
                .isEqualTo(1);
    }

    @Test
    void namesTheColumnsOfAFaultyHeaderAndTakesTheCorrectedFileUnderTheSameKey() {
        String goed = Tabel.van(";", List.of(record("ck-1")));
        tabel(AMSTERDAM, "csv-kop", goed.replace("afstand", "distance").getBytes(UTF_8))
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", hasItems("kolom:distance", "kolom:afstand"));
        tabel(AMSTERDAM, "csv-kop", goed.getBytes(UTF_8)).statusCode(201).body("nieuw", equalTo(1));
    }

    @Test
    void takesAnEmptyTableAsAnEmptyDelivery() {
        tabel(AMSTERDAM, "csv-leeg", new byte[0])
                .statusCode(201)
                .body("opmerkingen.regel", contains("A2-lege-aanlevering"));
    }

    @Test
    void publishesTheSchemaWithoutATokenAndTheRulesWithAny() {
        RestAssured.given()
                .get(AANLEVERINGEN + "/schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("required", hasItems("registratienummer", "bsn"));
        RestAssured.given().get("/trajectregistratie/v1/regels").then().statusCode(401);
        als("rijk")
                .get("/trajectregistratie/v1/regels")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("V16-geen-tabelrij", "T1-einde-voor-start"))
                .body("items.nl", everyItem(not(emptyString())))
                .body("items.en", everyItem(not(emptyString())));
    }

    private static List<Map<String, Object>> uitslagen(String wie, String id, int koppen) {
        List<Map<String, Object>> items =
                als(wie).get(AANLEVERINGEN + "/" + id + "/uitslagen")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        items.forEach(i -> i.compute("regel", (k, regel) -> (Integer) regel - koppen));
        return items;
    }

    private static ValidatableResponse tabel(String wie, String sleutel, byte[] inhoud) {
        return lever(wie, sleutel, inhoud)
                .contentType("text/csv; charset=utf-8")
                .post(AANLEVERINGEN)
                .then();
    }

    private static ValidatableResponse gezipt(String sleutel, byte[] inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .post(AANLEVERINGEN)
                .then();
    }
}
