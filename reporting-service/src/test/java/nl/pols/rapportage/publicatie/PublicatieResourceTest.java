package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.publicatie.Publicatieproef.OOIT;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.VOORBIJ;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.concept;
import static nl.pols.rapportage.publicatie.Publicatieproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static nl.pols.rapportage.publicatie.Publicatieproef.uitgebracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What everybody reads, and what nobody does yet or any more ([Publicatieproef]).
@QuarkusTest
@MetDatabase
class PublicatieResourceTest {
    @Inject Proefsector sector;
    @Inject Publicaties publicaties;

    @BeforeEach
    void vijfGemeenten() {
        Publicatieproef.vijfGemeenten(sector);
    }

    @Test
    void everybodyReadsTotalsAndNobodyAFigureOfFewPeople() {
        var regels = csv(uitgebracht(), "gebied-uitkering");

        // 412 and 220 and 192 to the nearest five
        assertThat(regels)
                .contains("NL;Nederland;TOTAAL;Totaal;410;;")
                .contains("AM01;Noord;TOTAAL;Totaal;220;;")
                .contains("AM02;Zuid;TOTAAL;Totaal;190;;")
                .contains("GM0002;Dorp 2;TOTAAL;Totaal;;;x")
                .contains("GM0002;Dorp 2;PARTICIPATIEWET;Participatiewet;;;x")
                .contains("GM0004;Dorp 4;TOTAAL;Totaal;95;;");
    }

    @Test
    void noNumberOfItIsUnrounded() {
        openbaar("/" + uitgebracht() + "/inhoud", Formaat.JSON_TYPE)
                .statusCode(200)
                .body(
                        "reeksen.cellen.waarde.flatten().findAll { it != null && it % 5 != 0 }",
                        hasSize(0))
                .body(not(containsString(":412")));
    }

    @Test
    void anotherMunicipalityOfTheRegionHidesSoThatTheSmallOneIsNoDifference() {
        var regels = csv(uitgebracht(), "gebied-uitkering");

        // 220 less those shown must leave room: with Dorp 1 and 3 both shown it would be 220 - 216
        assertThat(regels)
                .filteredOn(regel -> regel.matches("GM000[13];Dorp .;TOTAAL;Totaal;;;x"))
                .isNotEmpty();
    }

    @Test
    void aDraftIsNobodysButTheMakers() {
        var id = concept(VOORBIJ, "");
        openbaar("/" + id, Formaat.JSON_TYPE)
                .statusCode(404)
                .body("type", equalTo("/problemen/onbekende-publicatie"));
        openbaar("", Formaat.JSON_TYPE).statusCode(200).body("items", hasSize(0));
        als("cedris").get(PUBLICATIES).then().body("items.id", hasItem(id));
    }

    @Test
    void underEmbargoItIsAnnouncedAndTheDatabaseKeepsItsFigures() {
        var id = concept(OOIT, "");
        teken(id, "rijk").statusCode(200).body("status", equalTo("AANGEKONDIGD"));

        openbaar("", Formaat.JSON_TYPE).body("items[0].embargoTot", equalTo(OOIT));
        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .statusCode(403)
                .body("type", equalTo("/problemen/nog-niet-uitgebracht"))
                .body("detail", containsString("2199-01-01"));
        // asked by nobody, without the rule of the application before it
        assertThat(publicaties.inhoud(UUID.fromString(id))).isEmpty();
        assertThat(publicaties.grond(UUID.fromString(id))).isEmpty();
    }

    @Test
    void aWithdrawalLeavesANotice() {
        var id = uitgebracht();
        als("rijk")
                .body("{\"reden\":\"Dubbel geteld.\"}")
                .post(PUBLICATIES + "/" + id + "/intrekking")
                .then()
                .statusCode(200);
        openbaar("/" + id, Formaat.JSON_TYPE)
                .body("status", equalTo("INGETROKKEN"))
                .body("intrekkingsreden", equalTo("Dubbel geteld."));
        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .statusCode(409)
                .body("detail", containsString("Dubbel geteld."));
        openbaar("/TRAJECTENMONITOR/2022-H1/laatste", "*/*").statusCode(404);
    }
}
