package nl.pols.register.gemeente;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.HERINDELINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.als;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The history of the municipalities over HTTP: divisions of any date, reorganisations, and codes
/// of one year in the division of another.
@QuarkusTest
@WithPostgres
class HerindelingResourceTest {

    @ParameterizedTest
    @CsvSource({
        "2018-06-30, 380",
        "2019-01-01, 355",
        "2021-01-01, 352",
        "2022-03-23, 345",
        "2022-03-24, 344",
        "2023-01-01, 342"
    })
    void theDivisionOfADateHasTheMunicipalitiesOfThatDate(String dag, int aantal) {
        get(GEMEENTEN + "?limit=1000&geldigOp={dag}", dag)
                .statusCode(200)
                .body("items", hasSize(aantal));
    }

    @Test
    void aMunicipalityThatEndedIsFoundOnItsOwnDates() {
        get(GEMEENTEN + "/GM0457?geldigOp=2022-03-23")
                .statusCode(200)
                .body("naam", equalTo("Weesp"))
                .body("geldigTot", equalTo("2022-03-24"))
                .body("opvolgers.gemeentecode", contains("GM0363"));
        get(GEMEENTEN + "/GM0457?geldigOp=2022-03-24")
                .statusCode(404)
                .body("type", equalTo("/problemen/gemeente-niet-gevonden"))
                .body("detail", containsString("geldig in 2018 tot en met 2022; daarna GM0363"));
    }

    @Test
    void beforeTheRegisterKnewTheDivisionThereIsNone() {
        get(GEMEENTEN + "?bekendOp=2020-01-01T00:00:00Z").body("items", empty());
        get(HERINDELINGEN + "?bekendOp=2020-01-01T00:00:00Z").body("items", empty());
    }

    @Test
    void aReorganisationNamesWhatEndedAndWhatItWentTo() {
        get(HERINDELINGEN + "?jaar=2021")
                .statusCode(200)
                .body("items.code", contains("2021-GM0788", "2021-GM1979"))
                .body("items[1].voorgangers", contains("GM0003", "GM0010", "GM0024"))
                .body("items[1].opvolgers", contains("GM1979"))
                .body("items[1].overgangen.geheel", everyItem(is(true)))
                .body("items[0].voorgangers", contains("GM0788"))
                .body(
                        "items[0].opvolgers",
                        containsInAnyOrder("GM0757", "GM0824", "GM0855", "GM0865"))
                .body("items[0].overgangen.geheel", everyItem(is(false)))
                .body("items[0].overgangen", everyItem(not(hasKey("aandeel"))));
    }

    @Test
    void aReorganisationIsFoundByEachMunicipalityThatHadAPart() {
        get(HERINDELINGEN + "?gemeentecode=GM0053").body("items.code", contains("2019-GM1966"));
        get(HERINDELINGEN + "?gemeentecode=GM1969").body("items.code", contains("2019-GM1966"));
        get(HERINDELINGEN + "?geldigOp=2020-12-31").body("items", hasSize(11));
        get(HERINDELINGEN).body("items", hasSize(19));
    }

    @Test
    void pagesGiveEachReorganisationOnce() {
        var codes = new HashSet<String>();
        String cursor = "";
        int aantal = 0;
        while (cursor != null) {
            var bladzijde =
                    get(HERINDELINGEN + "?limit=4&cursor={cursor}", cursor)
                            .statusCode(200)
                            .extract();
            codes.addAll(bladzijde.path("items.code"));
            aantal += bladzijde.<Integer>path("items.size()");
            cursor = bladzijde.path("next");
        }
        assertThat(aantal).isEqualTo(19);
        assertThat(codes).hasSize(19);
    }

    @Test
    void eemsdeltaIsItsThreePredecessorsBackwardsAndEachIsWhollyInItForwards() {
        herleid(List.of("GM0003", "GM0014"), 2020, 2025)
                .statusCode(200)
                .body("codes.uitkomst", contains("OPGEGAAN", "GELIJK"))
                .body("codes[0].naar[0]", hasEntry("naam", "Eemsdelta"))
                .body("gebieden[0].van", contains("GM0003", "GM0010", "GM0024"));
        herleid(List.of("GM1979"), 2025, 2018)
                .body("codes[0].uitkomst", equalTo("VERDEELD"))
                .body("codes[0].naar.gemeentecode", contains("GM0003", "GM0010", "GM0024"))
                .body("codes[0].naar", everyItem(not(hasKey("aandeel"))));
    }

