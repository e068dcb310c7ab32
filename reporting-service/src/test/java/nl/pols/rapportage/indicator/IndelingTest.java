package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Gemeenteproef.gemeente;
import static nl.pols.rapportage.proef.Gemeenteproef.regio;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of any year in the municipal division of any other: whole, in parts, and back.
@QuarkusTest
@MetDatabase
class IndelingTest {
    private static final String STAND = "A02/waarden?peildatum=2022-05-23&uitsplitsing=";
    @Inject Proefsector sector;

    /// Haaren (AM01) was divided over Boxtel (AM01) and Oisterwijk (AM02) in 2021, nobody told how;
    /// Winsum over Het Hogeland (0.8834) and Westerkwartier in 2019, when Bedum went to the first.
    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                regio("AM01", null),
                regio("AM02", null),
                regio("AM03", "2020-01-01"),
                gemeente("GM0788", "AM01", "1900-01-01", "2021-01-01")
                        .deel("GM0757", null)
                        .deel("GM0824", null)
                        .event(),
                gemeente("GM0757", "AM01", "1900-01-01", null).event(),
                gemeente("GM0824", "AM02", "1900-01-01", null).event(),
                gemeente("GM0053", "AM01", "1900-01-01", "2019-01-01")
                        .deel("GM1966", 8834)
                        .deel("GM1969", 1166)
                        .event(),
                gemeente("GM0005", "AM01", "1900-01-01", "2019-01-01").geheel("GM1966").event(),
                gemeente("GM1966", "AM01", "2019-01-01", null).event(),
                gemeente("GM1969", "AM01", "2019-01-01", null).event());
    }

    /// A running trajectory with a place of its own in 0..9999: the last digits of its id.
    private static CloudEvent geval(String gemeente, int plaats) {
        var t = traject();
        return new Trajectproef(
                        new UUID(Long.parseLong(gemeente.substring(2)), plaats),
                        t.versie(),
                        t.bekendVan(),
                        gemeente,
                        t.sob(),
                        t.deelnemer(),
                        t.start(),
                        t.einde(),
                        t.uitstroom(),
                        t.productie(),
                        t.overig(),
                        t.uitkering(),
                        t.vervolgVan(),
                        t.verloop())
                .event();
    }

    private static ValidatableResponse vraag(String query) {
        return given().header("Authorization", "Bearer " + Tokens.van("rijk"))
                .urlEncodingEnabled(false)
                .get("/rapportage/v1/indicatoren/" + query)
                .then();
    }

    /// Each place with its figure, a `*` behind one that was made with shares.
    private static List<String> plaatsen(String query, String dimensie) {
        List<Map<String, Object>> waarden =
                vraag(query).statusCode(200).extract().path("waarden.findAll { it.teller > 0 }");
        return waarden.stream()
                .map(w ->
                        ((Map<?, ?>) Objects.requireNonNull(w.get("dimensies"))).get(dimensie)
                                + " "
                                + w.get("teller")
                                + ("GESCHAT".equals(w.get("status")) ? " *" : ""))
                .toList();
    }

    @Test
    void casesOfADividedMunicipalityGoWholeToItsParts() {
        sector.vertel(
                geval("GM0788", 0),
                geval("GM0788", 4999),
                geval("GM0788", 5000),
                geval("GM0757", 9999));

        // half of the places each: 0 and 4 999 to Boxtel with its own one, 5 000 to Oisterwijk
        assertThat(plaatsen(STAND + "gemeente&indeling=2021", "gemeente"))
                .containsExactly("GM0757 3 *", "GM0824 1 *");
        assertThat(plaatsen(STAND + "regio&indeling=2021", "regio"))
                .containsExactly("AM01 3 *", "AM02 1 *");
        // in 2019 Haaren was there; Boxtel's case may be of its area, but says Boxtel
        assertThat(plaatsen(STAND + "gemeente&indeling=2019", "gemeente"))
                .containsExactly("GM0757 1 *", "GM0788 3 *");
        vraag("A02/waarden?peildatum=2022-05-23&gemeente=GM0824&indeling=2021")
                .body("waarden[0].teller", equalTo(1))
                .body("waarden[0].status", equalTo("GESCHAT"))
                .body("indeling", equalTo(2021))
                .body("toelichting", containsString("in gelijke delen"));
    }

    @Test
    void byTheDeclaredShareOrAsAWholeNothingElseIsEstimated() {
        sector.vertel(geval("GM0053", 8833), geval("GM0053", 8834), geval("GM0824", 1));

        assertThat(plaatsen(STAND + "gemeente&indeling=2022", "gemeente"))
                .containsExactly("GM0824 1", "GM1966 1 *", "GM1969 1 *");

        sector.leeg();
        sector();
        sector.vertel(geval("GM0005", 7));
        assertThat(plaatsen(STAND + "gemeente&indeling=2022", "gemeente"))
                .containsExactly("GM1966 1");
    }

    @Test
    void aMunicipalityOfLaterIsShownWhereItWasBefore() {
        // Bedum 1 and Winsum 0.8834 of 1.8834: the places until 5 310 are Bedum's
        sector.vertel(geval("GM1966", 5309), geval("GM1966", 5310), geval("GM1969", 1));

        assertThat(plaatsen(STAND + "gemeente&indeling=2018", "gemeente"))
                .containsExactly("GM0005 1 *", "GM0053 2 *");
    }

    @ParameterizedTest(name = "the parts of {0} in another division make the whole")
    @ValueSource(
            strings = {
                "A01/waarden?periode=2021",
                "A03/waarden?peildatum=2021-06-01",
                "A09/waarden?periode=2021",
                "B01/waarden?periode=2021",
                "C07/waarden?peildatum=2021-06-01",
                "D04/waarden?peildatum=2021-06-01",
                "D05/waarden?peildatum=2021-06-01",
                "D07/waarden?periode=2021",
                "E03/waarden?peildatum=2021-06-01",
                "F01/waarden?periode=2021",
                "F02/waarden?periode=2021",
                "G01/waarden?periode=2021",
                "G04/waarden?periode=2021"
            })
    void thePartsMakeTheWhole(String query) {
        sector.vertel(geval("GM0788", 4999), geval("GM0788", 5000), geval("GM0053", 1));
        var som = "waarden.teller.findAll { it != null }.sum() ?: 0";
        int heel = vraag(query).statusCode(200).extract().path(som);

        for (int jaar : List.of(2018, 2019, 2022)) {
            for (String naar : List.of("gemeente", "regio", "regio,gemeente")) {
                int delen =
                        vraag(query + "&indeling=%d&uitsplitsing=%s".formatted(jaar, naar))
                                .statusCode(200)
                                .extract()
                                .path(som);
                assertThat(delen).as("%d by %s", jaar, naar).isEqualTo(heel);
            }
        }
    }

    @ParameterizedTest(name = "{0} says {1} at {2}")
    @CsvSource({
        "gemeente=GM0788&indeling=2021, andere-indeling, query:gemeente, 'GM0757, GM0824'",
        "gemeente=GM1966&indeling=2018, andere-indeling, query:gemeente, 'GM0005, GM0053'",
        "regio=AM03&indeling=2021, andere-indeling, query:regio, 'AM01, AM02'",
        "indeling=2017, jaar-zonder-indeling, query:indeling, 2018",
        "indeling=2199, jaar-zonder-indeling, query:indeling, 2018",
        "indeling=vorig, vorm, query:indeling, 2019",
        "kennisdatum=2018-06-01&indeling=2018, onbekend, query:indeling, nog niet"
    })
    void aCodeOfAnotherYearIsRefusedWithTheRightOnes(
            String vraag, String code, String plaats, String zegt) {
        vraag("A02/waarden?peildatum=2022-05-23&" + vraag)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(plaats))
                .body("errors.detail", hasItem(containsString(zegt)));
    }

    @Test
    void whatHasNoMunicipalitiesHasNoDivision() {
        vraag("H05/waarden?peildatum=2022-05-23&indeling=2021")
                .statusCode(400)
                .body("errors.code", hasItem("niet-van-toepassing"))
                .body("errors.pointer", hasItem("query:indeling"));
    }
}
