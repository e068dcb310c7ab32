package nl.pols.register.rechtsopvolging;

import static nl.pols.register.Api.RECHTSOPVOLGINGEN;
import static nl.pols.register.Api.SOBS;
import static nl.pols.register.Api.cedris;
import static nl.pols.register.Api.feit;
import static nl.pols.register.Api.fusie;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.id;
import static nl.pols.register.Api.naamswijziging;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.trekIn;
import static nl.pols.register.Api.wijzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Revocation: every earlier answer exactly as it was, or a refusal that names what to undo first.
@QuarkusTest
@WithPostgres
class IntrekkingTest {
    private static String antwoord(String sobId) {
        return get(SOBS + "/{id}", sobId).extract().asString()
                + get(SOBS + "/{id}?geldigOp=2016-07-01", sobId).extract().asString()
                + get(SOBS + "/{id}/herkomst", sobId).extract().asString();
    }

    private static String stelVast(Map<String, Object> body) {
        post(RECHTSOPVOLGINGEN, body).statusCode(201);
        return id(body);
    }

    private static void ingehaald(String id, String door) {
        trekIn(id)
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-ingehaald"))
                .body("detail", containsString(door))
                .body("errors[0].detail", containsString(door));
    }

    private static Map<String, Object> nieuw(String naam) {
        return Map.of("naam", naam, "rechtsvorm", "BV");
    }

    @Test
    void aRevokedMergerRestoresEveryAnswerAndStaysToldAsItWasKnown() {
        var a = registreer("Fictief Terug A", "GM0268");
        var b = registreer("Fictief Terug B", "GM0225");
        var voor = antwoord(a) + antwoord(b);
        var merger = fusie(List.of(a, b), nieuw("Fictief Terug C"), "2018-01-01");
        String c = post(RECHTSOPVOLGINGEN, merger).statusCode(201).extract().path("opvolgers[0]");
        var tussen = Instant.now();
        trekIn(id(merger))
                .statusCode(200)
                .body("status", equalTo("INGETROKKEN"))
                .body("ingetrokkenOp", notNullValue())
                .body("intrekkingsreden", equalTo("Is niet doorgegaan."));
        assertThat(antwoord(a) + antwoord(b)).isEqualTo(voor);
        get(SOBS + "/{id}", c)
                .statusCode(200)
                .body("status", equalTo("INGETROKKEN"))
                .body("naam", equalTo("Fictief Terug C"));
        get(SOBS + "/{id}/herkomst", c)
                .statusCode(200)
                .body("bedrijven.naam", contains("Fictief Terug C"))
                .body("opvolgingen", hasSize(0));
        get(SOBS + "/{id}?bekendOp={tussen}", a, tussen.toString())
                .body("opvolger.sobId", equalTo(c));
        get(SOBS + "/{id}?bekendOp={tussen}", c, tussen.toString()).body("voorgangers", hasSize(2));
    }

    @Test
    void theActItselfResolvesForEverAndLeavesTheLists() {
        var a = registreer("Fictief Lijst", "GM0268");
        var id = stelVast(naamswijziging(a, "Fictief Lijst Anders", "2018-01-01"));
        var tussen = Instant.now().toString();
        trekIn(id).statusCode(200);
        get(RECHTSOPVOLGINGEN + "/{id}", id).body("status", equalTo("INGETROKKEN"));
        get(RECHTSOPVOLGINGEN + "/{id}?bekendOp={tussen}", id, tussen)
                .body("status", equalTo("INGEGAAN"));
        get(RECHTSOPVOLGINGEN + "?sobId={a}", a).body("items", hasSize(0));
        get(RECHTSOPVOLGINGEN + "?sobId={a}&bekendOp={tussen}", a, tussen)
                .body("items.id", contains(id));
        get(RECHTSOPVOLGINGEN + "?sobId={a}&bekendOp={tussen}&geldigOp=2017-12-31", a, tussen)
                .body("items", hasSize(0));
    }