    @Test
    void aDividedMunicipalityNamesAllCandidatesWithSharesOnlyWhereTheyAreKnown() {
        herleid(List.of("GM0053", "GM0788"), 2018, 2025)
                .body("codes.uitkomst", everyItem(equalTo("VERDEELD")))
                .body("codes[0].naar.aandeel", contains(8834, 1166))
                .body("codes[1].naar", hasSize(4))
                .body("codes[1].naar", everyItem(not(hasKey("aandeel"))));
    }

    @Test
    void everyCodeOfAYearCanBeSaidInEveryOtherYear() {
        for (int van = 2018; van <= 2025; van++) {
            List<String> codes =
                    get(GEMEENTEN + "?limit=1000&geldigOp={dag}", van + "-01-01")
                            .extract()
                            .path("items.gemeentecode");
            for (int naar : new int[] {2018, 2021, 2025}) {
                herleid(codes, van, naar)
                        .statusCode(200)
                        .body("codes.findAll { it.naar.isEmpty() }", empty());
            }
        }
    }

    @Test
    void aCodeOfAnotherYearIsRefusedWithTheYearsInWhichItIsValid() {
        herleid(List.of("GM0363", "GM0003", "GM1979", "GM9999"), 2019, 2025)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", contains("/codes/2", "/codes/3"))
                .body("errors.code", everyItem(equalTo("gemeentecode-niet-van-dat-jaar")))
                .body("errors[0].detail", containsString("geldig in 2021 en later"))
                .body("errors[1].detail", containsString("in geen enkel jaar"));
        herleid(List.of("GM0003"), 2022, 2025)
                .body("errors[0].detail", containsString("Appingedam"))
                .body("errors[0].detail", containsString("geldig in 2018 tot en met 2020"));
    }

    @Test
    void aYearBeforeTheFirstDivisionIsRefused() {
        herleid(List.of("GM0363"), 2017, 2300)
                .statusCode(400)
                .body("errors.pointer", contains("/vanJaar", "/naarJaar"))
                .body("errors.code", everyItem(equalTo("jaar-zonder-indeling")));
    }

    @Test
    void badBodiesAreBadInput() {
        herleid(List.of("haarlem"), 2019, 2025)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/codes/0"));
        herleid(List.of(), 2019, 2025).statusCode(400);
        post(GEMEENTEN + "/_herleid", Map.of("codes", List.of("GM0363")))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/vanJaar", "/naarJaar"));
    }

    @Test
    void everyoneWithATokenMayAsk() {
        als("gemeente:GM0363")
                .contentType(ContentType.JSON)
                .body(Map.of("codes", List.of("GM0457"), "vanJaar", 2022, "naarJaar", 2023))
                .post(GEMEENTEN + "/_herleid")
                .then()
                .statusCode(200)
                .body("codes[0].naar[0].gemeentecode", equalTo("GM0363"));
    }

    @Test
    void aRelationOutsideTheLifeOfTheMunicipalityIsRefusedWithItsYears() {
        var body = sob("Fictief Eemsdelta", "GM0014");
        body.put(
                "relaties",
                List.of(
                        relatie("GM0014", "GR_DEELNEMER", "2010-01-01"),
                        relatie("GM1979", "INKOOP", "2010-01-01")));
        post(SOBS, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/onbekende-gemeente"))
                .body("errors.pointer", contains("/relaties/1/gemeentecode"))
                .body("errors[0].detail", containsString("2021-01-01"))
                .body("errors[0].detail", containsString("GM0003, GM0010, GM0024"));
    }

    private static ValidatableResponse herleid(List<String> codes, int van, int naar) {
        return post(
                GEMEENTEN + "/_herleid", Map.of("codes", codes, "vanJaar", van, "naarJaar", naar));
    }
}
