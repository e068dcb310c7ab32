package nl.pols.trajectregistratie.aanlevering;

import static nl.pols.trajectregistratie.Fixtures.AANLEVERINGEN;
import static nl.pols.trajectregistratie.Fixtures.AMSTERDAM;
import static nl.pols.trajectregistratie.Fixtures.ROTTERDAM;
import static nl.pols.trajectregistratie.Fixtures.als;
import static nl.pols.trajectregistratie.Fixtures.gzip;
import static nl.pols.trajectregistratie.Fixtures.lever;
import static nl.pols.trajectregistratie.Fixtures.record;
import static nl.pols.trajectregistratie.Fixtures.records;
import static nl.pols.trajectregistratie.Fixtures.tel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.SchemaCheck;
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
                geleverd("uitslagen", record("u-1") + "\n\n{\"bsn\":1}\n" + record("u-2") + "\n")
                        .body("status", equalTo("AFGEROND"))
                        .body("ontvangen", equalTo(3))
                        .body("nieuw", equalTo(2))
                        .body("geweigerd", equalTo(1))
                        .extract()
                        .path("id");

        als(AMSTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .statusCode(200)
                .body("items.regel", contains(1, 3, 4))
                .body("items.uitslag", contains("NIEUW", "GEWEIGERD", "NIEUW"))
                .body("items[1].fouten.regel", hasItem("V03-verkeerd-type"))
                .body("items[1].fouten.pointer", hasItem("/bsn"));
    }

    @Test
    void recognisesTheSameRecordsAgainAsUnchangedAndSendsNoEventForThem() {
        String inhoud = records("o-", 2_500);
        lever(AMSTERDAM, "eerst", gzip(inhoud))
                .header("Content-Encoding", "gzip")
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(2_500));
        assertThat(SchemaCheck.takeValidEvents()).hasSizeGreaterThanOrEqualTo(2_500);

        geleverd("daarna", inhoud).body("ongewijzigd", equalTo(2_500));

        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'o-%'"))
                .isEqualTo(2_500);
    }

    @Test
    void sendsOneEventPerVersionInOrderAndWithoutGap() {
        SchemaCheck.takeValidEvents();
        String eerst = record("e-1");
        geleverd("ev-1", eerst);
        geleverd("ev-2", eerst.replace("GROOT", "MIDDEL"));
        geleverd(
                "ev-3",
                eerst.replace(
                        "\"afstand\":\"GROOT\"}",
                        "\"afstand\":\"MIDDEL\",\"einddatum\":\"2022-06-01\",\"uitstroom\":\"BETAALD_WERK\"}"));

        Map<String, List<Long>> volgnummers = new HashMap<>();
        var types = new ArrayList<String>();
        for (var emitted : SchemaCheck.takeValidEvents()) {
            var event = emitted.event();
            types.add(event.type());
            volgnummers
                    .computeIfAbsent(event.subject(), s -> new ArrayList<>())
                    .add(event.sequence());
        }
        assertThat(volgnummers.values()).containsExactly(List.of(1L, 2L, 3L));
        assertThat(types)
                .containsExactly(
                        "nl.re-integratietrajecten.traject-geregistreerd.v1",
                        "nl.re-integratietrajecten.traject-gewijzigd.v1",
                        "nl.re-integratietrajecten.traject-beeindigd.v1");
    }

    @Test
    void acceptsAnEmptyDeliveryWithARemark() {
        geleverd("leeg", "\n\n")
                .body("ontvangen", equalTo(0))
                .body("status", equalTo("AFGEROND"))
                .body("opmerkingen.regel", contains("A2-lege-aanlevering"));
    }

    @Test
    void tellsWhatWouldHappenAndChangesNothing() {
        geleverd("voor-proef", record("p-1"));
        SchemaCheck.takeValidEvents();
        String inhoud = record("p-1") + "\n" + record("p-2") + "\nkapot";
        String id =
                lever(AMSTERDAM, "proef", inhoud)
                        .queryParam("proef", true)
                        .post(AANLEVERINGEN)
                        .then()
                        .statusCode(201)
                        .body("proef", equalTo(true))
                        .body("nieuw", equalTo(1))
                        .body("ongewijzigd", equalTo(1))
                        .body("geweigerd", equalTo(1))
                        .extract()
                        .path("id");

        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer = 'p-2'")).isZero();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
        als(AMSTERDAM)
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items.uitslag", contains("ONGEWIJZIGD", "NIEUW", "GEWEIGERD"));
    }

    @Test
    void acceptsAllOrNothing() {
        SchemaCheck.takeValidEvents();
        String id =
                lever(AMSTERDAM, "atomair-fout", records("a-", 1_500) + "\nkapot")
                        .queryParam("atomair", true)
                        .post(AANLEVERINGEN)
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("GEWEIGERD"))
                        .body("ontvangen", equalTo(1_501))
                        .body("geweigerd", equalTo(1_501))
                        .extract()
                        .path("id");
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'a-%'")).isZero();
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
        als(AMSTERDAM)
                .queryParam("limit", 2)
                .get(AANLEVERINGEN + "/" + id + "/uitslagen")
                .then()
                .body("items.uitslag", everyItem(equalTo("GEWEIGERD")))
                .body("items[0].fouten.regel", contains("A1-atomair-geweigerd"));

        lever(AMSTERDAM, "atomair-goed", records("a-", 1_500))
                .queryParam("atomair", true)
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("status", equalTo("AFGEROND"))
                .body("nieuw", equalTo(1_500));
        assertThat(tel("SELECT count(*) FROM traject WHERE registratienummer LIKE 'a-%'"))
                .isEqualTo(1_500);
    }

    @Test
    void pagesTheOutcomesForthAndBack() {
        String id = geleverd("bladeren", records("b-", 2_050)).extract().path("id");
        String adres = AANLEVERINGEN + "/" + id + "/uitslagen";
        String tweede =
                als(AMSTERDAM)
                        .queryParam("limit", 1000)
                        .get(adres)
                        .then()
                        .body("items", hasSize(1000))
                        .extract()
                        .path("next");
        var pagina =
                als(AMSTERDAM).queryParam("limit", 1000).queryParam("cursor", tweede).get(adres);
        pagina.then().body("items[0].regel", equalTo(1001));
        als(AMSTERDAM)
                .queryParam("limit", 1000)
                .queryParam("cursor", pagina.<String>path("prev"))
                .get(adres)
                .then()
                .body("items", hasSize(1000))
                .body("items[0].regel", equalTo(1));
    }

    @Test
    void hidesADeliveryFromAnotherMunicipalityAsIfThereWereNone() {
        String id = geleverd("geheim", record("g-1")).extract().path("id");
        for (String adres : List.of("/" + id, "/" + id + "/uitslagen")) {
            als(ROTTERDAM)
                    .get(AANLEVERINGEN + adres)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problemen/onbekende-aanlevering"));
        }
        als(ROTTERDAM).get(AANLEVERINGEN).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void letsTwoMunicipalitiesUseTheSameKeyAndNumbers() {
        geleverd("gedeeld", record("z-1")).body("nieuw", equalTo(1));
        lever(ROTTERDAM, "gedeeld", record("z-1"))
                .post(AANLEVERINGEN)
                .then()
                .statusCode(201)
                .body("nieuw", equalTo(1));
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        String vreemd =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(">abc".getBytes(StandardCharsets.UTF_8));
        als(AMSTERDAM)
                .queryParam("cursor", vreemd)
                .get(AANLEVERINGEN)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }

    static ValidatableResponse geleverd(String sleutel, String inhoud) {
        return lever(AMSTERDAM, sleutel, inhoud).post(AANLEVERINGEN).then().statusCode(201);
    }
}
