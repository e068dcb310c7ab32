package nl.pols.register.feit;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Laying down, correcting and ending facts over HTTP, and reading them as of both dates.
@QuarkusTest
@WithPostgres
class FeitResourceTest {

    @Test
    void everyKindOfFactIsReadAsItWasLaidDown() {
        var id = registreer("Fictief Alles", "GM0268");
        int versie = 1;
        for (var feit : Api.feitenVanElkeSoort("12345678")) {
            leg(id, versie++, feit).statusCode(200);
        }
        get(SOBS + "/{id}", id)
                .header("ETag", equalTo("\"9\""))
                .body("rechtsvorm", equalTo("BV"))
                .body("rechtsvormen.rechtsvorm", contains("OPENBAAR_LICHAAM", "BV"))
                .body("rechtsvormen[1].geldigVanPrecisie", equalTo("JAAR"))
                .body("zetelGemeentecode", equalTo("GM0225"))
                .body("taakomvang[0].taakomvang", equalTo("BREED"))
                .body("cedrislidmaatschap[0].geldigVan", equalTo("2012-01-01"))
                .body("functionaliteiten[0].functionaliteit", equalTo("DETACHERINGSFACILITEIT"))
                .body("kvkNummer", equalTo("12345678"))
                .body("betrokkenheid[0].betrokken", equalTo(true))
                .body("relaties[0].diensten", contains("WSW", "DETACHERING"));
        get(SOBS + "/{id}?geldigOp=2011-06-30", id)
                .body("rechtsvorm", equalTo("OPENBAAR_LICHAAM"))
                .body("rechtsvormen", hasSize(1))
                .body("cedrislidmaatschap", empty())
                .body("functionaliteiten", empty())
                .body("betrokkenheid", empty());
    }

    @Test
    void aCorrectionLeavesWhatWasKnownBeforeReproducible() {
        var id = registreer("Fictief Vergissing", "GM0268");
        var voor = get(SOBS + "/{id}", id).extract().asString();
        var toen = Instant.now();
        leg(id, 1, feit("RECHTSVORM", "2010-01-01", "rechtsvorm", "STICHTING")).statusCode(200);
        get(SOBS + "/{id}?geldigOp=2010-01-01", id).body("rechtsvorm", equalTo("STICHTING"));
        assertThat(get(SOBS + "/{id}?bekendOp={toen}", id, toen.toString()).extract().asString())
                .isEqualTo(voor);
    }

    @Test
    void aCorrectionOfTheCorrectionRestoresTheAnswer() {
        var id = registreer("Fictief Terug", "GM0268");
        var voor = get(SOBS + "/{id}", id).extract().asString();
        leg(id, 1, feit("ZETEL", "2010-01-01", "zetelGemeentecode", "GM0225")).statusCode(200);
        leg(id, 2, feit("ZETEL", "2010-01-01", "zetelGemeentecode", "GM0268")).statusCode(200);
        assertThat(get(SOBS + "/{id}", id).extract().asString()).isEqualTo(voor);
    }

    @Test
    void aMembershipThatEndedIsThereUntilThatDay() {
        var id = registreer("Fictief Lid", "GM0268");
        leg(id, 1, feit("CEDRISLIDMAATSCHAP", "2012-01-01")).statusCode(200);
        wijzig(pad(id) + "/_beeindig", 2, feit("CEDRISLIDMAATSCHAP", "2024-01-01"))
                .statusCode(200)
                .body("cedrislidmaatschap[0].geldigTot", equalTo("2024-01-01"));
        get(SOBS + "/{id}?geldigOp=2023-12-31", id).body("cedrislidmaatschap", hasSize(1));
        get(SOBS + "/{id}?geldigOp=2024-01-01", id).body("cedrislidmaatschap", empty());
    }

