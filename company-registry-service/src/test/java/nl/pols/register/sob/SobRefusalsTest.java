package nl.pols.register.sob;

import static io.restassured.RestAssured.given;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.als;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the door of the register refuses about SOBs: bad input, bad queries, bad tokens, foreign
/// references.
@QuarkusTest
@WithPostgres
class SobRefusalsTest {
    private static final String INVOER = "/problemen/ongeldige-invoer";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"naam": "x",                                                         | json
                    {"naam":"x","geldigVan":"2020-01-01","rechtsvorm":"BV","kleur":"rood"} | /kleur
                    {"naam":12,"geldigVan":"2020-01-01","rechtsvorm":"BV"}                | /naam
                    {"naam":"x","geldigVan":"2020-02-30","rechtsvorm":"BV"}               | /geldigVan
                    {"naam":"x","geldigVan":"2020-02-03T00:00:00Z","rechtsvorm":"BV"}     | /geldigVan
                    {"naam":"x","geldigVan":"3020-02-03","rechtsvorm":"BV"}               | /geldigVan
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"VOF"}              | /rechtsvorm
                    {"id":"7","naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV"}      | /id
                    {"naam":"   ","geldigVan":"2020-02-03","rechtsvorm":"BV"}             | /naam
                    {"naam":"a\\u0000b","geldigVan":"2020-02-03","rechtsvorm":"BV"}       | /naam
                    {"geldigVan":"2020-02-03","rechtsvorm":"BV"}                          | /naam
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV","kvkNummer":"1"} | /kvkNummer
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV","zetelGemeentecode":"363"} | /zetelGemeentecode
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV","relaties":[null]} | /relaties/0
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV","relaties":[{"gemeentecode":"GM0268","soort":"LID","geldigVan":"2020-02-03"}]} | /relaties/0/soort
                    {"naam":"x","geldigVan":"2020-02-03","rechtsvorm":"BV","relaties":[{"gemeentecode":"GM0268","soort":"INKOOP","geldigVan":"2020-02-03","geldigTot":"2020-02-03"}]} | /relaties/0/geldigTot
                    """)
    void badInputIsRefusedWithThePlace(String body, String plaats) {
        var fouten = post(SOBS, body).statusCode(400).body("type", equalTo(INVOER));
        if (plaats.startsWith("/")) {
            fouten.body("errors.pointer", hasItem(plaats));
        } else {
            fouten.body("errors.code", hasItem(plaats));
        }
    }

    @Test
    void allErrorsAreToldAtOnce() {
        post(SOBS, Map.of("kvkNummer", "1"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/naam", "/geldigVan", "/rechtsvorm", "/kvkNummer"));
    }

    @Test
    void aMunicipalityThatNeverWasIsRefusedWithThePlace() {
        var body = sob("Fictief Nergens", "GM9999");
        post(SOBS, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/onbekende-gemeente"))
                .body("errors.pointer", contains("/zetelGemeentecode", "/relaties/0/gemeentecode"));
        get(SOBS + "/{id}", id(body)).statusCode(404);
    }

    @Test
    void aRelationBeforeTheSobExistsIsRefused() {
        var body = sob("Fictief Vroeg", "GM0268");
        body.put("relaties", List.of(relatie("GM0268", "INKOOP", "2009-12-31")));
        post(SOBS, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/datum-buiten-het-bestaan"));
    }

    @Test
    void anUnknownIdAndABadIdAreDifferentProblems() {
        get(SOBS + "/{id}", UUID.randomUUID())
                .statusCode(404)
                .body("type", equalTo("/problemen/sociaal-ontwikkelbedrijf-niet-gevonden"));
        get(SOBS + "/breed")
                .statusCode(400)
                .body("type", equalTo(INVOER))
                .body("errors[0].pointer", equalTo("path:sobId"));
    }

    @Test
    void withoutAValidTokenNothingIsShown() {
        given().get(SOBS).then().statusCode(401).body("type", equalTo("/problemen/niet-aangemeld"));
        given().auth()
                .oauth2(Tokens.expired("cedris"))
                .get(SOBS)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problemen/niet-aangemeld"));
    }

    @Test
    void aMunicipalityReadsButDoesNotWrite() {
        als("gemeente:GM0363").get(SOBS).then().statusCode(200);
        als("gemeente:GM0363")
                .contentType(ContentType.JSON)
                .body(sob("Fictief Verboden", "GM0363"))
                .post(SOBS)
                .then()
                .statusCode(403)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("/problemen/niet-bevoegd"));
        get(SOBS + "?naam=verboden").body("items", hasSize(0));
    }
}
