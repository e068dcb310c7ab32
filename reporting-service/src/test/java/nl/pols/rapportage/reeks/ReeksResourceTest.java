package nl.pols.rapportage.reeks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Uitkomst;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// External series over HTTP, and the indicators that read them with the letters' own figures.
@QuarkusTest
@MetDatabase
class ReeksResourceTest {
    private static final String A = "/rapportage/v1/externe-reeksen";
    private static final String EINDE_2016 = "2016-12-31";
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Briefreeksen brieven;

    @BeforeEach
    void leeg() {
        sector.leeg();
        sector.vertel(Events.regio("AM01", "Noord"), Events.gemeente("GM0001", "Adorp", "AM01"));
    }

    private static ValidatableResponse lever(String soort, String body) {
        return given().header(
                        "Authorization",
                        "Bearer " + Tokens.withScopes("cedris", "rapportage:beheren"))
                .contentType(soort)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(A + "/_lever")
                .then();
    }

    private static ValidatableResponse regels(String... regels) {
        return lever("application/x-ndjson", String.join("\n", regels)).statusCode(200);
    }

    private static String regel(
            String reeks, String gebied, String sector, long waarde, String bekend) {
        return """
        {"reeks":"%s","gebied":"%s","sector":%s,"geldigVan":"2016-12-31","geldigTot":"2017-12-31","waarde":%d,"bron":"UWV","bekendgemaaktOp":"%s"}\
        """
                .formatted(
                        reeks,
                        gebied,
                        sector.isEmpty() ? "null" : "\"" + sector + "\"",
                        waarde,
                        bekend);
    }

    private static String gehaald(long banen, String bekend) {
        return regel("BANENAFSPRAAK_REALISATIE", "NL", "", banen, bekend);
    }

    private static String doel(long banen) {
        return regel("BANENAFSPRAAK_DOELSTELLING", "NL", "", banen, "2015-01-01");
    }

    @Test
    void theJobsAgreementIsRealisationAgainstItsTarget() {
        brieven.legVast();
        assertThat(brieven.legVast())
                .satisfies(u -> assertThat(u.ongewijzigd()).isEqualTo(u.ontvangen()));
        // 22 554 / 20 500 = 110.0 %; 22 554 - 20 500 = 2 054
        var uitkomst = vragen.vraag("E01", EINDE_2016);
        assertThat(Vragen.breuk(uitkomst.totaal(null))).isEqualTo("22554/20500");
        assertThat(uitkomst.totaal(null).afgerond()).isEqualTo(new BigDecimal("1.100"));
        assertThat(uitkomst.totaal("verschil").teller()).isEqualTo(2_054);
        assertThat(vragen.vraag("E01", "2018-01-01").totaal(null).status())
                .isEqualTo(Uitkomst.Status.ONTBREEKT);
    }

    @Test
    void sectorsAndRegionsAreTheSourcesOwnAndNeverAddedUp() {
        regels(
                gehaald(22_554, "2017-07-03"),
                regel("BANENAFSPRAAK_REALISATIE", "NL", "MARKT", 18_957, "2017-07-03"),
                regel("BANENAFSPRAAK_REALISATIE", "NL", "OVERHEID", 3_597, "2017-07-03"),
                regel("BANENAFSPRAAK_REALISATIE", "AM01", "", 700, "2017-07-03"));
        assertThat(gerealiseerd(Map.of())).isEqualTo(22_554);
        assertThat(gerealiseerd(Map.of(Dimensie.SECTOR, "MARKT"))).isEqualTo(18_957);
        assertThat(gerealiseerd(Map.of(Dimensie.REGIO, "AM01"))).isEqualTo(700);
        assertThat(gerealiseerd(Map.of(Dimensie.REGIO, "AM01", Dimensie.SECTOR, "MARKT")))
                .isEqualTo(-1);
        var perSector = vragen.vraag("E01", EINDE_2016, null, Map.of(), Dimensie.SECTOR);
        assertThat(perSector.waarden())
                .filteredOn(w -> "gerealiseerde banen".equals(w.onderdeel()))
                .extracting(w -> w.dimensies().get("sector") + " " + w.teller())
                .containsExactly("MARKT 18957", "OVERHEID 3597");
    }

    private long gerealiseerd(Map<Dimensie, String> filters) {
        var teller =
                vragen.vraag("E01", EINDE_2016, null, filters, null)
                        .totaal("gerealiseerde banen")
                        .teller();
        return teller == null ? -1 : teller;
    }

    @Test
    void aLaterPublicationTakesOverAndWhatWasKnownStays() {
        regels(gehaald(22_554, "2018-06-15")).body("nieuw", equalTo(1));
        regels(gehaald(21_000, "2017-04-01"), doel(20_500)).body("gewijzigd", equalTo(1));
        assertThat(bekend("2017-05-01")).isEqualTo(21_000);
        assertThat(bekend("2018-06-16")).isEqualTo(22_554);
        assertThat(bekend("2016-12-31")).isEqualTo(-1);
        // the same again changes nothing; another value of the same publication is refused
        regels(gehaald(22_554, "2018-06-15"), gehaald(21_000, "2017-04-01"))
                .body("ongewijzigd", equalTo(2));
        regels(gehaald(1, "2018-06-15"))
                .body("geweigerd", equalTo(1))
                .body("regels[0].fouten[0].regel", equalTo("al-bekend"));
        given().header("Authorization", "Bearer " + Tokens.van("gemeente:GM0001"))
                .get(A + "/BANENAFSPRAAK_REALISATIE/waarden?bekendOp=2017-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].waarde", equalTo(21_000))
                .body("items[0].bekendTot", equalTo("2018-06-15T00:00:00Z"));
    }

