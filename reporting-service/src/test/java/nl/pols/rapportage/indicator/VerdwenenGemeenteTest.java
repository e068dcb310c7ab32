package nl.pols.rapportage.indicator;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Gemeenteproef.gemeente;
import static nl.pols.rapportage.proef.Gemeenteproef.regio;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A municipality that isn't there on the day of a question, any more or yet, has no nought.
@QuarkusTest
@MetDatabase
class VerdwenenGemeenteTest {
    @Inject Proefsector sector;

    /// Bedum became Het Hogeland in 2019, which here becomes Noordland in 2021; Haaren was divided
    /// over Boxtel and Oisterwijk in 2021. All was known from 2019 on.
    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                regio("AM01", null),
                gemeente("GM0005", "AM01", "1900-01-01", "2019-01-01").geheel("GM1966").event(),
                gemeente("GM1966", "AM01", "2019-01-01", "2021-01-01").geheel("GM2001").event(),
                gemeente("GM2001", "AM01", "2021-01-01", null).event(),
                gemeente("GM0788", "AM01", "1900-01-01", "2021-01-01")
                        .deel("GM0757", null)
                        .deel("GM0824", null)
                        .event(),
                gemeente("GM0757", "AM01", "1900-01-01", null).event(),
                gemeente("GM0824", "AM01", "1900-01-01", null).event());
    }

    private static ValidatableResponse vraag(String query) {
        return vraag("rijk", query);
    }

    private static ValidatableResponse vraag(String voor, String query) {
        return given().header("Authorization", "Bearer " + Tokens.van(voor))
                .urlEncodingEnabled(false)
                .get("/rapportage/v1/indicatoren/" + query)
                .then();
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A02/waarden?peildatum=2022-05-23&gemeente=GM0788 | Gemeente GM0788 bestaat niet"
                        + " meer sinds 2021-01-01, en dus niet op 2022-05-23. Vraag de opvolger"
                        + " (GM0757, GM0824), met indeling=2020 haar gebied van toen, of een dag of"
                        + " periode tot en met 2020-12-31.",
                "A02/waarden?peildatum=2021-01-01&gemeente=GM0788 | niet op 2021-01-01",
                "A01/waarden?periode=2021-H1&gemeente=GM0788 | en dus niet in 2021-H1.",
                "F01/waarden?periode=2022&gemeente=GM0788 | en dus niet in 2022.",
                "G01/waarden?periode=2022&gemeente=GM0788 | en dus niet in 2022.",
                "A02/waarden?periode=2021-2022&uitsplitsing=periode&gemeente=GM0788 | niet in"
                        + " 2021-2022.",
                "A02/waarden?peildatum=2022-05-23&gemeente=GM0788&uitsplitsing=sob | GM0757",
                // who follows on the day of the question, however many times it took
                "A02/waarden?peildatum=2020-05-23&gemeente=GM0005 | Vraag de opvolger (GM1966),"
                        + " met indeling=2018 haar",
                "A02/waarden?peildatum=2022-05-23&gemeente=GM0005 | Vraag de opvolger (GM2001),"
                        + " met indeling=2018 haar",
                "A02/waarden?peildatum=2018-06-01&gemeente=GM1966&kennisdatum=2019-06-01 | Gemeente"
                    + " GM1966 bestaat pas sinds 2019-01-01, en dus nog niet op 2018-06-01. Vraag"
                    + " de voorganger (GM0005), met indeling=2019 haar gebied van later, of een dag"
                    + " of periode vanaf 2019-01-01.",
                "A01/waarden?periode=2018&gemeente=GM2001 | Vraag de voorganger (GM0005), met"
                        + " indeling=2021 haar"
            })
    void itIsRefusedWithWhyAndWhatToAsk(String query, String zegt) {
        vraag(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.code", contains("andere-indeling"))
                .body("errors.pointer", contains("query:gemeente"))
                .body("errors[0].detail", containsString(zegt));
    }

    @ParameterizedTest(name = "{0} is answered")
    @CsvSource({
        "A02/waarden?peildatum=2020-12-31&gemeente=GM0788",
        "A02/waarden?peildatum=2019-01-01&gemeente=GM1966",
        "A02/waarden?peildatum=2022-05-23&gemeente=GM0788&indeling=2020",
        "A02/waarden?peildatum=2018-06-01&gemeente=GM1966&indeling=2019",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente",
        "A01/waarden?periode=2015-2022&gemeente=GM1966",
        "G01/waarden?gemeente=GM0788"
    })
    void whatItCanBeAskedIsAnswered(String query) {
        vraag(query).statusCode(200);
    }

    @Test
    void whatIsAdvisedIsAnswered() {
        sector.vertel(traject("GM0788"));

        vraag("A02/waarden?peildatum=2022-05-23&gemeente=GM0788&indeling=2020")
                .body("waarden[0].teller", equalTo(1));
        vraag("gemeente:GM0788", "A02/waarden?peildatum=2022-05-23&gemeente=GM0788&indeling=2020")
                .body("waarden[0].teller", equalTo(1));
    }

    @ParameterizedTest(name = "{0} of {1} shows {2}")
    @CsvSource({
        "A02, GM0788, '2019, 2020'",
        "A02, GM1966, '2019, 2020'",
        "A01, GM0788, '2019, 2020'",
        "A01, GM2001, '2021, 2022'",
        "A01, GM0757, '2019, 2020, 2021, 2022'"
    })
    void ofAPeriodOnlyThePartsInWhichItWasThere(String code, String gemeente, String delen) {
        vraag(
                        "%s/waarden?periode=2019-2022&uitsplitsing=periode&gemeente=%s"
                                .formatted(code, gemeente))
                .statusCode(200)
                .body(
                        "waarden.findAll { it.onderdeel == null }.dimensies.periode",
                        contains(delen.split(", ")));
    }

    @Test
    void whyPartsAreMissingIsSaid() {
        var vraag = "A01/waarden?periode=2019-2022&uitsplitsing=periode&gemeente=";
        vraag(vraag + "GM0788")
                .body("toelichting", containsString("GM0788 bestond tot en met 2020-12-31"));
        vraag("A01/waarden?periode=2017-2022&uitsplitsing=periode&gemeente=GM1966")
                .body("toelichting", containsString("van 2019-01-01 tot en met 2020-12-31"));
        vraag(vraag + "GM2001").body("toelichting", containsString("GM2001 bestaat sinds 2021"));
        vraag(vraag + "GM0757").body("toelichting", not(containsString("GM0757")));
    }

    /// Noordland was decided on in the autumn of 2020.
    @Test
    void whatWasNotYetKnownThenIsAnsweredAsItWasThen() {
        sector.uitvoeren(
                "UPDATE gemeenteversie SET bekend_van = '2021-03-01' WHERE gemeentecode ="
                        + " 'GM0788'");

        vraag("A02/waarden?peildatum=2021-02-01&kennisdatum=2021-02-15&gemeente=GM0788")
                .statusCode(200);
        vraag("A02/waarden?peildatum=2021-02-01&gemeente=GM0788").statusCode(400);
    }

    /// A case stays what it was told to be of: a list of cases is no nought.
    @Test
    void theCasesUnderItsOwnCodeStayInSight() {
        sector.vertel(traject("GM0788"));

        vraag("gemeente:GM0788", "A02/herkomst?peildatum=2022-05-23&gemeente=GM0788")
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void anUnknownCodeIsUnknown() {
        vraag("A02/waarden?peildatum=2022-05-23&gemeente=GM9999")
                .statusCode(400)
                .body("errors.code", contains("onbekend"));
    }

    @Test
    void toFollowItIsRefusedToo() {
        vraag("A02/wijzigingen?peildatum=2022-05-23&gemeente=GM0788")
                .statusCode(400)
                .body("errors.code", contains("andere-indeling"))
                .body("errors.pointer", contains("query:gemeente"));
    }

    private static CloudEvent traject(String gemeente) {
        return Trajectproef.traject().bij(gemeente, Trajectproef.SOB).event();
    }
}
