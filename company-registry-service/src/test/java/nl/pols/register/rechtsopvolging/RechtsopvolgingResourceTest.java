package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Renames and mergers over HTTP, with those of the letter of June 2019 (002) as examples. The
/// letter gives no dates; the ones here are examples that lie before it.
@QuarkusTest
@WithPostgres
class RechtsopvolgingResourceTest {
    @ParameterizedTest
    @CsvSource({
        "Sallcon, Konnekted, GM0150",
        "Breed, Werkbedrijf Rijk van Nijmegen, GM0268",
        "Atlant-groep, Senzer, GM0794",
        "Felua, Lucrato, GM0200",
        "Wedeo, Laborijn, GM0222",
        "SWA, Rijnvicus, GM0484",
        "!GO, Midzuid, GM0826"
    })
    void theRenamesOfTheLetterKeepBothNames(String oud, String nieuw, String gemeente) {
        var id = registreer(oud, gemeente);
        var body = naamswijziging(id, nieuw, "2018-01-01");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(201)
                .header("Location", endsWith("/rechtsopvolgingen/" + id(body)))
                .body("oudeNaam", equalTo(oud))
                .body("nieuweNaam", equalTo(nieuw))
                .body("voorgangers", contains(id))
                .body("opvolgers", contains(id));
        get(SOBS + "/{id}?geldigOp=2016-07-01", id).body("naam", equalTo(oud));
        get(SOBS + "/{id}?geldigOp=2017-12-31", id).body("naam", equalTo(oud));
        get(SOBS + "/{id}?geldigOp=2018-01-01", id).body("naam", equalTo(nieuw));
        get(SOBS + "/{id}?geldigOp=2019-06-30", id)
                .body("naam", equalTo(nieuw))
                .body("namen.naam", contains(oud, nieuw));
    }

