package nl.pols.rapportage.aanlevering;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.rapportage.proef.Verklaringproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Five trajectories of one municipality in the second quarter of 2021: three began, two ended.
@QuarkusTest
@MetDatabase
class MonitorResourceTest {
    private static final String PAD = "/rapportage/v1/aanlevermonitor";
    private static final String KWARTAAL = "?periode=2021-Q2";

    @Inject Proefsector sector;

    @BeforeEach
    void vijfTrajecten() {
        sector.leeg();
        var eerste = traject().van("2021-04-10");
        sector.vertel(
                Events.gemeente("GM0363", "Amsterdam", "AM01"),
                op(eerste, 1, "2021-04-20").event(),
                op(eerste.uren("10", "10"), 2, "2021-06-05").event(),
                op(traject().van("2021-05-01"), 1, "2021-07-10").event(),
                op(traject().van(eerste.deelnemer()).van("2021-06-01"), 1, "2021-05-15").event(),
                op(traject().van("2020-01-01").tot("2021-05-01", "UITVAL"), 1, "2021-05-11")
                        .event(),
                op(traject().van("2020-12-01").tot("2021-06-30", "OVERIG"), 1, "2021-06-30")
                        .event());
    }

    private static Trajectproef op(Trajectproef traject, long versie, String dag) {
        return traject.nieuweVersie(versie, Instant.parse(dag + "T09:00:00Z"));
    }

