package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions that no calendar, no division into regions and no indicator has an answer to.
@QuarkusTest
@MetDatabase
class SlechteVraagTest {
    @Inject Proefsector sector;

    @BeforeEach
    void eenRegio() {
        sector.leeg();
        sector.vertel(Events.regio("AM01", "Noord"));
    }

    private static ValidatableResponse vraag(String query) {
        return given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .urlEncodingEnabled(false)
                .get("/rapportage/v1/indicatoren/" + query)
                .then();
    }

    @ParameterizedTest(name = "{0} says {1} at {2}")
    @CsvSource({
        "A02/waarden?peildatum=-999999999-01-01, datum, query:peildatum",
        "A02/waarden?peildatum=%2B999999999-12-31, datum, query:peildatum",
        "A02/waarden?peildatum=1899-12-31, datum, query:peildatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=-999999999-01-01T00:00:00Z, datum,"
                + " query:kennisdatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=0000-01-01, datum, query:kennisdatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=2022-02-30, datum, query:kennisdatum",
        "A06/waarden?periode=0021, vorm, query:periode",
        "B01/waarden?periode=2021&uitsplitsing=uitkering, onbekend, query:uitsplitsing",
        "A08/waarden?periode=2021&uitkering=AOW, onbekend, query:uitkering",
        "A08/waarden?periode=2021&afstand=klein, onbekend, query:afstand",
        "B01/waarden?periode=2021&afstand=KLEIN, niet-van-toepassing, query:afstand",
        "A02/waarden?peildatum=2022-05-23&doelgroep=AOW, onbekend, query:doelgroep",
        "'D05/waarden?peildatum=2022-05-23&uitsplitsing=gemeente,aanvrager', onbekend,"
                + " query:uitsplitsing",
        "'A02/waarden?peildatum=2022-05-23&uitsplitsing=regio,regio', dubbel, query:uitsplitsing",
        "'A02/waarden?peildatum=2022-05-23&uitsplitsing=regio,', onbekend, query:uitsplitsing",
        "'A02/waarden?peildatum=2022-05-23&uitsplitsing=regio,periode', verplicht, query:periode",
        "'A08/waarden?periode=2021-03&uitsplitsing=regio,periode', kortste-periode,"
                + " query:uitsplitsing"
    })
    void itSaysWhatIsWrongWhere(String query, String code, String plaats) {
        vraag(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(plaats));
    }

    @Test
    void aRegionThatHadGoneByThenIsRefused() {
        sector.uitvoeren("UPDATE regioversie SET geldig_tot = '2022-01-01' WHERE code = 'AM01'");

        vraag("A02/waarden?peildatum=2022-05-23&regio=AM01")
                .statusCode(400)
                .body("errors.code", hasItem("andere-indeling"))
                .body("errors.pointer", hasItem("query:regio"))
                .body("errors[0].detail", containsString("tot en met 2021-12-31"));
        vraag("A02/waarden?peildatum=2021-12-31&regio=AM01").statusCode(200);
    }
}
