package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Sobproef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract over HTTP: what comes back and what is refused.
@QuarkusTest
@MetDatabase
class IndicatorResourceTest extends Kleinesector {
    @Test
    void aFigureCarriesItsNumeratorDenominatorValueAndStatus() {
        vraag("rijk", "A02/waarden?peildatum=2022-05-23")
                .statusCode(200)
                .body("indicator", equalTo("A02"))
                .body("versie", equalTo(1))
                .body("peildatum", equalTo("2022-05-23"))
                .body("waarden", hasSize(1))
                .body("waarden[0].teller", equalTo(5))
                .body("waarden[0].noemer", nullValue())
                .body("waarden[0].waarde", equalTo(5.0f))
                .body("waarden[0].eenheid", equalTo("AANTAL"))
                .body("waarden[0].status", equalTo("DEFINITIEF"))
                .body("waarden[0].dimensies.size()", equalTo(0));
    }

    @Test
    void noughtIsShownWhereACodeExistsAndNothingWasCounted() {
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&uitsplitsing=gemeente")
                .statusCode(200)
                .body("waarden.dimensies.gemeente", contains("GM0001", "GM0002", "GM0003"))
                .body("waarden.dimensies.gemeenteNaam", contains("Adorp", "Bedorp", "Cedorp"))
                .body("waarden.teller", contains(2, 3, 0));
    }

    @Test
    void regionsAndCompaniesBreakDownToTheSameTotal() {
        // 2 + 3 = 5 by region; 3 + (1 + 1 of the predecessor) = 5 by company
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&uitsplitsing=regio")
                .body("waarden.teller", contains(2, 3))
                .body("waarden.dimensies.regioNaam", contains("Noord", "Zuid"));
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&uitsplitsing=sob")
                .body("waarden.dimensies.sobNaam", contains("Een", "Twee"))
                .body("waarden.teller", contains(3, 2));
    }

    @Test
    void filtersNarrowTogether() {
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&regio=AM02&sob=" + SOB_1)
                .body("waarden[0].teller", equalTo(1))
                .body("waarden[0].dimensies.regio", equalTo("AM02"))
                .body("waarden[0].dimensies.sob", equalTo(SOB_1.toString()));
    }

    @Test
    void aYearBreaksDownIntoQuartersAndAMonthNotAtAll() {
        sector.vertel(
                traject().tot("2021-02-01", "UITVAL").event(),
                traject().tot("2021-11-30", "BETAALD_WERK").event());

        vraag("rijk", "A08/waarden?periode=2021&uitsplitsing=periode")
                .body(
                        "waarden.findAll { it.onderdeel == null }.dimensies.periode",
                        contains("2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"))
                .body("waarden.findAll { it.onderdeel == null }.noemer", contains(1, 0, 0, 1))
                .body(
                        "waarden.findAll { it.onderdeel == null }.status",
                        contains("DEFINITIEF", "ONTBREEKT", "ONTBREEKT", "DEFINITIEF"));
        isProbleem(
                vraag("rijk", "A08/waarden?periode=2021-03&uitsplitsing=periode"),
                400,
                "ongeldige-invoer");
    }

    @Test
    void anUnknownIndicatorIsUnknownAndAQuestionAboutItWrongInput() {
        var antwoord = vraag("rijk", "Z99/waarden?peildatum=2022-05-23");
        isProbleem(antwoord, 400, "ongeldige-invoer");
        antwoord.body("errors.pointer", contains("path:code"))
                .body("detail", startsWith("Deze indicator bestaat niet. Kies uit: A01, A02,"));
        isProbleem(vraag("rijk", "Z99"), 404, "onbekende-indicator");
    }

    @ParameterizedTest(name = "{0} says {1} at {2}")
    @CsvSource({
        "A02/waarden, verplicht, query:peildatum",
        "A02/waarden?peildatum=2022-02-30, datum, query:peildatum",
        "A02/waarden?peildatum=23-05-2022, datum, query:peildatum",
        "A02/waarden?periode=2021, niet-van-toepassing, query:periode",
        "A06/waarden, verplicht, query:periode",
        "A06/waarden?periode=2021-Q5, vorm, query:periode",
        "A06/waarden?periode=2021-13, vorm, query:periode",
        "A06/waarden?periode=2021&peildatum=2021-01-01, niet-van-toepassing, query:peildatum",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=kleur, onbekend, query:uitsplitsing",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=periode, verplicht, query:periode",
        "A02/waarden?periode=2021&peildatum=2021-01-01&uitsplitsing=periode, niet-van-toepassing,"
                + " query:peildatum",
        "A02/waarden?peildatum=2022-05-23&uitsplitsing=regeling, onbekend, query:uitsplitsing",
        "B01/waarden?periode=2021&regeling=RMT, niet-van-toepassing, query:regeling",
        "A02/waarden?peildatum=2022-05-23&regio=AM99, onbekend, query:regio",
        "A02/waarden?peildatum=2022-05-23&gemeente=GM9999, onbekend, query:gemeente",
        "A02/waarden?peildatum=2022-05-23&sob=geen-uuid, onbekend, query:sob",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=2999-01-01, toekomst, query:kennisdatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=2999-01-01T00:00:00Z, toekomst,"
                + " query:kennisdatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=gisteren, datum, query:kennisdatum",
        "A02/waarden?peildatum=2022-05-23&kennisdatum=2022-05-01, voor-peildatum,"
                + " query:kennisdatum",
        "G01/waarden?periode=2021-Q1, alleen-jaar, query:periode",
        "G01/waarden?periode=2021&regeling=NIET, onbekend, query:regeling"
    })
    void anImpossibleQuestionIsRefusedWithItsPlace(String query, String code, String plaats) {
        var antwoord = vraag("rijk", query);
        isProbleem(antwoord, 400, "ongeldige-invoer");
        antwoord.body("errors.code", hasItem(code)).body("errors.pointer", hasItem(plaats));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        vraag("rijk", "A02/waarden?peildatum=x&kennisdatum=2999-01-01&regio=AM99&uitsplitsing=y")
                .statusCode(400)
                .body("errors", hasSize(4));
    }

