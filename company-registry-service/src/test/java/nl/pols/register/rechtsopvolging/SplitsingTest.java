package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.deel;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.opheffing;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.rechtsopvolging;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static nl.pols.register.Api.splitsing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Splits, mergers with a social service and dissolutions over HTTP.
@QuarkusTest
@WithPostgres
class SplitsingTest {
    private static String metTweeGemeenten(String naam) {
        return registreer(
                sob(naam, "GM0268"),
                s ->
                        s.put(
                                "relaties",
                                List.of(
                                        relatie("GM0268", "GR_DEELNEMER", "2010-01-01"),
                                        relatie("GM0225", "INKOOP", "2012-01-01"))));
    }

    private static void weigert(Map<String, Object> body, String type) {
        post(RECHTSOPVOLGINGEN, body).statusCode(409).body("type", equalTo("/problemen/" + type));
    }

    @Test
    void eachMunicipalityGoesToItsSuccessorAndTheSharesAreKept() {
        var a = metTweeGemeenten("Fictief Heel");
        var b = registreer("Fictief Bestaand Deel", "GM0363");
        var nieuw =
                Map.<String, Object>of(
                        "opvolger",
                        Map.of("naam", "Fictief Nieuw Deel", "rechtsvorm", "STICHTING"),
                        "aandeel",
                        3500,
                        "gemeenten",
                        List.of("GM0225"));
        List<String> opvolgers =
                post(
                                RECHTSOPVOLGINGEN,
                                splitsing(a, List.of(deel(b, 6500, "GM0268"), nieuw), "2018-01-01"))
                        .statusCode(201)
                        .body("verdeelsleutel.aandeel", containsInAnyOrder(6500, 3500))
                        .extract()
                        .path("opvolgers");
        var c = opvolgers.stream().filter(o -> !o.equals(b)).findFirst().orElseThrow();
        get(SOBS + "/{id}", a)
                .body("status", equalTo("OPGEVOLGD"))
                .body("opvolger.sobId", equalTo(b))
                .body("opvolgers.aandeel", containsInAnyOrder(6500, 3500))
                .body("opvolgers.find { it.aandeel == 3500 }.gemeenten", contains("GM0225"));
        get(SOBS + "/{id}?geldigOp=2018-01-01", c)
                .body("naam", equalTo("Fictief Nieuw Deel"))
                .body("relaties.gemeentecode", contains("GM0225"));
        get(SOBS + "/{id}?geldigOp=2018-01-01", b)
                .body("relaties.gemeentecode", contains("GM0268", "GM0363"));
        get(SOBS + "/{id}/herkomst", c)
                .body("opvolgingen.aandeel", contains(3500))
                .body("opvolgingen.soort", contains("SPLITSING"))
                .body("opvolgingen[0].gemeenten", contains("GM0225"));
    }

    @Test
    void aKeyThatForgetsAMunicipalityOrInventsOneIsRefused() {
        var a = metTweeGemeenten("Fictief Sleutel");
        var b = registreer("Fictief Sleutel B", "GM0363");
        var c = registreer("Fictief Sleutel C", "GM0363");
        var body =
                splitsing(
                        a, List.of(deel(b, 5000, "GM0268"), deel(c, 5000, "GM0363")), "2018-01-01");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/verdeelsleutel-sluit-niet"))
                .body("errors.code", containsInAnyOrder("geen-relatie", "gemeente-ontbreekt"))
                .body("errors.detail", hasItem(containsString("GM0225")));
        get(SOBS + "/{id}", a).body("status", equalTo("ACTIEF"));
    }

    @Test
    void sharesThatMakeNoWholeOrAMunicipalityTwiceAreBadInput() {
        var a = metTweeGemeenten("Fictief Fout");
        var body =
                splitsing(
                        a,
                        List.of(deel(id(1), 5000, "GM0268"), deel(id(2), 4999, "GM0268")),
                        "2018-01-01");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(400)
                .body("errors.pointer", hasItem("/verdeelsleutel"))
                .body("errors.pointer", hasItem("/verdeelsleutel/1/gemeenten/0"));
    }

    private static String id(int nummer) {
        return "0193a1f0-0001-7000-8000-00000000000" + nummer;
    }

