package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.Tokens;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;

/// Five municipalities in two regions. In four of them as many trajectories of each kind (two
/// benefits, two distances, two target groups): 8 x 15, 12, 12 and 12; in the fifth four, all of
/// one kind. Together 120 + 4 + 96 = 220 and 96 + 96 = 192, 412 in all. And what makers and readers
/// ask of the publications about them.
final class Publicatieproef {
    static final String PUBLICATIES = "/rapportage/v1/publicaties";
    static final String VOORBIJ = "2022-10-15T04:30:00Z";
    static final String OOIT = "2199-01-01T00:00:00Z";

    private Publicatieproef() {}

    /// Cases of one kind in one place.
    record Groep(String gemeente, String uitkering, String afstand, String doelgroep, int aantal) {
        /// The code of the kind on an axis of the tables, region for area.
        String code(String as) {
            return switch (as) {
                case "uitkering" -> uitkering;
                case "afstand" -> afstand;
                case "doelgroep" -> doelgroep;
                case "sob" -> Trajectproef.SOB.toString();
                default -> throw new IllegalArgumentException(as);
            };
        }

        String regio() {
            return gemeente.compareTo("GM0003") <= 0 ? "AM01" : "AM02";
        }
    }

    /// What is in [#vijfGemeenten].
    static List<Groep> groepen() {
        var groepen = new ArrayList<Groep>();
        vanElk(groepen, "GM0001", 15);
        groepen.add(new Groep("GM0002", "PARTICIPATIEWET", "KLEIN", "OVERIG", 4));
        vanElk(groepen, "GM0003", 12);
        vanElk(groepen, "GM0004", 12);
        vanElk(groepen, "GM0005", 12);
        return groepen;
    }

    private static void vanElk(List<Groep> groepen, String gemeente, int aantal) {
        for (var uitkering : List.of("PARTICIPATIEWET", "WW")) {
            for (var afstand : List.of("KLEIN", "GROOT")) {
                for (var doelgroep : List.of("BANENAFSPRAAK", "OVERIG")) {
                    groepen.add(new Groep(gemeente, uitkering, afstand, doelgroep, aantal));
                }
            }
        }
    }

    /// The trajectories of a group, as they became known then.
    static List<CloudEvent> events(Groep groep, Instant bekendVan) {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < groep.aantal; i++) {
            var event =
                    traject()
                            .bij(groep.gemeente, Trajectproef.SOB)
                            .uitkering(groep.uitkering)
                            .nieuweVersie(1, bekendVan)
                            .event();
            ((ObjectNode) event.data())
                    .put("afstand", groep.afstand)
                    .put("doelgroep", groep.doelgroep);
            events.add(event);
        }
        return events;
    }

    static void vijfGemeenten(Proefsector sector) {
        sector.leeg();
        sector.uitvoeren(
                "TRUNCATE publicatie, publicatie_inhoud, publicatie_grond, publicatie_opstelling");
        var events = new ArrayList<CloudEvent>();
        events.add(Events.regio("AM01", "Noord"));
        events.add(Events.regio("AM02", "Zuid"));
        events.add(Events.sob(Trajectproef.SOB, "Fictief Werk"));
        for (int g = 1; g <= 5; g++) {
            events.add(Events.gemeente("GM000" + g, "Dorp " + g, g <= 3 ? "AM01" : "AM02"));
        }
        groepen().forEach(groep -> events.addAll(events(groep, Trajectproef.BEKEND)));
        sector.vertel(events);
    }

    static RequestSpecification als(String organisatie) {
        return given().header("Authorization", "Bearer " + Tokens.van(organisatie))
                .contentType("application/json");
    }

    static ValidatableResponse stelOp(String extra) {
        return als("cedris")
                .body(
                        """
                        {"product":"TRAJECTENMONITOR","periode":"2022-H1","kennisdatum":"2022-08-01T00:00:00Z",%s}
                        """
                                .formatted(extra))
                .post(PUBLICATIES)
                .then();
    }

    static String concept(String embargo, String extra) {
        var id = klaar(stelOp("\"embargoTot\":\"%s\"%s".formatted(embargo, extra)));
        als("cedris")
                .get(PUBLICATIES + "/" + id)
                .then()
                .body("status", equalTo("CONCEPT"))
                .body("nummer", nullValue());
        return id;
    }

    /// The publication that it became.
    static String klaar(ValidatableResponse gevraagd) {
        var opstelling = afgelopen(gevraagd.statusCode(202).extract().header("Location"));
        return opstelling.body("fase", equalTo("KLAAR")).extract().path("publicatieId");
    }

    /// How it ended.
    static ValidatableResponse afgelopen(String waar) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        List.of("KLAAR", "MISLUKT").contains(als("cedris").get(waar).path("fase")));
        return als("cedris").get(waar).then().statusCode(200);
    }

    static ValidatableResponse teken(String id, String organisatie) {
        return als(organisatie).post(PUBLICATIES + "/" + id + "/ondertekening").then();
    }

    static String uitgebracht() {
        var id = concept(VOORBIJ, "");
        teken(id, "rijk").statusCode(200).body("nummer", equalTo("TRAJECTENMONITOR-2022-H1-1"));
        return id;
    }

    static ValidatableResponse openbaar(String pad, String accept) {
        return given().accept(accept).redirects().follow(false).get(PUBLICATIES + pad).then();
    }

    static List<String> csv(String id, String tabel) {
        return openbaar("/" + id + "/tabellen/LOPEND/" + tabel, Formaat.CSV_TYPE)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(regel -> regel.startsWith("TRAJECTENMONITOR"))
                .map(regel -> regel.replaceFirst("^[^;]*;[^;]*;[^;]*;", ""))
                .toList();
    }
}