    /// Its row has a column that the database derives, which once made it look rewritten.
    @Test
    void anAnswerAboutInvolvementIsCorrectedAndTakenBack() {
        var id = registreer("Fictief Antwoord", "GM0268");
        var rmt = Map.of("onderwerp", "RMT", "betrokken", true, "arbeidsmarktregio", "AM12");
        var antwoord = feit("BETROKKENHEID", "2021-03-01", "betrokkenheid", rmt);
        leg(id, 1, antwoord).statusCode(200);
        antwoord.put("geldigVan", "2021-01-01");
        leg(id, 2, antwoord)
                .statusCode(200)
                .body("betrokkenheid.geldigVan", contains("2021-01-01"));
        wijzig(SOBS + "/" + id + "/feiten/_beeindig", 3, antwoord)
                .statusCode(200)
                .body("betrokkenheid", empty());
    }

    @Test
    void aNumberBelongsToOneSobOnADay() {
        var een =
                registreer(sob("Fictief Nummer A", "GM0268"), b -> b.put("kvkNummer", "20202020"));
        var ander = registreer("Fictief Nummer B", "GM0268");
        var kvk = Map.of("soort", "KVK", "waarde", "20202020");
        leg(ander, 1, feit("IDENTIFICATIE", "2015-01-01", "identificatie", kvk))
                .statusCode(409)
                .body("type", equalTo("/problemen/identificatie-in-gebruik"));
        var body = sob("Fictief Nummer C", "GM0268");
        body.put("kvkNummer", "20202020");
        post(SOBS, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/identificatie-in-gebruik"));
        wijzig(
                        pad(een) + "/_beeindig",
                        1,
                        feit("IDENTIFICATIE", "2015-01-01", "identificatie", kvk))
                .statusCode(200);
        leg(ander, 1, feit("IDENTIFICATIE", "2015-01-01", "identificatie", kvk)).statusCode(200);
    }

    @Test
    void anEstablishmentNumberIsNoKey() {
        var id = registreer("Fictief Vestiging", "GM0268");
        for (var nummer :
                new String[][] {{"VESTIGINGSNUMMER", "000012345678"}, {"KVK", "000012345678"}}) {
            var waarde = Map.of("soort", nummer[0], "waarde", nummer[1]);
            leg(id, 1, feit("IDENTIFICATIE", "2015-01-01", "identificatie", waarde))
                    .statusCode(409)
                    .body("type", equalTo("/problemen/vestigingsnummer-is-geen-sleutel"));
        }
        var body = sob("Fictief Vestiging B", "GM0268");
        body.put("kvkNummer", "000012345678");
        post(SOBS, body).statusCode(400).body("errors.pointer", contains("/kvkNummer"));
    }

    @Test
    void aSpellingIsCorrectedAndARenameIsNot() {
        var id = registreer("Fictief Spelfuot", "GM0268");
        leg(id, 1, feit("NAAM", "2010-01-01", "naam", "Fictief Spelfout"))
                .statusCode(200)
                .body("namen.naam", contains("Fictief Spelfout"));
        leg(id, 2, feit("NAAM", "2018-01-01", "naam", "Fictief Hernoemd"))
                .statusCode(409)
                .body("type", equalTo("/problemen/naamswijziging-is-een-rechtsopvolging"));
    }

    @Test
    void aFirstDayCanBeKnownToTheYear() {
        var id = registreer("Fictief Oprichting", "GM0268");
        var bestaan = feit("BESTAAN", "2009-01-01");
        bestaan.put("geldigVanPrecisie", "JAAR");
        leg(id, 1, bestaan)
                .statusCode(200)
                .body("geldigVan", equalTo("2009-01-01"))
                .body("geldigVanPrecisie", equalTo("JAAR"))
                .body("namen[0].geldigVan", equalTo("2009-01-01"));
    }

    @Test
    void aChangeWithoutOrWithAnOldVersionIsRefused() {
        var id = registreer("Fictief Feitversie", "GM0268");
        var body = feit("TAAKOMVANG", "2010-01-01", "taakomvang", "BREED");
        Api.cedris()
                .contentType(ContentType.JSON)
                .body(body)
                .post(pad(id))
                .then()
                .statusCode(428)
                .body("type", equalTo("/problemen/voorwaarde-ontbreekt"));
        leg(id, 9, body).statusCode(412).body("type", equalTo("/problemen/versie-verouderd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"soort":"ZETEL","geldigVan":"2020-01-01","reden":"x"}                                  | /zetelGemeentecode
                    {"soort":"ZETEL","zetelGemeentecode":"GM0268","naam":"y","geldigVan":"2020-01-01","reden":"x"} | /naam
                    {"soort":"ZETEL","zetelGemeentecode":"GM0268","geldigVan":"2020-01-01"}                 | /reden
                    {"soort":"ZETEL","zetelGemeentecode":"GM0268","geldigVan":"2020-01-01","reden":"  "}    | /reden
                    {"soort":"ZETEL","zetelGemeentecode":"GM0268","reden":"x"}                              | /geldigVan
                    {"soort":"TAAKOMVANG","taakomvang":"ALLES","geldigVan":"2020-01-01","reden":"x"}        | /taakomvang
                    {"soort":"TAAKOMVANG","taakomvang":"BREED","geldigVan":"2020-02-01","geldigVanPrecisie":"JAAR","reden":"x"} | /geldigVan
                    {"soort":"TAAKOMVANG","taakomvang":"BREED","geldigVan":"2020-02-01","geldigTot":"2020-02-01","reden":"x"} | /geldigTot
                    {"soort":"IDENTIFICATIE","identificatie":{"soort":"RSIN","waarde":"123456789"},"geldigVan":"2020-02-01","reden":"x"} | /identificatie/waarde
                    {"soort":"BETROKKENHEID","betrokkenheid":{"onderwerp":"IMPULS_BANENAFSPRAAK","betrokken":true,"arbeidsmarktregio":"AM12"},"geldigVan":"2020-02-01","reden":"x"} | /betrokkenheid/arbeidsmarktregio
                    {"soort":"RELATIE","relatie":{"gemeentecode":"GM0268","soort":"INKOOP","diensten":["KOFFIE"]},"geldigVan":"2020-02-01","reden":"x"} | /relatie/diensten/0
                    """)
    void badInputIsRefusedWithThePlace(String body, String plaats) {
        var id = registreer("Fictief Invoer", "GM0268");
        leg(id, 1, body)
                .statusCode(400)
                .body("type", equalTo("/problemen/ongeldige-invoer"))
                .body("errors.pointer", hasItem(plaats));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"soort":"ZETEL","zetelGemeentecode":"GM9999","geldigVan":"2020-01-01","reden":"x"}        | onbekende-gemeente
                    {"soort":"FUNCTIONALITEIT","functionaliteit":"TOVEREN","geldigVan":"2020-01-01","reden":"x"} | onbekende-functionaliteit
                    {"soort":"BETROKKENHEID","betrokkenheid":{"onderwerp":"RMT","betrokken":true,"arbeidsmarktregio":"AM99"},"geldigVan":"2020-01-01","reden":"x"} | onbekende-arbeidsmarktregio
                    {"soort":"TAAKOMVANG","taakomvang":"BREED","geldigVan":"2009-12-31","reden":"x"}           | datum-buiten-het-bestaan
                    {"soort":"RECHTSVORM","rechtsvorm":"OPENBAAR_LICHAAM","geldigVan":"2012-01-01","reden":"x"} | feit-ongewijzigd
                    """)
    void aRuleRefusesWithItsName(String body, String type) {
        var id = registreer("Fictief Regel", "GM0268");
        leg(id, 1, body).statusCode(409).body("type", equalTo("/problemen/" + type));
        get(SOBS + "/{id}", id).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aMunicipalityReadsButDoesNotLayDownFacts() {
        var id = registreer("Fictief Gesloten", "GM0268");
        Api.als("gemeente:GM0268")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(feit("CEDRISLIDMAATSCHAP", "2012-01-01"))
                .post(pad(id))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problemen/niet-bevoegd"));
    }

    private static String pad(String id) {
        return SOBS + "/" + id + "/feiten";
    }

    private static ValidatableResponse leg(String id, int versie, Object feit) {
        return wijzig(pad(id), versie, feit);
    }
}
