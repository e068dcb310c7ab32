package nl.pols.register.zoek;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.sob;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Search over HTTP: every way to find a company, why it was found, and what is no question.
@QuarkusTest
@WithPostgres
class ZoekResourceTest {
    private static final String ZOEK = "/register/v1/_zoek";

    private static String nijmegen = "";
    private static String go = "";
    private static String voorNijmegen = "";

    /// Once: the database is the class's own.
    @BeforeEach
    void register() {
        if (!nijmegen.isEmpty()) {
            return;
        }
        voorNijmegen = Instant.now().toString();
        nijmegen = registreer("Breed", "GM0268");
        post(
                        RECHTSOPVOLGINGEN,
                        naamswijziging(nijmegen, "Werkbedrijf Rijk van Nijmegen", "2018-01-01"))
                .statusCode(201);
        go = registreer("!GO", "GM0153");
        registreer("Breedveld Werkt", "GM0344");
        registreer("Stichting Breed Inzetbaar", "GM0344");
        registreer("Konnekted", "GM0150");
        registreer("Stroomopwaarts", "GM0556");
        registreer("Café Fryslân Werkt", "GM0080");
    }

    private static ValidatableResponse zoek(Map<String, ?> vraag) {
        return post(ZOEK, vraag).statusCode(200);
    }

    private static ValidatableResponse zoek(String tekst) {
        return zoek(Map.of("tekst", tekst));
    }

    @Test
    void findsACompanyByAFormerNameAndSaysUntilWhenItHadThat() {
        zoek("Breed")
                .body("items[0].sobId", equalTo(nijmegen))
                .body("items[0].naam", equalTo("Werkbedrijf Rijk van Nijmegen"))
                .body("items[0].status", equalTo("ACTIEF"))
                .body("items[0].gronden", hasSize(1))
                .body("items[0].gronden[0].grond", equalTo("VROEGERE_NAAM"))
                .body("items[0].gronden[0].waarde", equalTo("Breed"))
                .body("items[0].gronden[0].geldigVan", equalTo("2010-01-01"))
                .body("items[0].gronden[0].geldigTot", equalTo("2018-01-01"))
                .body("items[0].gronden[0].overeenkomst", equalTo("GEHEEL"));
    }

    @Test
    void onADateInThePastTheNameOfThatDateIsTheCurrentOne() {
        zoek(Map.of("tekst", "breed", "geldigOp", "2016-07-01"))
                .body("items[0].naam", equalTo("Breed"))
                .body("items[0].gronden[0].grond", equalTo("NAAM"));
        zoek(Map.of("tekst", "Werkbedrijf Rijk van Nijmegen", "geldigOp", "2016-07-01"))
                .body("items[0].sobId", equalTo(nijmegen))
                .body("items[0].naam", equalTo("Breed"))
                .body("items[0].gronden[0].grond", equalTo("LATERE_NAAM"));
        zoek(Map.of("tekst", "breed", "geldigOp", "2009-12-31")).body("items", hasSize(0));
    }

    @Test
    void whatTheRegisterDidNotKnowYetIsNotFound() {
        zoek(Map.of("tekst", "Breed", "bekendOp", voorNijmegen))
                .body("items.sobId", not(hasItem(nijmegen)));
        zoek(Map.of("identificatie", nijmegen, "bekendOp", voorNijmegen)).body("items", hasSize(0));
    }

    @Test
    void theWholeNameComesBeforeABeginAndThatBeforeAWord() {
        zoek("Breed")
                .body(
                        "items.collect { it.gronden[0].overeenkomst }",
                        contains("GEHEEL", "BEGIN", "WOORDEN"))
                .body(
                        "items.collect { it.gronden[0].waarde }",
                        contains("Breed", "Breedveld Werkt", "Stichting Breed Inzetbaar"));
    }

    @Test
    void aCurrentNameComesBeforeAFormerOne() {
        var vroeger = registreer("Fictief Baanbrekend", "GM0268");
        post(RECHTSOPVOLGINGEN, naamswijziging(vroeger, "Fictief Anders", "2015-01-01"))
                .statusCode(201);
        var nu = registreer("Fictief Baanbrekend", "GM0268");
        zoek("fictief baanbrekend")
                .body("items[0].sobId", equalTo(nu))
                .body("items[1].sobId", equalTo(vroeger))
                .body("items[0].gronden[0].grond", equalTo("NAAM"))
                .body("items[1].gronden[0].grond", equalTo("VROEGERE_NAAM"));
    }

    @ParameterizedTest
    @CsvSource({
        "Konekted, Konnekted",
        "konnektet, Konnekted",
        "Stroom opwaarts, Stroomopwaarts",
        "Stromopwaarts, Stroomopwaarts",
        "opwaarts, Stroomopwaarts",
        "cafe fryslan werkt, Café Fryslân Werkt",
        "WERKT FRYSLÂN, Café Fryslân Werkt",
        "werkbedrijf rijk van nimwegen, Werkbedrijf Rijk van Nijmegen",
        "nijmegen rijk, Werkbedrijf Rijk van Nijmegen",
        "Konnekted Deventer, Konnekted",
    })
    void toleratesSpellingCaseAccentsOrderAndAWordTooMany(String tekst, String naam) {
        zoek(tekst).body("items[0].naam", equalTo(naam));
    }

