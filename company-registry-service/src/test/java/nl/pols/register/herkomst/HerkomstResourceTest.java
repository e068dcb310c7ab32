package nl.pols.register.herkomst;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.wijzig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// The lineage over HTTP, as of both dates.
@QuarkusTest
@WithPostgres
class HerkomstResourceTest {
    private static ValidatableResponse herkomst(String id, String vraag) {
        return get(SOBS + "/" + id + "/herkomst" + vraag).statusCode(200);
    }

    private static void gaatOpIn(String voorganger, String opvolger, String per) {
        post(RECHTSOPVOLGINGEN, fusie(List.of(voorganger), Map.of("id", opvolger), per))
                .statusCode(201);
    }

    @Test
    void aSobWithoutSuccessionsIsAlone() {
        var a = registreer("Fictief Alleen", "GM0268");
        herkomst(a, "")
                .body("sobId", equalTo(a))
                .body("bedrijven.rol", contains("ZELF"))
                .body("bedrijven.naam", contains("Fictief Alleen"))
                .body("opvolgingen", hasSize(0));
    }

    @Test
    void showsPredecessorsAndSuccessorsOfAnyDepthWithDatesAndShares() {
        var a = registreer("Fictief Eerste", "GM0268");
        var b = registreer("Fictief Tweede", "GM0268");
        var c = registreer("Fictief Derde", "GM0268");
        var d = registreer("Fictief Vierde", "GM0268");
        gaatOpIn(a, b, "2015-01-01");
        gaatOpIn(b, c, "2017-01-01");
        gaatOpIn(c, d, "2019-01-01");
        herkomst(b, "")
                .body("bedrijven.sobId", contains(a, b, c, d))
                .body("bedrijven.rol", contains("VOORGANGER", "ZELF", "OPVOLGER", "OPVOLGER"))
                .body("bedrijven.stappen", contains(1, 0, 1, 2))
                .body("bedrijven[0].geldigTot", equalTo("2015-01-01"))
                .body("bedrijven[3].geldigTot", nullValue())
                .body(
                        "opvolgingen.ingangsdatum",
                        contains("2015-01-01", "2017-01-01", "2019-01-01"))
                .body("opvolgingen.voorgangerId", contains(a, b, c))
                .body("opvolgingen.opvolgerId", contains(b, c, d))
                .body("opvolgingen.soort", contains("FUSIE", "FUSIE", "FUSIE"))
                .body("opvolgingen.aandeel", contains(10000, 10000, 10000));
    }

    @Test
    void showsOnlyWhatHadTakenEffectOnADateAndWhatWasKnownAtAMoment() {
        var a = registreer("Fictief Vroeg", "GM0268");
        var b = registreer("Fictief Later", "GM0268");
        var c = registreer("Fictief Laatst", "GM0268");
        gaatOpIn(b, c, "2019-01-01");
        var voor = Instant.now();
        post(RECHTSOPVOLGINGEN, fusie(List.of(a), Map.of("id", c), "2017-01-01")).statusCode(201);
        herkomst(c, "?geldigOp=2016-12-31").body("opvolgingen", hasSize(0));
        herkomst(c, "?geldigOp=2017-01-01").body("opvolgingen.voorgangerId", contains(a));
        herkomst(c, "").body("opvolgingen.voorgangerId", contains(a, b));
        herkomst(c, "?bekendOp=" + voor).body("opvolgingen.voorgangerId", contains(b));
        herkomst(a, "?bekendOp=" + voor).body("opvolgingen", hasSize(0));
    }

    /// When a name was corrected since says nothing about which one it was on that day.
    @Test
    void aNameThatWasCorrectedLaterIsStillTheNameAsItWasKnownThen() {
        var a = registreer("Fictief Eerst", "GM0268");
        post(RECHTSOPVOLGINGEN, naamswijziging(a, "Fictief Dan", "2015-01-01")).statusCode(201);
        var toen = Instant.now();
        var spelling = feit("NAAM", "2015-01-01", "naam", "Fictief Dán");
        wijzig(SOBS + "/" + a + "/feiten", 2, spelling).statusCode(200);
        herkomst(a, "?bekendOp=" + toen).body("bedrijven.naam", contains("Fictief Dan"));
        herkomst(a, "").body("bedrijven.naam", contains("Fictief Dán"));
    }

    @Test
    void tellsThePartnersOfAMergerToTheSuccessorButNotToEachOther() {
        var a = registreer("Fictief Partner A", "GM0556");
        var b = registreer("Fictief Partner B", "GM0622");
        var opvolger = Map.<String, Object>of("naam", "Fictief Samen", "rechtsvorm", "BV");
        String c =
                post(RECHTSOPVOLGINGEN, fusie(List.of(a, b), opvolger, "2015-01-01"))
                        .statusCode(201)
                        .extract()
                        .path("opvolgers[0]");
        herkomst(c, "").body("bedrijven.sobId", containsInAnyOrder(a, b, c));
        herkomst(a, "").body("bedrijven.sobId", contains(a, c));
    }

    @Test
    void anUnknownSobIsNotFoundNorOneThatWasNotKnownYet() {
        var voor = Instant.now().toString();
        var a = registreer("Fictief Pas Bekend", "GM0268");
        get(SOBS + "/{id}/herkomst?bekendOp={voor}", a, voor)
                .statusCode(404)
                .body("type", equalTo("/problemen/sociaal-ontwikkelbedrijf-niet-gevonden"));
        get(SOBS + "/{id}/herkomst", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aChainOfTwoHundredSuccessionsIsToldWhole() {
        var laatste = registreer("Fictief Keten 0", "GM0268");
        for (int i = 1; i <= 100; i++) {
            var zijtak = registreer("Fictief Zijtak " + i, "GM0225");
            var opvolger = registreer("Fictief Keten " + i, "GM0268");
            post(
                            RECHTSOPVOLGINGEN,
                            fusie(
                                    List.of(laatste, zijtak),
                                    Map.of("id", opvolger),
                                    LocalDate.of(2011, 1, 1).plusDays(i).toString()))
                    .statusCode(201);
            laatste = opvolger;
        }
        herkomst(laatste, "").body("opvolgingen", hasSize(200));
    }
}