    private long bekend(String dag) {
        var teller =
                vragen.vraag("E01", EINDE_2016, Instant.parse(dag + "T00:00:00Z"), Map.of(), null)
                        .totaal("gerealiseerde banen")
                        .teller();
        return teller == null ? -1 : teller;
    }

    @Test
    void everyLineHasItsOwnOutcome() {
        regels(
                        doel(20_500),
                        "geen json",
                        regel("ONZIN", "GM0999", "MARKT", 5, "2999-01-01"),
                        "{\"reeks\":\"WSW_RAMING_ARBEIDSJAREN\",\"gebied\":\"AM01\",\"geldigVan\":\"2016-13-01\",\"waarde\":-1,\"bron\":\"x\",\"opmerking\":1}")
                .body("ontvangen", equalTo(4))
                .body("nieuw", equalTo(1))
                .body("geweigerd", equalTo(3))
                .body("regels.regel", contains(1, 2, 3, 4))
                .body("regels[1].fouten[0].regel", equalTo("onleesbaar"))
                .body(
                        "regels[2].fouten.regel",
                        contains("onbekende-reeks", "onbekend-gebied", "toekomst"))
                .body(
                        "regels[3].fouten.regel",
                        contains("onbekend-veld", "gebied", "datum", "waarde"));
    }

    @Test
    void aTableIsTheSameAsLines() {
        lever(
                        "text/csv",
                        """
                        reeks;gebied;geldigVan;geldigTot;waarde;bron;bekendgemaaktOp
                        WSW_RAMING_ARBEIDSJAREN;NL;2016-01-01;2017-01-01;90300;begroting;2014-12-01
                        DOELGROEPREGISTER_PERSONEN;NL;2018-01-01;;54000;UWV;2018-03-01
                        te;weinig
                        """)
                .statusCode(200)
                .body("nieuw", equalTo(2))
                .body("regels[2].regel", equalTo(4))
                .body("regels[2].uitslag", equalTo("GEWEIGERD"));
        // letter 003: labour years are 300 below the estimate; here nobody is in the Wsw
        assertThat(vragen.vraag("F01", "2016").totaal("arbeidsjaren min raming").waarde())
                .isEqualByComparingTo("-90300");
        assertThat(vragen.breuk("E03", "2018-06-01", "volgens UWV")).isEqualTo("54000");
    }

    @Test
    void theRegulationsNumberCanComeFromEitherSide() {
        sector.vertel(
                Persoonsproef.aantal(
                        "NL", 2016, "REGELING", 1_600, 1, Instant.parse("2016-01-01T00:00:00Z")));
        assertThat(vragen.breuk("D05", EINDE_2016, "plekken van de regeling")).isEqualTo("1600/1");
        regels(
                regel("BESCHUT_WERK_PLEKKEN", "NL", "", 2_600, "2016-12-20"),
                regel("BESCHUT_WERK_PLEKKEN", "GM0001", "", 100, "2016-12-20"));
        assertThat(vragen.breuk("D05", EINDE_2016, "plekken van de regeling")).isEqualTo("2600/1");
        var delen = vragen.vraag("D05", EINDE_2016, null, Map.of(), Dimensie.GEMEENTE);
        assertThat(delen.waarden())
                .filteredOn(w -> "plekken van de regeling".equals(w.onderdeel()))
                .extracting(w -> w.dimensies().get("gemeente") + " " + w.teller())
                .containsExactly("GM0001 100", "NIET_TOE_TE_DELEN 2500");
    }

    @Test
    void whatCantBeReadAsAWholeIsRefused() {
        lever("text/csv", "reeks;wat\n").statusCode(400).body("errors[0].code", equalTo("kop"));
        lever("text/csv", "reeks;gebied\n").statusCode(400).body("errors[0].code", equalTo("leeg"));
        lever("application/x-ndjson", "\n\n").statusCode(400);
        lever("application/json", "{}").statusCode(415);
        given().header("Authorization", "Bearer " + Tokens.van("gemeente:GM0001"))
                .contentType("application/x-ndjson")
                .body(doel(1).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(A + "/_lever")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));
        given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .get(A + "/ONZIN/waarden")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-reeks"));
        given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .get(A)
                .then()
                .statusCode(200)
                .body("items[0].reeks", equalTo("BANENAFSPRAAK_REALISATIE"));
    }

    @Test
    void aListComesInPages() {
        regels(
                gehaald(22_554, "2017-07-03"),
                regel("BANENAFSPRAAK_REALISATIE", "NL", "MARKT", 18_957, "2017-07-03"),
                regel("BANENAFSPRAAK_REALISATIE", "AM01", "", 700, "2017-07-03"));
        var eerste = pagina("?limit=2").body("items.gebied", contains("AM01", "NL"));
        String volgende = eerste.extract().path("next");
        pagina("?limit=2&cursor=" + volgende)
                .body("items.sector", contains("MARKT"))
                .body("next", nullValue());
    }

    private static ValidatableResponse pagina(String query) {
        return given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .get(A + "/BANENAFSPRAAK_REALISATIE/waarden" + query)
                .then()
                .statusCode(200);
    }
}