    @Test
    void aSplitIntoItselfIsRefused() {
        var a = metTweeGemeenten("Fictief Zichzelf");
        weigert(
                splitsing(
                        a,
                        List.of(deel(a, 5000, "GM0268"), deel(id(2), 5000, "GM0225")),
                        "2018-01-01"),
                "opvolger-van-zichzelf");
    }

    @Test
    void aDissolutionThatLeavesPeopleOfTheWswWithoutAnEmployerIsRefused() {
        var a = registreer("Fictief Einde", "GM0268");
        weigert(opheffing(a, List.of(), "2018-01-01"), "wsw-werknemers-zonder-werkgever");
        var b = registreer("Fictief Werkgever", "GM0225");
        post(
                        RECHTSOPVOLGINGEN,
                        opheffing(a, List.of(Map.of("sobId", b, "aandeel", 10000)), "2018-01-01"))
                .statusCode(201)
                .body("wswWerkgevers.sobId", contains(b));
        get(SOBS + "/{id}", a)
                .body("geldigTot", equalTo("2018-01-01"))
                .body("opvolgers[0].gemeenten", hasSize(0));
        get(SOBS + "/{id}", b).body("relaties", hasSize(1));
    }

    @Test
    void aSobThatDoesNotCarryOutTheWswCanEndWithoutAnEmployer() {
        var a =
                registreer(
                        sob("Fictief Zonder Wsw", "GM0268"),
                        s -> {
                            var relatie = relatie("GM0268", "INKOOP", "2010-01-01");
                            relatie.put("diensten", List.of("RE_INTEGRATIE"));
                            s.put("relaties", List.of(relatie));
                        });
        post(RECHTSOPVOLGINGEN, opheffing(a, List.of(), "2018-01-01"))
                .statusCode(201)
                .body("opvolgers", hasSize(0));
        get(SOBS + "/{id}", a).body("status", equalTo("OPGEHEVEN")).body("opvolger", nullValue());
    }

    @Test
    void aMergerWithASocialServiceLeavesTheSobItsIdentity() {
        var a = registreer("Fictief Dienst", "GM0268");
        var body = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2018-01-01");
        body.put("sobId", a);
        body.put("volledig", true);
        body.put("gemeentecodes", List.of("GM0268"));
        body.put("nieuweNaam", "Fictief Werk en Inkomen");
        body.put("rechtsvorm", "BEDRIJFSVOERINGSORGANISATIE");
        post(RECHTSOPVOLGINGEN, body)
                .statusCode(201)
                .body("volledig", equalTo(true))
                .body("oudeNaam", equalTo("Fictief Dienst"));
        get(SOBS + "/{id}?geldigOp=2017-12-31", a).body("rechtsvorm", equalTo("OPENBAAR_LICHAAM"));
        get(SOBS + "/{id}?geldigOp=2018-01-01", a)
                .body("naam", equalTo("Fictief Werk en Inkomen"))
                .body("taakomvang[0].taakomvang", equalTo("GEINTEGREERD_MET_SOCIALE_DIENST"))
                .body("rechtsvorm", equalTo("BEDRIJFSVOERINGSORGANISATIE"));
    }

    @Test
    void aSobThatGoesOverIntoAMunicipalityGoesOverIntoItsDepartment() {
        var a = registreer("Fictief Afdeling Wordt", "GM0268");
        var geenAfdeling = registreer("Fictief Geen Afdeling", "GM0268");
        var body = rechtsopvolging("SAMENVOEGING_SOCIALE_DIENST", "2018-01-01");
        body.put("sobId", a);
        body.put("volledig", false);
        body.put("gemeentecodes", List.of("GM0268"));
        body.put("opvolger", Map.of("id", geenAfdeling));
        weigert(body, "opvolger-geen-afdeling");
        body.put(
                "opvolger",
                Map.of("naam", "Fictief Afdeling", "rechtsvorm", "GEMEENTELIJKE_AFDELING"));
        post(RECHTSOPVOLGINGEN, body).statusCode(201);
        get(SOBS + "/{id}", a).body("status", equalTo("OPGEVOLGD"));
    }
}