    @Test
    void theSameRevocationAgainChangesNothingAndAnotherReasonIsRefused() {
        var a = registreer("Fictief Nogmaals", "GM0268");
        var id = stelVast(naamswijziging(a, "Fictief Nogmaals Anders", "2018-01-01"));
        trekIn(id).statusCode(200);
        trekIn(id).statusCode(200).body("status", equalTo("INGETROKKEN"));
        post(RECHTSOPVOLGINGEN + "/" + id + "/intrekking", Map.of("reden", "Iets anders."))
                .statusCode(409)
                .body("type", equalTo("/problemen/rechtsopvolging-al-ingetrokken"));
        post(RECHTSOPVOLGINGEN + "/" + id + "/intrekking", Map.of("reden", " ")).statusCode(400);
    }

    @Test
    void whatWasBuiltOnTheActIsUndoneFirst() {
        var a = registreer("Fictief Stapel A", "GM0268");
        var b = registreer("Fictief Stapel B", "GM0225");
        var merger = fusie(List.of(a, b), nieuw("Fictief Stapel C"), "2018-01-01");
        String c = post(RECHTSOPVOLGINGEN, merger).statusCode(201).extract().path("opvolgers[0]");
        var rename = stelVast(naamswijziging(c, "Fictief Stapel D", "2019-01-01"));
        ingehaald(id(merger), rename);
        trekIn(rename).statusCode(200);
        trekIn(id(merger)).statusCode(200);
        get(SOBS + "/{id}", a).body("status", equalTo("ACTIEF"));
    }

    @Test
    void aLaterRenameOfTheSameSobIsNamed() {
        var a = registreer("Fictief Naam A", "GM0268");
        var voor = antwoord(a);
        var eerste = stelVast(naamswijziging(a, "Fictief Naam B", "2018-01-01"));
        var tweede = stelVast(naamswijziging(a, "Fictief Naam C", "2019-01-01"));
        ingehaald(eerste, tweede);
        trekIn(tweede).statusCode(200);
        var derde = stelVast(naamswijziging(a, "Fictief Naam D", "2020-01-01"));
        ingehaald(eerste, derde);
        trekIn(derde).statusCode(200);
        trekIn(eerste).statusCode(200);
        assertThat(antwoord(a)).isEqualTo(voor);
    }

    /// Else its id would refer to what the register no longer holds to be an SOB.
    @Test
    void aDuplicateOfTheSobThatTheActMadeIsTakenBackFirst() {
        var a = registreer("Fictief Gaat Over", "GM0268");
        var dubbel = registreer("Fictief Tweemaal", "GM0225");
        var b = registreer("Fictief Gaat Mee", "GM0225");
        var merger = fusie(List.of(a, b), nieuw("Fictief Gemaakt"), "2018-01-01");
        String c = post(RECHTSOPVOLGINGEN, merger).statusCode(201).extract().path("opvolgers[0]");
        var reden = Map.of("isDubbelVan", c, "reden", "Tweemaal geregistreerd.");
        wijzig(SOBS + "/" + dubbel + "/dubbelregistratie", 1, reden).statusCode(200);
        ingehaald(id(merger), dubbel);
        wijzig(
                        SOBS + "/" + dubbel + "/dubbelregistratie/intrekking",
                        2,
                        Map.of("reden", "Toch niet."))
                .statusCode(200);
        trekIn(id(merger)).statusCode(200);
    }

    /// Nobody said that it would end: it would stay behind with an end that only the act gave it.
    @Test
    void aFactThatEndsWithALifeThatTheActShortenedIsTakenBackFirst() {
        var a = registreer("Fictief Korter", "GM0268");
        var b = registreer("Fictief Langer", "GM0225");
        var merger = stelVast(fusie(List.of(a), Map.of("id", b), "2018-01-01"));
        var lid = feit("CEDRISLIDMAATSCHAP", "2012-01-01");
        wijzig(SOBS + "/" + a + "/feiten", 2, lid)
                .statusCode(200)
                .body("cedrislidmaatschap.geldigTot", contains("2018-01-01"));
        ingehaald(merger, a);
        wijzig(SOBS + "/" + a + "/feiten/_beeindig", 3, lid).statusCode(200);
        trekIn(merger).statusCode(200);
    }