    private static ValidatableResponse vraag(String voor, String query, String... accept) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor))
                .accept(accept.length == 0 ? "*/*" : accept[0])
                .get(PAD + query)
                .then();
    }

    private static String meting(String onderwerp, String veld) {
        return "gemeenten[0].metingen.find { it.onderwerp == '%s' && it.veld == '%s' }."
                .formatted(onderwerp, veld);
    }

    private static ValidatableResponse reageer(String voor, String periode) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor))
                .contentType(ContentType.JSON)
                .body("{\"periode\":\"" + periode + "\",\"tekst\":\"Juni volgt.\"}")
                .post(PAD + "/reacties")
                .then();
    }

    @Test
    void completenessIsFilledOfAsked() {
        // two ended; of the one with OVERIG nobody knows where it went. Both lasted over 182 days
        // (486 and 211) and were never reviewed. Three run on, two of them of one person
        vraag("gemeente:GM0363", KWARTAAL)
                .statusCode(200)
                .body(meting("TRAJECTEN", "trajecten") + "teller", equalTo(5))
                .body(meting("VOLLEDIGHEID", "uitstroom") + "teller", equalTo(1))
                .body(meting("VOLLEDIGHEID", "uitstroom") + "noemer", equalTo(2))
                .body(meting("VOLLEDIGHEID", "uitstroom") + "waarde", equalTo(0.5f))
                .body(meting("VOLLEDIGHEID", "evaluaties") + "noemer", equalTo(2))
                .body(meting("VOLLEDIGHEID", "evaluaties") + "symbool", equalTo("NIHIL"))
                .body(meting("VOLLEDIGHEID", "uitstroomcontrole") + "symbool", equalTo("ONTBREEKT"))
                .body(meting("WAARSCHUWING", "dubbelLopend") + "teller", equalTo(1))
                .body(meting("WAARSCHUWING", "dubbelLopend") + "noemer", equalTo(3));
    }

    @Test
    void timelinessIsTheDaysUntilAFactWasFirstTold() {
        // begun: 10 days, 70 days, and told before it began: 0; ended: 10 and 0
        vraag("gemeente:GM0363", KWARTAAL)
                .body(meting("TIJDIGHEID", "startdatum") + "teller", equalTo(2))
                .body(meting("TIJDIGHEID", "startdatum") + "noemer", equalTo(3))
                .body(meting("TIJDIGHEID", "startdatum") + "mediaanDagen", equalTo(10))
                .body(meting("TIJDIGHEID", "startdatum") + "p90Dagen", equalTo(70))
                .body(meting("TIJDIGHEID", "einddatum") + "noemer", equalTo(2))
                .body(meting("TIJDIGHEID", "einddatum") + "p90Dagen", equalTo(10));
    }

    @Test
    void aRevisionIsAnotherValueOfAFieldThatWasTold() {
        // one later version in the quarter: other hours, all else the same
        vraag("gemeente:GM0363", KWARTAAL)
                .body(meting("HERZIENING", "urenPerWeek") + "teller", equalTo(1))
                .body(meting("HERZIENING", "urenPerWeek") + "noemer", equalTo(1))
                .body(meting("HERZIENING", "doelgroep") + "teller", equalTo(0));
        // before it was known there was none, and the quarter had only what had been told by then
        vraag("gemeente:GM0363", KWARTAAL + "&kennisdatum=2021-06-01")
                .body(meting("HERZIENING", "urenPerWeek") + "noemer", nullValue())
                .body(meting("TRAJECTEN", "trajecten") + "teller", equalTo(3));
    }

    @Test
    void showsThatThePeriodWasDeclaredUntilItIsTakenBack() {
        var id = UUID.randomUUID();
        var op = Instant.parse("2021-07-06T08:00:00Z");
        sector.vertel(Verklaringproef.verklaring(id, 1, "GM0363", "2021-Q2", op));
        vraag("gemeente:GM0363", KWARTAAL)
                .body("gemeenten[0].verklaardOp", equalTo("2021-07-06T08:00:00Z"));

        sector.vertel(Verklaringproef.verklaring(id, 2, "GM0363", "2021-Q2", op.plusSeconds(60)));
        vraag("gemeente:GM0363", KWARTAAL).body("gemeenten[0].verklaardOp", nullValue());
    }

    @Test
    void othersSeeItLaterAndNothingOfAFew() {
        vraag("cedris", KWARTAAL)
                .statusCode(200)
                .body("openVanaf", equalTo("2021-07-14"))
                .body("gemeenten.naam", contains("Amsterdam"))
                .body("gemeenten[0].metingen.teller", everyItem(nullValue()))
                .body("gemeenten[0].metingen.symbool", hasItem("GEHEIM"));
        vraag("gemeente:GM0034", KWARTAAL)
                .statusCode(200)
                .body("gemeenten.gemeentecode", contains("GM0034"));
        vraag("gemeente:GM0034", KWARTAAL + "&gemeente=GM0363").statusCode(403);
        vraag("sob:" + Trajectproef.SOB, KWARTAAL)
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));
    }

    @Test
    void aPeriodThatRunsIsTheMunicipalitysAloneUntilItReacts() {
        var jaar = String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear());
        var query = "?periode=" + jaar;
        vraag("rijk", query)
                .statusCode(200)
                .body("gemeenten", hasSize(0))
                .body("nogNietOpen", equalTo(1));
        vraag("rijk", query + "&gemeente=GM0363")
                .statusCode(409)
                .body("type", equalTo("/problemen/aanlevering-nog-niet-open"));

        reageer("rijk", jaar).statusCode(403);
        var tag = vraag("rijk", query).extract().header("ETag");
        reageer("gemeente:GM0363", jaar).statusCode(201).body("op", notNullValue());

        vraag("rijk", query)
                .body("gemeenten[0].reactie.tekst", equalTo("Juni volgt."))
                .body("nogNietOpen", equalTo(0));
        assertThat(vraag("rijk", query).extract().header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void comesInEveryFormAndRefusesWhatIsNoPeriod() {
        var csv =
                vraag("gemeente:GM0363", KWARTAAL, "text/csv").statusCode(200).extract().asString();
        assertThat(csv)
                .contains(";2021-Q2;GM0363;Amsterdam;TIJDIGHEID: startdatum;2;3;0,6667;10;70;");
        vraag("cedris", KWARTAAL, Formaat.XLSX_TYPE).statusCode(200);
        vraag("cedris", KWARTAAL, Formaat.JSON_STAT_TYPE)
                .statusCode(200)
                .body("size", contains(1, 1, Meetpunt.ALLE.size(), 5));
        for (String fout : new String[] {"", "?periode=2015-2020", "?periode=2099"}) {
            vraag("cedris", fout).statusCode(400).body("errors.pointer", contains("query:periode"));
        }
        vraag("cedris", KWARTAAL + "&gemeente=Amsterdam").statusCode(400);
    }
}
