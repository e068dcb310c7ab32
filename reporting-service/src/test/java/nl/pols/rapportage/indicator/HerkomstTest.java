package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a figure to what it was counted from: exactly that, only for whose own it is, and written
/// down.
@QuarkusTest
@MetDatabase
class HerkomstTest {
    private static final String PAD = "/rapportage/v1/indicatoren/";
    private static final UUID EEN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWEE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String ADORP = "gemeente:GM0001";
    @Inject Proefsector sector;
    @Inject Indicatoren indicatoren;
    @Inject nl.pols.rapportage.inzage.Bewaarronde bewaarronde;

    @BeforeEach
    void kleineSector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM01"),
                Events.sob(EEN, "Een"),
                Events.sob(TWEE, "Twee"));
        sector.vertel(
                Stream.of(
                        traject().bij("GM0001", EEN),
                        traject().bij("GM0001", TWEE),
                        traject().bij("GM0001", EEN).tot("2021-06-01", "BETAALD_WERK"),
                        traject().bij("GM0001", EEN).tot("2021-09-01", "UITVAL"),
                        traject().bij("GM0002", EEN),
                        traject().bij("GM0002", EEN).tot("2021-06-01", "UITVAL")));
    }

    private static ValidatableResponse vraag(String organisatie, String query) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie))
                .get(PAD + query)
                .then();
    }

    @ParameterizedTest(name = "{0} has {2} cases, as many as its {3}")
    @CsvSource({
        "A01, periode=2021, 4, teller",
        "A02, peildatum=2022-05-23, 2, teller",
        "A04, peildatum=2022-05-23, 2, noemer",
        "A06, periode=2021, 2, noemer",
        "A08, periode=2021, 2, noemer",
        "A09, periode=2021, 2, noemer"
    })
    void whatIsShownIsWhatWasCounted(String code, String moment, int aantal, String deel) {
        var query = "?gemeente=GM0001&" + moment;
        vraag(ADORP, code + "/waarden" + query)
                .statusCode(200)
                .body("waarden[0]." + deel, equalTo(aantal));

        vraag(ADORP, code + "/herkomst" + query)
                .statusCode(200)
                .body("items", hasSize(aantal))
                .body("items[0].soort", equalTo("TRAJECT"))
                .body("items[0].deelnemerId", notNullValue())
                .body("items.gegevens.gemeentecode.unique()", equalTo(java.util.List.of("GM0001")));
    }

    /// Whatever its SQL looks like: cases, a refusal, or a question that lacks something; never a
    /// failure.
    @Test
    void everyIndicatorHasItOrSaysThatItHasNone() {
        for (Indicator indicator : indicatoren.alle()) {
            var moment =
                    switch (indicator.tijd()) {
                        case PEILDATUM -> "peildatum=2022-05-23";
                        case PERIODE, PERIODE_EN_PEILDATUM, JAAR -> "periode=2021";
                    };
            var gemeente = indicator.kent(Dimensie.GEMEENTE) ? "&gemeente=GM0001" : "";
            vraag(ADORP, indicator.code() + "/herkomst?" + moment + gemeente)
                    .statusCode(oneOf(200, 400, 403));
        }
    }

    @Test
    void aCompanySeesItsOwnCases() {
        vraag("sob:" + TWEE, "A02/herkomst?peildatum=2022-05-23&sob=" + TWEE)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].gegevens.sobId", equalTo(TWEE.toString()));
    }

    @Test
    void pagesFollowEachOtherWithoutRepeating() {
        var eerste = vraag(ADORP, "A01/herkomst?periode=2021&gemeente=GM0001&limit=3");
        eerste.body("items", hasSize(3)).body("prev", nullValue());
        var vanEerste = eerste.extract().<String>path("items[0].id");
        var tweede =
                vraag(
                        ADORP,
                        "A01/herkomst?periode=2021&gemeente=GM0001&limit=3&cursor="
                                + eerste.extract().<String>path("next"));
        tweede.body("items", hasSize(1)).body("next", nullValue());
        vraag(
                        ADORP,
                        "A01/herkomst?periode=2021&gemeente=GM0001&limit=3&cursor="
                                + tweede.extract().<String>path("prev"))
                .body("items", hasSize(3))
                .body("items[0].id", equalTo(vanEerste));
    }

    @ParameterizedTest
    @CsvSource({
        "rijk, ?peildatum=2022-05-23&gemeente=GM0001",
        "cedris, ?peildatum=2022-05-23",
        "gemeente:GM0001, ?peildatum=2022-05-23",
        "gemeente:GM0001, ?peildatum=2022-05-23&gemeente=GM0002",
        "sob:00000000-0000-7000-8000-000000000001, ?peildatum=2022-05-23&gemeente=GM0001"
    })
    void nobodySeesWhatIsBehindAnothersFigure(String organisatie, String query) {
        int voor = sector.tel("inzage");

        vraag(organisatie, "A02/herkomst" + query)
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));

        assertThat(sector.tel("inzage")).isEqualTo(voor);
    }

    @Test
    void whoLookedIsWrittenDown() {
        int voor = sector.tel("inzage");

        vraag(ADORP, "A02/herkomst?peildatum=2022-05-23&gemeente=GM0001").statusCode(200);

        assertThat(sector.tel("inzage")).isEqualTo(voor + 1);
        assertThat(
                        sector.tel(
                                "inzage WHERE organisatie = 'gemeente:GM0001' AND indicator = 'A02'"
                                        + " AND gevallen = 2 AND vraag LIKE '%gemeente=GM0001%'"))
                .isPositive();
    }

    @Test
    void whoseDataWereShownReadsWhoLookedAndNobodyElseDoes() {
        sector.uitvoeren("TRUNCATE inzage");
        vraag("sob:" + TWEE, "A02/herkomst?peildatum=2022-05-23&sob=" + TWEE).statusCode(200);
        vraag(ADORP, "A02/herkomst?peildatum=2022-05-23&gemeente=GM0001").statusCode(200);

        // both were shown cases of Adorp; of company Een only Adorp saw any
        inzagen(ADORP, "").body("items", hasSize(2)).body("items[0].organisatie", equalTo(ADORP));
        inzagen("sob:" + EEN, "").body("items.organisatie", equalTo(List.of(ADORP)));
        inzagen("gemeente:GM0002", "").body("items", hasSize(0));
        inzagen("beheer", "").body("items", hasSize(2));
        vraagPad("rijk", "/rapportage/v1/inzagen").statusCode(403);
        var volgende = inzagen("beheer", "?limit=1").extract().<String>path("next");
        inzagen("beheer", "?limit=1&cursor=" + volgende)
                .body("items[0].organisatie", equalTo("sob:" + TWEE))
                .body("next", nullValue());
    }

    @Test
    void aLookIsRemovedAfterItsTermAndNeverWithinAYear() {
        sector.uitvoeren("TRUNCATE inzage");
        vraag(ADORP, "A02/herkomst?peildatum=2022-05-23&gemeente=GM0001").statusCode(200);
        sector.uitvoeren(
                "INSERT INTO inzage SELECT gen_random_uuid(), tijdstip - interval '4 years 11"
                        + " months', organisatie, client_id, indicator, vraag, gevallen, trace_id"
                        + " FROM inzage UNION ALL SELECT gen_random_uuid(), tijdstip - interval '5"
                        + " years 1 day', organisatie, client_id, indicator, vraag, gevallen,"
                        + " trace_id FROM inzage");

        bewaarronde.ruimOp();

        assertThat(sector.tel("inzage")).isEqualTo(2);
        // whatever is asked: what is younger than a year stays, so 1 of 2
        sector.uitvoeren("SELECT inzage_opruimen(now() + interval '1 day')");
        assertThat(sector.tel("inzage")).isOne();
    }

    private static ValidatableResponse inzagen(String organisatie, String query) {
        return vraagPad(organisatie, "/rapportage/v1/inzagen" + query).statusCode(200);
    }

    private static ValidatableResponse vraagPad(String organisatie, String pad) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie)).get(pad).then();
    }

    @Test
    void aBreakDownHasNoHerkomstNorHasWhatCountsNoCases() {
        vraag(ADORP, "A02/herkomst?peildatum=2022-05-23&gemeente=GM0001&uitsplitsing=sob")
                .statusCode(400)
                .body("errors.pointer", hasItem("query:uitsplitsing"));
        vraag(ADORP, "E02/herkomst?periode=2021&gemeente=GM0001")
                .statusCode(400)
                .body("type", equalTo("/problemen/cijfer-zonder-herkomst"));
        vraag(ADORP, "Z99/herkomst").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "cursor=zomaar", "cursor=PmdlZW4tdXVpZA"})
    void aPageThatDoesNotExistIsRefused(String pagina) {
        vraag(ADORP, "A02/herkomst?peildatum=2022-05-23&gemeente=GM0001&" + pagina)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"));
    }
}
