package nl.pols.register.gemeente;

import static nl.pols.register.Api.GEMEENTEN;
import static nl.pols.register.Api.HERINDELINGEN;
import static nl.pols.register.Api.get;
import static nl.pols.register.Api.post;
import static nl.pols.register.Api.registreer;
import static nl.pols.register.Api.relatie;
import static nl.pols.register.Api.sob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.EmittedEvents.Emitted;
import nl.pols.kit.fixtures.SchemaCheck;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

/// Reorganisations that are yet to come, made up, over HTTP.
@QuarkusTest
@WithPostgres
class NieuweHerindelingTest {

    @Test
    void aMergerEndsWhatGoesUpAndFormsTheNewOneOnItsDate() {
        SchemaCheck.takeValidEvents();
        var body = samenvoeging("GM9901", "2028-01-01", "GM0377", "GM0397");
        post(HERINDELINGEN, body).statusCode(201).body("code", equalTo("2028-GM9901"));

        get(GEMEENTEN + "/GM0377?geldigOp=2027-12-31")
                .body("geldigTot", equalTo("2028-01-01"))
                .body("opvolgers.gemeentecode", contains("GM9901"));
        get(GEMEENTEN + "/GM0377?geldigOp=2028-01-01").statusCode(404);
        get(GEMEENTEN + "/GM9901?geldigOp=2028-01-01")
                .body("voorgangers.gemeentecode", containsInAnyOrder("GM0377", "GM0397"));
        post(
                        GEMEENTEN + "/_herleid",
                        Map.of("codes", List.of("GM0377"), "vanJaar", 2027, "naarJaar", 2028))
                .body("codes[0].naar.gemeentecode", contains("GM9901"));
        var events =
                SchemaCheck.takeValidEvents().stream()
                        .map(Emitted::event)
                        .collect(Collectors.toMap(CloudEvent::subject, CloudEvent::sequence));
        assertThat(events).isEqualTo(Map.of("GM0377", 2L, "GM0397", 2L, "GM9901", 1L));

        post(HERINDELINGEN, body).statusCode(200);
        assertThat(SchemaCheck.takeValidEvents()).isEmpty();
        body.put("omschrijving", "Anders");
        post(HERINDELINGEN, body)
                .statusCode(409)
                .body("type", equalTo("/problemen/herindeling-bestaat-al"));
    }

    @Test
    void aDividedMunicipalityNeedsSharesThatMakeAWholeOrNone() {
        var body = opgave("2028-01-01", "Fictieve verdeling");
        body.put(
                "overgangen",
                List.of(overgang("GM0358", "GM0394", 4000), overgang("GM0358", "GM0362", 5000)));
        post(HERINDELINGEN, body)
                .statusCode(400)
                .body("errors.code", everyItem(equalTo("aandelen-onjuist")));
        body.put(
                "overgangen",
                List.of(overgang("GM0358", "GM0394", 4000), overgang("GM0358", "GM0362", 6000)));
        post(HERINDELINGEN, body)
                .statusCode(201)
                .body("overgangen.geheel", everyItem(equalTo(false)));
        post(
                        GEMEENTEN + "/_herleid",
                        Map.of("codes", List.of("GM0358"), "vanJaar", 2027, "naarJaar", 2028))
                .body("codes[0].uitkomst", equalTo("VERDEELD"))
                .body("codes[0].naar.aandeel", contains(6000, 4000));
    }

    @Test
    void aMunicipalityWithARelationAfterTheDateCannotEnd() {
        var sob = sob("Fictief Blijft", "GM0034");
        sob.put("relaties", List.of(relatie("GM0995", "INKOOP", "2010-01-01")));
        registreer(sob, b -> {});
        post(HERINDELINGEN, samenvoeging("GM9902", "2028-01-01", "GM0995", "GM0184"))
                .statusCode(409)
                .body("type", equalTo("/problemen/herindeling-onmogelijk"))
                .body("errors.pointer", contains("/overgangen/0/van"))
                .body("errors[0].code", equalTo("gemeente-nog-in-gebruik"))
                .body("errors[0].detail", containsString("Nog 1 "));
        get(GEMEENTEN + "/GM9902?geldigOp=2030-01-01").statusCode(404);
    }

    @Test
    void everythingThatCannotBeIsToldAtOnce() {
        var body = opgave("2028-01-01", "Fictief onmogelijk");
        body.put(
                "gevormd",
                List.of(
                        gevormd("GM0363", "AM99", "Holland"),
                        gevormd("GM9903", "AM18", "Noord-Holland")));
        body.put(
                "overgangen",
                List.of(overgang("GM0003", "GM0363", null), overgang("GM0014", "GM9999", null)));
        post(HERINDELINGEN, body)
                .statusCode(409)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "gemeentecode-al-gebruikt",
                                "arbeidsmarktregio-onbekend",
                                "provincie-onbekend",
                                "gevormd-uit-niets",
                                "gemeente-kan-niet-eindigen",
                                "gemeente-kan-niet-ontvangen"));
    }

    @Test
    void badBodiesAreBadInput() {
        var body = opgave("2028-01-01", "Fictief");
        post(HERINDELINGEN, body).statusCode(400).body("errors.pointer", hasItem("/overgangen"));
        body.put("overgangen", List.of(overgang("GM0014", "GM0014", null)));
        post(HERINDELINGEN, body).statusCode(400).body("errors.code", contains("overgang-dubbel"));
    }

    private static Map<String, Object> samenvoeging(
            String nieuw, String dag, String een, String ander) {
        var body = opgave(dag, "Fictief " + nieuw);
        body.put("gevormd", List.of(gevormd(nieuw, "AM37", "Noord-Holland")));
        body.put("overgangen", List.of(overgang(een, nieuw, null), overgang(ander, nieuw, null)));
        return body;
    }

    private static Map<String, Object> opgave(String dag, String omschrijving) {
        var body = new LinkedHashMap<String, Object>();
        body.put("ingangsdatum", dag);
        body.put("omschrijving", omschrijving);
        return body;
    }

    private static Map<String, Object> gevormd(String code, String regio, String provincie) {
        return Map.of(
                "gemeentecode", code,
                "naam", "Fictief " + code,
                "provincie", provincie,
                "arbeidsmarktregio", regio);
    }

    private static Map<String, Object> overgang(
            String van, String naar, @org.jspecify.annotations.Nullable Integer aandeel) {
        var overgang = new LinkedHashMap<String, Object>(Map.of("van", van, "naar", naar));
        if (aandeel != null) {
            overgang.put("aandeel", aandeel);
        }
        return overgang;
    }
}
