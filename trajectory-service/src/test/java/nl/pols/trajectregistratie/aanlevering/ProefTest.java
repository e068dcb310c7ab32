package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.bsn;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.trajectregistratie.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ProefTest {

    @BeforeEach
    void register() {
        Fixtures.vulRegister();
    }

    @Test
    void tellsWhichFieldsWouldChangeFromWhatToWhat() {
        geleverd("pv-eerst", false, record("pv-1") + "\n" + record("pv-2"));
        String anders =
                record("pv-1")
                                .replace("\"productie\":17", "\"productie\":18.5")
                                .replace("\"afstand\":\"GROOT\"}", "\"afstand\":\"KLEIN\",")
                        + "\"verlengingen\":[{\"besluitdatum\":\"2022-06-01\",\"nieuweEinddatum\":\"2022-09-10\",\"reden\":\"stage\"}]}";
        String id =
                geleverd("pv-proef", true, anders + "\n" + record("pv-2") + "\n" + record("pv-3"))
                        .body("gewijzigd", equalTo(1))
                        .body(
                                "velden.pointer",
                                contains("/afstand", "/urenPerWeek/productie", "/verlengingen"))
                        .body("velden.aantal", contains(1, 1, 1))
                        .extract()
                        .path("id");

        uitslagen(AMSTERDAM, id)
                .body("items.uitslag", contains("GEWIJZIGD", "ONGEWIJZIGD", "NIEUW"))
                .body(
                        "items[0].wijzigingen.pointer",
                        contains("/urenPerWeek/productie", "/afstand", "/verlengingen/0"))
                .body("items[0].wijzigingen[0].van", equalTo(17.0f))
                .body("items[0].wijzigingen[0].naar", equalTo(18.5f))
                .body("items[0].wijzigingen[1].van", equalTo("GROOT"))
                .body("items[0].wijzigingen[1].naar", equalTo("KLEIN"))
                .body("items[0].wijzigingen[2].van", nullValue())
                .body("items[0].wijzigingen[2].naar.reden", equalTo("stage"))
                .body("items[1].wijzigingen", nullValue())
                .body("items[2].wijzigingen", nullValue());
        assertThat(tel("SELECT versie FROM traject WHERE registratienummer = 'pv-1'")).isOne();
    }

    @Test
    void tellsThatItIsAnotherPersonWithoutShowingWho() {
        String oud = bsn(17);
        String nieuw = bsn(4711);
        geleverd("pb-eerst", false, record("pb-1", oud));
        String id =
                geleverd("pb-proef", true, record("pb-1", nieuw))
                        .body("velden.pointer", contains("/bsn"))
                        .extract()
                        .path("id");
        String antwoord =
                uitslagen(AMSTERDAM, id)
                        .body("items[0].wijzigingen.pointer", contains("/bsn"))
                        .body("items[0].wijzigingen[0].van", nullValue())
                        .body("items[0].wijzigingen[0].naar", nullValue())
                        .extract()
                        .asString();
        assertThat(antwoord).doesNotContain(oud).doesNotContain(nieuw);
        assertThat(
                        tel(
                                "SELECT count(*) FROM aanlevering_wijziging w JOIN traject t ON"
                                        + " w.wijzigingen::text LIKE '%' || t.deelnemer_id || '%'"))
                .isZero();
    }

    @Test
    void countsPerFieldOverAllBatchesAndStreamsEveryOutcome() {
        String records = records("pt-", 2_300);
        geleverd("pt-eerst", false, records);
        String anders = records.replace("\"GROOT\"", "\"MIDDEL\"");
        String id =
                geleverd("pt-proef", true, anders)
                        .body("gewijzigd", equalTo(2_300))
                        .body("velden.pointer", contains("/afstand"))
                        .body("velden.aantal", contains(2_300))
                        .extract()
                        .path("id");
        String[] regels =
                als(AMSTERDAM)
                        .accept("application/x-ndjson")
                        .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                        .then()
                        .statusCode(200)
                        .contentType("application/x-ndjson")
                        .extract()
                        .asString()
                        .split("\n");
        assertThat(regels).hasSize(2_300);
        for (int i : new int[] {0, 999, 1_000, 2_299}) {
            assertThat(JsonPath.from(regels[i]).getInt("regel")).isEqualTo(i + 1);
            assertThat(JsonPath.from(regels[i]).getString("wijzigingen[0].naar"))
                    .isEqualTo("MIDDEL");
        }
    }

    @Test
    void keepsNothingOfTheKindForADeliveryThatTakesEffect() {
        geleverd("pn-eerst", false, record("pn-1"));
        String id =
                geleverd("pn-echt", false, record("pn-1").replace("GROOT", "KLEIN"))
                        .body("gewijzigd", equalTo(1))
                        .body("velden", nullValue())
                        .extract()
                        .path("id");
        uitslagen(AMSTERDAM, id).body("items[0].wijzigingen", nullValue());
        assertThat(
                        tel(
                                "SELECT count(*) FROM aanlevering_wijziging WHERE aanlevering_id = '%s'"
                                        .formatted(id)))
                .isZero();
        geleverd("pn-proef", true, record("pn-1").replace("GROOT", "KLEIN"))
                .body("velden", empty());
    }

    @Test
    void hidesTheStreamFromAnother() {
        String id = geleverd("pg-proef", true, record("pg-1")).extract().path("id");
        als(ROTTERDAM)
                .accept("application/x-ndjson")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-aanlevering"));
        als(AMSTERDAM)
                .accept("application/x-ndjson")
                .queryParam("uitslag", "MISSCHIEN")
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse uitslagen(String wie, String id) {
        return als(wie).get(AANLEVERINGEN + "/" + id + "/uitslagen").then().statusCode(200);
    }

    private static ValidatableResponse geleverd(String sleutel, boolean proef, String inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud)
                .queryParam("proef", proef)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201);
    }
}
