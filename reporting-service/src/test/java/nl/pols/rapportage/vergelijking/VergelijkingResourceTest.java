package nl.pols.rapportage.vergelijking;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A company beside its peers, with the sector of [Elfbedrijven].
@QuarkusTest
@MetDatabase
class VergelijkingResourceTest {
    private static final String OMZET = "verschillen.find { it.code == 'OMZET' }.";
    private static final String SALDO = "verschillen.find { it.code == 'SALDO_PER_TRAJECT' }.";
    private static final String AANDEEL = "verschillen.find { it.code == 'A05' }.";
    private static final String A05 = "cijfers.find { it.indicator == 'A05' }.";

    @Inject Proefsector sector;

    @BeforeEach
    void elfBedrijven() {
        sector.leeg();
        Elfbedrijven.vertel(sector);
    }

    private static ValidatableResponse vraag(String voor, String pad, String... accept) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor))
                .accept(accept.length == 0 ? "*/*" : accept[0])
                .get("/rapportage/v1/vergelijkingen" + pad)
                .then();
    }

    private static String bij(int n, String query) {
        return "/" + id(n) + "?periode=2021&perioden=1" + query;
    }

    @Test
    void standsBesideTheQuartilesOfTheOthers() {
        // the others: 11/20 .. 20/20 = 0.55, 0.60 .. 1.00; places 2.25, 4.5 and 6.75:
        // 0.65 + 0.25 * 0.05 = 0.6625; (0.75 + 0.80) / 2 = 0.775; 0.85 + 0.75 * 0.05 = 0.8875
        vraag("sob:" + id(1), bij(1, ""))
                .statusCode(200)
                .body("groep.regel", equalTo("TAAKOMVANG_EN_GROOTTE"))
                .body("groep.taakomvang", equalTo("BREED"))
                .body("groep.grootteklasse", equalTo("KLEIN"))
                .body("groep.aantal", equalTo(10))
                .body(A05 + "verloop[0].teller", equalTo(1000))
                .body(A05 + "verloop[0].noemer", equalTo(2000))
                .body(A05 + "verloop[0].p25", equalTo(0.66f))
                .body(A05 + "verloop[0].mediaan", equalTo(0.78f))
                .body(A05 + "verloop[0].p75", equalTo(0.89f))
                .body(A05 + "verloop[0].ligging", equalTo("LAAGSTE_KWART"));
    }

    @Test
    void showsHowItWentPeriodAfterPeriod() {
        sector.vertel(traject().bij("GM0001", id(1)).van("2020-06-01").uren("20", "0").event());
        // 2020: 20/20; 2021: (10 + 20) / 40; the others began in 2021
        vraag("sob:" + id(1), "/" + id(1) + "?periode=2021&perioden=3")
                .statusCode(200)
                .body(A05 + "verloop.periode", contains("2019", "2020", "2021"))
                .body(A05 + "verloop.teller", contains(0, 2000, 3000))
                .body(A05 + "verloop.noemer", contains(0, 2000, 4000))
                .body(A05 + "verloop.aantal", contains(0, 0, 10))
                .body(A05 + "verloop.groepssymbool", contains("ONTBREEKT", "ONTBREEKT", null));
    }

    @Test
    void saysNothingOfAGroupBelowTheMinimum() {
        sector.vertel(
                sob(11).taak("BREED")
                        .tot("2021-06-01")
                        .nieuweVersie(2, Trajectproef.BEKEND)
                        .event());

        vraag("sob:" + id(1), bij(1, ""))
                .statusCode(200)
                .body("groep.regel", nullValue())
                .body("groep.aantal", equalTo(0))
                .body("cijfers.verloop.flatten().mediaan", everyItem(nullValue()));
    }

    @Test
    void aFigureThatFewOfTheGroupHaveHasNoQuartiles() {
        sector.vertel(
                traject().bij("GM0001", id(1)).tot("2021-05-01", "UITVAL").event(),
                traject().bij("GM0001", id(2)).tot("2021-05-01", "UITVAL").event());

        vraag("cedris", bij(1, ""))
                .body("cijfers.find { it.onderdeel == 'uitval' }.verloop[0].waarde", equalTo(1f))
                .body("cijfers.find { it.onderdeel == 'uitval' }.verloop[0].aantal", equalTo(1))
                .body(
                        "cijfers.find { it.onderdeel == 'uitval' }.verloop[0].groepssymbool",
                        equalTo("GEHEIM"))
                .body("cijfers.find { it.onderdeel == 'uitval' }.verloop[0].p25", nullValue());
    }

    @Test
    void isForTheCompanyItsMunicipalitiesAndCedris() {
        for (String voor : new String[] {"sob:" + id(1), "gemeente:GM0001", "cedris", "rijk"}) {
            vraag(voor, bij(1, "")).statusCode(200).body("cijfers.indicator", hasItem("B01"));
        }
        // who buys from it sees what it does, not its books
        vraag("gemeente:GM0009", bij(1, ""))
                .statusCode(200)
                .body("cijfers.indicator", hasItem("A05"))
                .body("cijfers.indicator", not(hasItem("B01")))
                .body("cijfers.indicator", not(hasItem("B06")));
        for (String voor : new String[] {"sob:" + id(2), "gemeente:GM0000", "gemeente:GM0008"}) {
            vraag(voor, bij(1, ""))
                    .statusCode(403)
                    .body("type", equalTo("/problemen/niet-bevoegd"));
        }
    }

    @Test
    void listsWhatIsOnesOwnToSee() {
        vraag("cedris", "?periode=2021").body("items", hasSize(11));
        vraag("gemeente:GM0009", "?periode=2021").body("items.naam", contains("Bedrijf 1"));
        vraag("sob:" + id(3), "?periode=2021").body("items.naam", contains("Bedrijf 3"));
        vraag("gemeente:GM0008", "?periode=2021").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        for (String query :
                new String[] {"", "?periode=2015-2020", "?periode=2019-13", "?periode=2099"}) {
            vraag("cedris", "/" + id(1) + query)
                    .statusCode(400)
                    .body("errors.pointer", hasItem("query:periode"));
        }
        vraag("cedris", "/" + id(1) + "?periode=2021&kennisdatum=2021-12-31").statusCode(400);
        vraag("cedris", bij(99, ""))
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekend-sociaal-ontwikkelbedrijf"));
    }

    @Test
    void comesInEveryForm() {
        var csv = vraag("cedris", bij(1, ""), "text/csv").statusCode(200).extract().asString();
        assertThat(csv.lines().toList())
                .hasSize(13)
                .anySatisfy(regel ->
                        assertThat(regel)
                                .contains(";A05;")
                                .contains(";2021;1000;2000;0,5000;0,50;10;0,66;0,78;0,89;"));
        vraag("cedris", bij(1, ""), Formaat.XLSX_TYPE).statusCode(200);
        var kubus = vraag("cedris", bij(1, ""), Formaat.JSON_STAT_TYPE).statusCode(200);
        kubus.body("id", contains("sob", "cijfer", "periode", "maat"))
                .body("size", contains(1, 12, 1, 8));
    }

    @Test
    void aReaderReadsAgainOnceAnEventArrived() {
        var tag = vraag("cedris", bij(1, "")).extract().header("ETag");
        var vraag =
                given().header("Authorization", "Bearer " + Tokens.van("cedris"))
                        .header("If-None-Match", tag);

        assertThat(vraag.get("/rapportage/v1/vergelijkingen" + bij(1, "")).statusCode())
                .isEqualTo(304);
        sector.vertel(traject().bij("GM0001", id(1)).event());
        assertThat(vraag.get("/rapportage/v1/vergelijkingen" + bij(1, "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void explainsADifferenceWithoutARest() {
        // own turnover 1 000 euros, theirs (2 + .. + 11) / 10 = 6 500: -550 000 cents. One
        // trajectory
        // each: number explains nothing. Hours 10 against (11 + .. + 20) / 10 = 15.5, an hour
        // 100 000 / 10 = 10 000 against 650 000 / 15.5 = 41 935.48 cents:
        // hours (10 - 15.5) * (10 000 + 41 935.48) / 2 = -142 822.58
        // price (10 000 - 41 935.48) * (10 + 15.5) / 2 = -407 177.42
        vraag("sob:" + id(1), "/" + id(1) + "/verschillen?periode=2021")
                .statusCode(200)
                .body(OMZET + "bedrijven", equalTo(10))
                .body(OMZET + "eigen", equalTo(100_000))
                .body(OMZET + "groep", equalTo(650_000))
                .body(OMZET + "verschil", equalTo(-550_000))
                .body(OMZET + "delen.bijdrage", contains(0, -142_823, -407_177))
                // costs are the same, so the balance differs by the turnover
                .body(SALDO + "verschil", equalTo(-550_000))
                .body(SALDO + "delen.bijdrage", contains(-142_823, -407_177, 0))
                // 10/20 against 155/200; all are of one target group
                .body(AANDEEL + "verschil", equalTo(-0.275f))
                .body(AANDEEL + "delen.bijdrage", contains(0f, -0.275f))
                .body("verschillen.find { it.code == 'A08' }.symbool", equalTo("GEHEIM"));
    }

    @Test
    void explainsMoneyOnlyToWhoMaySeeIt() {
        vraag("gemeente:GM0009", "/" + id(1) + "/verschillen?periode=2021")
                .statusCode(200)
                .body("verschillen.code", contains("A05", "A08"));
        vraag("gemeente:GM0000", "/" + id(1) + "/verschillen?periode=2021").statusCode(403);
        var csv =
                vraag("cedris", "/" + id(1) + "/verschillen?periode=2021", "text/csv")
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv).contains(";OMZET;Omzet uit trajecten;2021;100000;650000;-550000;10;CENT;");
    }
}
