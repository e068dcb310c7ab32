package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.MetDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who sees which figure, and without a good token nobody any.
@QuarkusTest
@MetDatabase
class IndicatorzichtTest extends Kleinesector {
    @Test
    void anyoneMayAskWhatTheRegisterHolds() {
        vraag("gemeente:GM0001", "H01/waarden?peildatum=2022-05-23&uitsplitsing=regio")
                .statusCode(200)
                .body("waarden.dimensies.regioNaam", hasItem("Niet toe te delen"));
        vraag("sob:" + SOB_1, "H04/waarden?periode=2020")
                .statusCode(200)
                .body("afronding.regel", equalTo("HALF_UP"))
                .body("waarden.find { it.onderdeel == \"bestaande SOB's\" }.teller", equalTo(2));
    }

    @Test
    void aMunicipalitySeesTheCountryAndItself() {
        vraag("gemeente:GM0001", "A02/waarden?peildatum=2022-05-23")
                .statusCode(200)
                .body("waarden[0].teller", equalTo(5));
        vraag("gemeente:GM0001", "A02/waarden?peildatum=2022-05-23&gemeente=GM0001")
                .statusCode(200)
                .body("waarden[0].teller", equalTo(2));
        vraag(
                        "gemeente:GM0001",
                        "A02/waarden?peildatum=2022-05-23&gemeente=GM0001&uitsplitsing=sob")
                .statusCode(200)
                .body("waarden.dimensies.sobNaam", contains("Een"))
                .body("waarden.teller", contains(2));
    }

    @ParameterizedTest(name = "gemeente:GM0001 may not ask {0}")
    @CsvSource({
        "A02/waarden?peildatum=2022-05-23&gemeente=GM0002",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=sob",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=regio",
        "A02/waarden?peildatum=2022-05-23&regio=AM01",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=doelgroep",
        "A02/waarden?peildatum=2022-05-23&uitkering=WW",
        "A02/waarden?peildatum=2022-05-23&sob=00000000-0000-7000-8000-000000000001",
        "B01/waarden?periode=2021&uitsplitsing=sob",
        "C02/waarden?periode=2021&uitsplitsing=sob",
        "B01/waarden?periode=2021&gemeente=GM0001",
        "B06/waarden?periode=2021&gemeente=GM0001&uitsplitsing=sob",
        "G01/waarden?periode=2021&uitsplitsing=gemeente",
        "G01/waarden?periode=2021&gemeente=GM0001"
    })
    void aMunicipalitySeesNoNeighbour(String query) {
        isProbleem(vraag("gemeente:GM0001", query), 403, "niet-bevoegd");
    }

    @Test
    void aCompanySeesTheCountryAndItself() {
        var sob = "sob:" + SOB_2;
        vraag(sob, "A02/waarden?peildatum=2022-05-23").statusCode(200);
        vraag(sob, "A02/waarden?peildatum=2022-05-23&sob=" + SOB_2 + "&uitsplitsing=gemeente")
                .statusCode(200)
                .body("waarden.dimensies.gemeente", contains("GM0002"))
                .body("waarden.teller", contains(2));
        isProbleem(
                vraag(sob, "A02/waarden?peildatum=2022-05-23&sob=" + SOB_1), 403, "niet-bevoegd");
        isProbleem(
                vraag(sob, "A02/waarden?peildatum=2022-05-23&uitsplitsing=sob"),
                403,
                "niet-bevoegd");
    }

    @Test
    void whatProductionEarnsReachesNobodyWhoDecides() {
        vraag("sob:" + SOB_2, "C02/waarden?periode=2021").statusCode(200);
        isProbleem(
                vraag("sob:" + SOB_2, "C02/waarden?periode=2021&sob=" + SOB_2),
                403,
                "niet-bevoegd");
        vraag("rijk", "C02/waarden?periode=2021&sob=" + SOB_2).statusCode(200);
        vraag("sob:" + SOB_2, "C01/waarden?periode=2021&sob=" + SOB_2).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"rijk", "cedris", "beheer"})
    void whoWatchesTheSectorSeesAll(String organisatie) {
        vraag(organisatie, "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente")
                .statusCode(200);
    }

    @Test
    void withoutAGoodTokenThereIsNothing() {
        given().get(A + "A02/waarden?peildatum=2022-05-23").then().statusCode(401);
        for (String token :
                new String[] {
                    Tokens.expired("rijk"),
                    Tokens.otherIssuer("rijk"),
                    Tokens.unsigned("rijk"),
                    Tokens.otherKey("rijk")
                }) {
            given().header("Authorization", "Bearer " + token)
                    .get(A + "A02")
                    .then()
                    .statusCode(401);
        }
        isProbleem(
                given().header(
                                "Authorization",
                                "Bearer " + Tokens.withScopes("rijk", "register:lezen"))
                        .get(A + "A02/waarden?peildatum=2022-05-23")
                        .then(),
                403,
                "niet-bevoegd");
    }

    @Test
    void severalBreakDownsAreOneCube() {
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente,doelgroep")
                .statusCode(200)
                .body("waarden[0].dimensies.keySet()", hasItems("gemeente", "doelgroep"));
        // not even one's own parts: they would be everybody's
        vraag("gemeente:GM0001", "A02/waarden?peildatum=2022-05-23&uitsplitsing=doelgroep,gemeente")
                .statusCode(403);
    }
}