    @Test
    void laterFactsThatDoNotDependOnTheActStay() {
        var a = registreer("Fictief Los A", "GM0268");
        var b = registreer("Fictief Los B", "GM0225");
        var merger = stelVast(fusie(List.of(a), Map.of("id", b), "2018-01-01"));
        stelVast(naamswijziging(b, "Fictief Los C", "2020-01-01"));
        cedris().contentType(ContentType.JSON)
                .header("If-Match", get(SOBS + "/{id}", b).extract().header("ETag"))
                .body(relatie("GM0363", "INKOOP", "2019-01-01"))
                .post(SOBS + "/{id}/relaties", b)
                .then()
                .statusCode(200);
        trekIn(merger).statusCode(200);
        get(SOBS + "/{id}", b)
                .body("namen", hasSize(2))
                .body("relaties.gemeentecode", contains("GM0225", "GM0363"));
        get(SOBS + "/{id}", a).body("status", equalTo("ACTIEF")).body("relaties", hasSize(1));
    }

    @Test
    void aLaterMergerThatLeftOutWhatThisOneBroughtIsNamed() {
        var a = registreer("Fictief Zelfde A", "GM0268");
        var c = registreer("Fictief Zelfde C", "GM0268");
        var b = registreer("Fictief Zelfde B", "GM0225");
        var eerste = stelVast(fusie(List.of(a), Map.of("id", b), "2018-01-01"));
        var tweede = stelVast(fusie(List.of(c), Map.of("id", b), "2019-01-01"));
        ingehaald(eerste, tweede);
        trekIn(tweede).statusCode(200);
        trekIn(eerste).statusCode(200);
    }

    @Test
    void theSobsAndTheActTellTheRevocation() {
        var a = registreer("Fictief Hoor A", "GM0268");
        var b = registreer("Fictief Hoor B", "GM0225");
        var merger = fusie(List.of(a, b), nieuw("Fictief Hoor C"), "2018-01-01");
        String c = post(RECHTSOPVOLGINGEN, merger).statusCode(201).extract().path("opvolgers[0]");
        SchemaCheck.takeValidEvents();
        trekIn(id(merger)).statusCode(200);
        var events =
                SchemaCheck.takeValidEvents().stream().map(EmittedEvents.Emitted::event).toList();
        assertThat(events).hasSize(4);
        assertThat(events.stream().filter(e -> e.subject().equals(c)).findFirst().orElseThrow())
                .satisfies(e -> assertThat(e.data().get("ingetrokken").asBoolean()).isTrue());
        assertThat(events.getLast())
                .satisfies(e -> {
                    assertThat(e.type()).endsWith("rechtsopvolging-ingetrokken.v1");
                    assertThat(e.sequence()).isEqualTo(2);
                    assertThat(e.data().get("status").asText()).isEqualTo("INGETROKKEN");
                });
        assertThat(events.stream().map(CloudEvent::subject)).contains(a, b);
    }

    @Test
    void aDroppedSobTakesNoPartInAnything() {
        var a = registreer("Fictief Weg A", "GM0268");
        var b = registreer("Fictief Weg B", "GM0225");
        var merger = fusie(List.of(a, b), nieuw("Fictief Weg C"), "2018-01-01");
        String c = post(RECHTSOPVOLGINGEN, merger).statusCode(201).extract().path("opvolgers[0]");
        trekIn(id(merger)).statusCode(200);
        post(RECHTSOPVOLGINGEN, naamswijziging(c, "Fictief Weg D", "2019-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problemen/sociaal-ontwikkelbedrijf-vervallen"));
    }
}