    @Test
    void breedIsBreedIn2016AndWerkbedrijfRijkVanNijmegenInMid2019AndNothingBeforeItWasRegistered() {
        var voor = Instant.now().toString();
        var id = registreer("Breed", "GM0268");
        var body = naamswijziging(id, "Werkbedrijf Rijk van Nijmegen", "2019-06-12");
        body.put("ingangsdatumPrecisie", "UITERLIJK");
        body.put("reden", "Brief van Cedris van juni 2019: de datum staat er niet in.");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(201)
                .body("ingangsdatumPrecisie", equalTo("UITERLIJK"));
        get(SOBS + "/{id}?geldigOp=2016-07-01", id).body("naam", equalTo("Breed"));
        get(SOBS + "/{id}?geldigOp=2019-06-30", id)
                .body("naam", equalTo("Werkbedrijf Rijk van Nijmegen"))
                .body("namen[1].geldigVanPrecisie", equalTo("UITERLIJK"));
        get(SOBS + "/{id}?bekendOp={voor}", id, voor).statusCode(404);
        get(SOBS + "?naam=breed&geldigOp=2016-07-01&bekendOp={voor}", voor)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void theMergerOfTheLetterMovesTheMunicipalitiesToTheSuccessor() {
        var dukdalf = registreer("Dukdalf", "GM0556");
        var tbv = registreer("TBV", "GM0622");
        var bgs = registreer("BGS", "GM0606");
        var body =
                fusie(List.of(dukdalf, tbv, bgs), nieuw("Stroomopwaarts", "GM0606"), "2015-01-01");
        String opvolger =
                post(RECHTSOPVOLGINGEN, body)
                        .statusCode(201)
                        .body("voorgangers", containsInAnyOrder(dukdalf, tbv, bgs))
                        .extract()
                        .path("opvolgers[0]");
        get(SOBS + "/{id}", opvolger)
                .body("naam", equalTo("Stroomopwaarts"))
                .body("geldigVan", equalTo("2015-01-01"))
                .body("relaties.gemeentecode", contains("GM0556", "GM0606", "GM0622"))
                .body("relaties.geldigVan", contains("2015-01-01", "2015-01-01", "2015-01-01"))
                .body("voorgangers.sobId", containsInAnyOrder(dukdalf, tbv, bgs));
        get(SOBS + "/{id}", dukdalf)
                .statusCode(200)
                .body("naam", equalTo("Dukdalf"))
                .body("status", equalTo("OPGEVOLGD"))
                .body("geldigTot", equalTo("2015-01-01"))
                .body("relaties[0].geldigTot", equalTo("2015-01-01"))
                .body("opvolger.sobId", equalTo(opvolger))
                .body("opvolger.ingangsdatum", equalTo("2015-01-01"));
        get(SOBS + "?geldigOp=2014-12-31&naam=stroomop").body("items", hasSize(0));
        get(SOBS + "?geldigOp=2015-01-01&naam=dukdalf").body("items", hasSize(0));
        get(RECHTSOPVOLGINGEN + "?sobId={id}", tbv).body("items.id", contains(id(body)));
    }

    @Test
    void beforeTheMergerWasKnownNothingShowsOfIt() {
        var a = registreer("Fictief Onwetend A", "GM0268");
        var b = registreer("Fictief Onwetend B", "GM0225");
        var voor = Instant.now();
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), bestaand(b), "2015-01-01")).statusCode(201);
        get(SOBS + "/{id}?bekendOp={voor}", a, voor.toString())
                .body("status", equalTo("ACTIEF"))
                .body("geldigTot", nullValue())
                .body("opvolger", nullValue());
        get(SOBS + "/{id}?bekendOp={voor}", b, voor.toString())
                .body("voorgangers", hasSize(0))
                .body("relaties", hasSize(1));
    }

    @Test
    void anExistingSuccessorTakesOverWhatItDoesNotHave() {
        var a =
                registreer(
                        sob("Fictief Over A", "GM0268"),
                        s ->
                                s.put(
                                        "relaties",
                                        List.of(
                                                relatie("GM0268", "GR_DEELNEMER", "2010-01-01"),
                                                relatie("GM0225", "INKOOP", "2017-01-01"))));
        var b = registreer("Fictief Over B", "GM0268");
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), bestaand(b), "2016-01-01")).statusCode(201);
        get(SOBS + "/{id}", b)
                .header("ETag", equalTo("\"2\""))
                .body("relaties.gemeentecode", contains("GM0225", "GM0268"))
                .body("relaties.geldigVan", contains("2017-01-01", "2010-01-01"));
    }

    @Test
    void aSuccessionMayLieInTheFuture() {
        var id = registreer("Fictief Nu", "GM0268");
        post(RECHTSOPVOLGINGEN, naamswijziging(id, "Fictief Straks", "2190-01-01")).statusCode(201);
        get(SOBS + "/{id}", id).body("naam", equalTo("Fictief Nu")).body("namen", hasSize(2));
        var a = registreer("Fictief Gaat Op", "GM0225");
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), bestaand(id), "2195-01-01")).statusCode(201);
        get(SOBS + "/{id}", a)
                .body("status", equalTo("ACTIEF"))
                .body("opvolger.sobId", equalTo(id));
    }

    @Test
    void theSameSuccessionAgainChangesNothingAndAnotherIsRefused() {
        var id = registreer("Fictief Nog Eens", "GM0268");
        var body = naamswijziging(id, "Fictief Anders", "2018-01-01");
        post(RECHTSOPVOLGINGEN, body).statusCode(201);
        post(RECHTSOPVOLGINGEN, body).statusCode(200).body("id", equalTo(id(body)));
        body.put("nieuweNaam", "Fictief Nog Anders");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-bestaat-al"));
    }

    @Test
    void aMergerWithoutAnIdOfTheSuccessorCanBeRepeatedToo() {
        var a = registreer("Fictief Zonder A", "GM0268");
        var b = registreer("Fictief Zonder B", "GM0225");
        var body = fusie(List.of(a, b), nieuw("Fictief Zonder C", "GM0268"), "2015-01-01");
        String eerste =
                post(RECHTSOPVOLGINGEN, body).statusCode(201).extract().path("opvolgers[0]");
        post(RECHTSOPVOLGINGEN, body).statusCode(200).body("opvolgers", contains(eerste));
    }

    private static Map<String, Object> nieuw(String naam, String zetel) {
        var opvolger = sob(naam, zetel);
        opvolger.keySet().removeAll(List.of("id", "geldigVan", "relaties"));
        return opvolger;
    }

    private static Map<String, Object> bestaand(String id) {
        return Map.of("id", id);
    }
}