    @Test
    void aPredecessorsFigureIsAskedOfItsSuccessor() {
        var antwoord = vraag("rijk", "A02/waarden?peildatum=2022-05-23&sob=" + OUD);
        isProbleem(antwoord, 400, "sob-opgegaan-in-opvolger");
        antwoord.body("detail", containsString("Twee"));
        vraag("rijk", "A02/waarden?peildatum=2019-12-31&sob=" + OUD).statusCode(200);
    }

    @Test
    void aCompanyThatWasDividedNamesAllItsSuccessors() {
        sector.vertel(
                Sobproef.sob(OUD, "Oud")
                        .opgevolgdDoor(SOB_1, "2021-01-01", 4_000)
                        .opgevolgdDoor(SOB_2, "2021-01-01", 6_000)
                        .nieuweVersie(3, Sobproef.BEKEND)
                        .event());

        var antwoord = vraag("rijk", "A02/waarden?peildatum=2022-05-23&sob=" + OUD);
        isProbleem(antwoord, 400, "sob-opgegaan-in-opvolger");
        antwoord.body("detail", containsString("Twee (" + SOB_2 + ") en Een (" + SOB_1 + ")"));
    }

    @Test
    void aDayOfKnowledgeIsItsEnd() {
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&kennisdatum=2022-06-01")
                .body("waarden[0].teller", equalTo(5))
                .body("kennisdatum", equalTo("2022-06-01T23:59:59.999999Z"));
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&kennisdatum=2022-05-31")
                .body("waarden[0].teller", equalTo(0))
                .body("waarden[0].status", equalTo("VOORLOPIG"));
        vraag("rijk", "A02/waarden?peildatum=2022-05-23&kennisdatum=2022-06-01T11:59:59%2B02:00")
                .body("waarden[0].teller", equalTo(0));
    }

    @Test
    void aGuardrailSpeaksOfASignalAndSaysWhatCanBeDone() {
        vraag("rijk", "C03/waarden?periode=2021&uitsplitsing=sob")
                .statusCode(200)
                .body("toelichting", containsString("Een signaal om te bekijken, geen oordeel"))
                .body("waarden.status", everyItem(equalTo("ONDER_MINIMUM")))
                .body("waarden.symbool", everyItem(equalTo("GEHEIM")))
                .body("waarden.teller", everyItem(nullValue()));
        vraag("rijk", "C03")
                .body("handelen", containsString("exitplan"))
                .body("handelenEn", containsString("exit plans"))
                .body("toelichtingEn", containsString("not a verdict"))
                .body("drempels.minimum", equalTo(10));
    }

    @Test
    void theCatalogueDefinesEveryIndicatorInTwoLanguages() {
        als("gemeente:GM0001")
                .get("/rapportage/v1/indicatoren")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "A01", "A02", "A03", "A04", "A05", "A06", "A08", "A09", "A11",
                                "A13", "A14", "A15", "B01", "B02", "B03", "B04", "B05", "B06",
                                "B07", "B08", "B09", "B10", "B11", "B12", "B13", "C01", "C02",
                                "C03", "C04", "C06", "C07", "C08", "D01", "D02", "D03", "D04",
                                "D05", "D06", "D07", "D08", "E01", "E02", "E03", "E04", "F01",
                                "F02", "F03", "F04", "G01", "G02", "G03", "G04", "G05", "G06",
                                "H01", "H02", "H03", "H04", "H05"))
                .body(
                        "items.find { it.code == 'A02' }.naamEn",
                        equalTo("Running trajectories with production work"))
                .body("items.find { it.code == 'A02' }.tijd", equalTo("PEILDATUM"))
                .body(
                        "items.find { it.code == 'A02' }.uitsplitsingen",
                        contains(
                                "gemeente",
                                "sob",
                                "regio",
                                "uitkering",
                                "afstand",
                                "doelgroep",
                                "periode"));
        vraag("rijk", "B06")
                .statusCode(200)
                .body("onderdelen", contains("opbrengst", "kosten", "saldo"));
    }
}