    @Test
    void findsANameThatIsHardlyMoreThanPunctuation() {
        zoek("!GO").body("items[0].sobId", equalTo(go));
        zoek("go").body("items[0].sobId", equalTo(go));
    }

    @Test
    void percentSignsAndQuotesAreNoWildcards() {
        post(ZOEK, Map.of("tekst", "%"))
                .statusCode(400)
                .body("errors.code", contains("geen-letters"));
        zoek("%reed").body("items.collect { it.gronden[0].overeenkomst }", not(hasItem("GEHEEL")));
    }

    @Test
    void aMergedCompanyTellsInWhomItLivesOn() {
        var a = registreer("Fictief Keten Een", "GM0556");
        var b = registreer("Fictief Keten Twee", "GM0556");
        var c = registreer("Fictief Keten Drie", "GM0556");
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), Map.of("id", b), "2015-01-01")).statusCode(201);
        post(RECHTSOPVOLGINGEN, fusie(List.of(b), Map.of("id", c), "2017-01-01")).statusCode(201);
        zoek("Fictief Keten Een")
                .body("items[0].sobId", equalTo(a))
                .body("items[0].status", equalTo("OPGEVOLGD"))
                .body("items[0].gronden[0].grond", equalTo("VROEGERE_NAAM"))
                .body("items[0].opvolgers.sobId", contains(c))
                .body("items[0].opvolgers.naam", contains("Fictief Keten Drie"))
                .body("items[0].opvolgers.ingangsdatum", contains("2017-01-01"));
        zoek(Map.of("tekst", "Fictief Keten Een", "geldigOp", "2016-01-01"))
                .body("items[0].opvolgers.sobId", contains(b));
        zoek(Map.of("tekst", "Fictief Keten Een", "geldigOp", "2014-12-31"))
                .body("items[0].status", equalTo("ACTIEF"))
                .body("items[0].opvolgers", hasSize(0));
    }

    @Test
    void findsACompanyByItsNumberOrItsId() {
        var body = sob("Fictief Genummerd", "GM0268");
        body.put("kvkNummer", "87654321");
        var id = registreer(body, b -> {});
        zoek(Map.of("identificatie", "8765 4321"))
                .body("items.sobId", contains(id))
                .body("items[0].gronden[0].grond", equalTo("IDENTIFICATIE"))
                .body("items[0].gronden[0].waarde", equalTo("87654321"))
                .body("items[0].gronden[0].soort", equalTo("KVK"))
                .body("items[0].gronden[0].geldigVan", equalTo("2010-01-01"))
                .body("items[0].gronden[0].overeenkomst", nullValue());
        zoek(Map.of("identificatie", id)).body("items.naam", contains("Fictief Genummerd"));
        zoek(Map.of("identificatie", UUID.randomUUID().toString())).body("items", hasSize(0));
        zoek(Map.of("identificatie", "11112222")).body("items", hasSize(0));
    }

    @Test
    void findsTheCompaniesOfAMunicipalityAndOfARegion() {
        var id = registreer("Fictief Zeeuws", "GM0703");
        zoek(Map.of("gemeentecode", "GM0703"))
                .body("items.sobId", contains(id))
                .body("items[0].gronden[0].grond", equalTo("GEMEENTE"))
                .body("items[0].gronden[0].waarde", equalTo("GM0703"))
                .body("items[0].gronden[0].soort", equalTo("GR_DEELNEMER"))
                .body("items[0].gronden[0].geldigVan", equalTo("2010-01-01"));
        zoek(Map.of("gemeentecode", "GM0703", "geldigOp", "2009-12-31")).body("items", hasSize(0));
        String regio =
                get(GEMEENTEN + "/GM0703").statusCode(200).extract().path("arbeidsmarktregio");
        zoek(Map.of("arbeidsmarktregio", regio))
                .body("items.sobId", hasItem(id))
                .body("items[0].gronden[0].grond", equalTo("REGIO"));
    }

    @Test
    void allCriteriaHoldForEveryHitAndEachGivesItsGround() {
        registreer("Fictief Gelijknamig", "GM0268");
        var id = registreer("Fictief Gelijknamig", "GM0687");
        zoek(Map.of("tekst", "gelijknamig", "gemeentecode", "GM0687"))
                .body("items.sobId", contains(id))
                .body("items[0].gronden.grond", contains("NAAM", "GEMEENTE"));
        zoek(Map.of("tekst", "breedveld", "gemeentecode", "GM0687")).body("items", hasSize(0));
    }

    @Test
    void givesNoMoreThanWasAskedFor() {
        zoek(Map.of("tekst", "Breed", "limit", 1)).body("items.sobId", contains(nijmegen));
    }
}
