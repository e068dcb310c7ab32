package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    static void vijfGemeenten(Proefsector sector) {
        sector.leeg();
        sector.uitvoeren("TRUNCATE publicatie, publicatie_inhoud, publicatie_grond");
        var events = new ArrayList<CloudEvent>();
        events.add(Events.regio("AM01", "Noord"));
        events.add(Events.regio("AM02", "Zuid"));
        events.add(Events.sob(Trajectproef.SOB, "Fictief Werk"));
        for (int g = 1; g <= 5; g++) {
            events.add(Events.gemeente("GM000" + g, "Dorp " + g, g <= 3 ? "AM01" : "AM02"));
        }
        vanElk(events, "GM0001", 15);
        van(events, "GM0002", 4, "PARTICIPATIEWET", "KLEIN", "OVERIG");
        vanElk(events, "GM0003", 12);
        vanElk(events, "GM0004", 12);
        vanElk(events, "GM0005", 12);
        sector.vertel(events);
    }

    private static void vanElk(List<CloudEvent> events, String gemeente, int aantal) {
        for (var uitkering : List.of("PARTICIPATIEWET", "WW")) {
            for (var afstand : List.of("KLEIN", "GROOT")) {
                for (var doelgroep : List.of("BANENAFSPRAAK", "OVERIG")) {
                    van(events, gemeente, aantal, uitkering, afstand, doelgroep);
                }
            }
        }
    }

    private static void van(
            List<CloudEvent> events,
            String gemeente,
            int aantal,
            String uitkering,
            String afstand,
            String doelgroep) {
        for (int i = 0; i < aantal; i++) {
            var event = traject().bij(gemeente, Trajectproef.SOB).uitkering(uitkering).event();
            ((ObjectNode) event.data()).put("afstand", afstand).put("doelgroep", doelgroep);
            events.add(event);
        }
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
        return stelOp("\"embargoTot\":\"%s\"%s".formatted(embargo, extra))
                .statusCode(201)
                .body("status", equalTo("CONCEPT"))
                .body("nummer", nullValue())
                .extract()
                .path("id");
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
