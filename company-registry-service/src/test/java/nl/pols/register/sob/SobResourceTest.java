package nl.pols.register.sob;

import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Registering, reading, searching and relating SOBs over HTTP.
@QuarkusTest
@WithPostgres
class SobResourceTest {
    private static final String INVOER = "/problemen/ongeldige-invoer";

    @Test
    void registrationAnswersWhereItIsAndWhichVersion() {
        var body = sob("Fictief Nieuw", "GM0268");
        post(SOBS, body)
                .statusCode(201)
                .header("Location", endsWith("/sociaal-ontwikkelbedrijven/" + id(body)))
                .header("ETag", equalTo("\"1\""))
                .body("naam", equalTo("Fictief Nieuw"))
                .body("status", equalTo("ACTIEF"))
                .body("relaties[0].soort", equalTo("GR_DEELNEMER"));
    }

    @Test
    void theSameRegistrationAgainChangesNothing() {
        var body = sob("Fictief Herhaald", "GM0268");
        post(SOBS, body).statusCode(201);
        post(SOBS, body).statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aRepetitionAfterARenameIsStillTheSameRegistration() {
        var body = sob("Fictief Vroeger", "GM0268");
        post(SOBS, body).statusCode(201);
        var id = id(body);
        post(Api.RECHTSOPVOLGINGEN, naamswijziging(id, "Fictief Later", "2019-01-01"))
                .statusCode(201);
        post(SOBS, body).statusCode(200).body("naam", equalTo("Fictief Later"));
    }

    @Test
    void anotherBodyUnderTheSameIdIsRefused() {
        var body = sob("Fictief Eerste", "GM0268");
        post(SOBS, body).statusCode(201);
        body.put("naam", "Fictief Tweede");
        post(SOBS, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/sociaal-ontwikkelbedrijf-bestaat-al"));
        get(SOBS + "/{id}", id(body)).body("naam", equalTo("Fictief Eerste"));
    }

    @Test
    void leavingTheArrangementAndStayingPurchaserIsOneCall() {
        var id = registreer("Fictief Uittreding", "GM0268");
        var body = relatie("GM0268", "INKOOP", "2020-01-01");
        body.put("vervangt", "GR_DEELNEMER");
        wijzigRelatie(id, "\"1\"", body)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("relaties.soort", contains("GR_DEELNEMER", "INKOOP"))
                .body("relaties[0].geldigTot", equalTo("2020-01-01"))
                .body("relaties[1].geldigVan", equalTo("2020-01-01"))
                .body("relaties[1].geldigTot", nullValue());
        get(SOBS + "/{id}?geldigOp=2019-12-31", id)
                .body("relaties.soort", contains("GR_DEELNEMER"));
        get(SOBS + "/{id}?geldigOp=2020-01-01", id).body("relaties.soort", contains("INKOOP"));
    }

    @Test
    void aChangeWithoutOrWithAnOldVersionIsRefused() {
        var id = registreer("Fictief Versie", "GM0268");
        var body = relatie("GM0225", "INKOOP", "2020-01-01");
        cedris().contentType(ContentType.JSON)
                .body(body)
                .post(SOBS + "/{id}/relaties", id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problemen/voorwaarde-ontbreekt"));
        wijzigRelatie(id, "\"9\"", body)
                .statusCode(412)
                .body("type", equalTo("/problemen/versie-verouderd"));
        get(SOBS + "/{id}", id).body("relaties", hasSize(1));
    }

    @Test
    void theSameRelationTwiceOnOneDayIsRefused() {
        var id = registreer("Fictief Dubbel", "GM0268");
        wijzigRelatie(id, "\"1\"", relatie("GM0268", "GR_DEELNEMER", "2022-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/relatie-overlapt"));
    }

    @Test
    void anEndedRelationIsStillKnownAsItWas() {
        var id = registreer("Fictief Einde", "GM0268");
        var voor = get(SOBS + "/{id}", id).extract().asString();
        var toen = Instant.now();
        cedris().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(
                        Map.of(
                                "gemeentecode",
                                "GM0268",
                                "soort",
                                "GR_DEELNEMER",
                                "per",
                                "2021-01-01"))
                .post(SOBS + "/{id}/relaties/_beeindig", id)
                .then()
                .statusCode(200)
                .body("relaties[0].geldigTot", equalTo("2021-01-01"));
        var zoalsBekend = get(SOBS + "/{id}?bekendOp={toen}", id, toen.toString());
        assertThat(zoalsBekend.extract().asString()).isEqualTo(voor);
        zoalsBekend.header("ETag", nullValue());
    }

    @Test
    void whatIsKnownBeforeTheRegistrationShowsNothingOfIt() {
        var voor = Instant.now();
        var id = registreer("Fictief Later Bekend", "GM0268");
        get(SOBS + "/{id}?bekendOp={voor}", id, voor.toString()).statusCode(404);
        get(SOBS + "?naam=later bekend&bekendOp={voor}", voor.toString()).body("items", hasSize(0));
    }

    @Test
    void isFoundByACurrentAndByAFormerNameWithoutRegardToCase() {
        var id = registreer("!GO % Proef_ling", "GM0826");
        post(Api.RECHTSOPVOLGINGEN, naamswijziging(id, "Proefzuid", "2019-01-01")).statusCode(201);
        get(SOBS + "?naam=!go % proef_").body("items.id", contains(id));
        get(SOBS + "?naam=PROEFZUID").body("items.id", contains(id));
        get(SOBS + "?naam=!go _ proef").body("items", hasSize(0));
        get(SOBS + "?naam=proefzuid&geldigOp=2018-06-01")
                .body("items[0].naam", equalTo("!GO % Proef_ling"));
        get(SOBS + "?naam=proefzuid&geldigOp=2009-06-01").body("items", hasSize(0));
    }

    @Test
    void pagesRunThroughAllNamesInOrderAndBack() {
        for (String letter : List.of("c", "a", "d", "b", "e")) {
            registreer("Bladzijde " + letter, "GM0268");
        }
        var namen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var bladzijde = bladzijde(cursor);
            namen.addAll(bladzijde.extract().path("items.naam"));
            cursor = bladzijde.extract().path("next");
        }
        assertThat(namen)
                .containsExactly(
                        "Bladzijde a", "Bladzijde b", "Bladzijde c", "Bladzijde d", "Bladzijde e");
        String tweede = bladzijde("").extract().path("next");
        String terug = bladzijde(tweede).extract().path("prev");
        bladzijde(terug).body("items.naam", contains("Bladzijde a", "Bladzijde b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geldigOp=2020-13-01",
                "geldigOp=1066-10-14",
                "bekendOp=gisteren",
                "limit=0",
                "limit=1001",
                "cursor=PmE",
                "cursor=PmEfYg",
                "cursor=PgAfAA"
            })
    void aBadQueryIsRefusedWithItsName(String vraag) {
        get(SOBS + "?" + vraag)
                .statusCode(400)
                .body("type", equalTo(INVOER))
                .body("errors[0].pointer", equalTo("query:" + vraag.split("=", -1)[0]));
    }

    private static ValidatableResponse bladzijde(String cursor) {
        return get(SOBS + "?naam=bladzijde&limit=2&cursor={cursor}", cursor).statusCode(200);
    }

    private static ValidatableResponse wijzigRelatie(String id, String versie, Object body) {
        return cedris().contentType(ContentType.JSON)
                .header("If-Match", versie)
                .body(body)
                .post(SOBS + "/{id}/relaties", id)
                .then();
    }
}
