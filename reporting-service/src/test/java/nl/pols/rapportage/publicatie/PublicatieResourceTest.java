package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        trekIn(id);
        openbaar("/" + id, Formaat.JSON_TYPE)
                .body("status", equalTo("INGETROKKEN"))
                .body("intrekkingsreden", equalTo("Dubbel geteld."));
        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .statusCode(409)
                .body("detail", containsString("Dubbel geteld."));
        openbaar("/TRAJECTENMONITOR/2022-H1/laatste", "*/*").statusCode(404);
    }

    @Test
    void everybodyReadsThePageUnderItsNumber() {
        uitgebracht();
        site("/publicaties/TRAJECTENMONITOR/2022-H1/laatste")
                .statusCode(303)
                .header("Location", endsWith("/publicaties/TRAJECTENMONITOR-2022-H1-1"));
        var html =
                site("/publicaties/TRAJECTENMONITOR-2022-H1-1")
                        .statusCode(200)
                        .contentType("text/html")
                        .header("Content-Security-Policy", containsString("default-src 'self'"))
                        .extract()
                        .asString();
        assertThat(html)
                .contains("Trajectenmonitor, eerste halfjaar van 2022")
                .contains("1 januari 2022 tot en met 30 juni 2022")
                .contains("<dd>410</dd>")
                .containsPattern("Dorp 2</th><td class=\"teken\" title=\"geheim\">x</td>")
                .doesNotContain("412");
    }

    @Test
    void thePageIsNotThereBeforeItsHourAndOnlyANoticeAfterAWithdrawal() {
        var id = concept(OOIT, "");
        site("/publicaties/TRAJECTENMONITOR-2022-H1-1").statusCode(404);
        teken(id, "rijk").statusCode(200);
        site("/publicaties/TRAJECTENMONITOR-2022-H1-1")
                .statusCode(404)
                .body(containsString("verschijnt op 1 januari 2199 om 01.00 uur"))
                .body(not(containsString("Dorp")));
        site("/publicaties/TRAJECTENMONITOR-2022-H1-1/TRAJECTENMONITOR-2022-H1-1.pdf")
                .statusCode(403);
        site("/publicaties").statusCode(200).body(containsString("aangekondigd"));

        trekIn(id);
        site("/publicaties/TRAJECTENMONITOR-2022-H1-1")
                .statusCode(410)
                .body(containsString("Dubbel geteld."));
        site("/publicaties")
                .body(containsString("ingetrokken"))
                .body(containsString("href=\"/rapportage/v1/catalogus\""));
        site("/rapportage/v1/catalogus").statusCode(200).body("'dcat:dataset'", hasSize(0));
    }

    @Test
    void itsFilesHaveAddressesOfTheirOwn() {
        uitgebracht();
        var hier = "/publicaties/TRAJECTENMONITOR-2022-H1-1";
        site(hier + "/LOPEND/gebied-uitkering.csv")
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("Dorp 4"));
        site(hier + "/LOPEND/gebied-uitkering.jsonstat").body("version", equalTo("2.0"));
        site(hier + "/LOPEND/gebied-bedrijf.csv").statusCode(404);
        site("/rapportage/v1/catalogus")
                .contentType("application/ld+json")
                .body("'dcat:dataset'.'@id'", contains(endsWith(hier)))
                .body("'dcat:dataset'[0].'dcat:distribution'.size()", equalTo(2 + 7 * 4));
        site(hier + "/LOPEND/gebied-uitkering.exe").statusCode(404);
        site(hier + "/TRAJECTENMONITOR-2022-H1-1.json")
                .statusCode(200)
                .body("titel", notNullValue());
        var pdf =
                site(hier + "/TRAJECTENMONITOR-2022-H1-1.pdf")
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void shelteredWorkPerQuarterIsApplicationsAndPlaces() {
        Productproef.beschutWerk(sector);
        var id = Productproef.uitgebracht("BESCHUT_WERK");

        // 99 = 59 + 40, to the nearest five; four people are nobody's business
        for (var reeks : List.of("AANVRAGEN", "PLEKKEN")) {
            assertThat(Productproef.csv(id, reeks, "gebied"))
                    .contains("NL;Nederland;100;;", "AM01;Noord;60;;", "AM02;Zuid;40;;")
                    .contains("GM0002;Dorp 2;;;x", "GM0004;Dorp 4;40;;", "GM0005;Dorp 5;;;-")
                    .filteredOn(regel -> regel.matches("GM000[13];Dorp .;;;x"))
                    .isNotEmpty();
        }
        assertThat(Productproef.csv(id, "PLEKKEN", "bedrijf"))
                .contains("TOTAAL;Totaal;100;;")
                .anyMatch(regel -> regel.endsWith("Fictief Werk;100;;"));
        site("/publicaties/BESCHUT_WERK-2022-Q2-1")
                .statusCode(200)
                .body(containsString("Beschut werk, tweede kwartaal van 2022"));
    }

    @Test
    void theWswThermometerCountsEmploymentsAtTheEndOfTheYear() {
        Productproef.wsw(sector);
        var id = Productproef.uitgebracht("WSW_THERMOMETER_JAAR");

        assertThat(Productproef.csv(id, "DIENSTVERBANDEN", "gebied"))
                .contains("NL;Nederland;100;;", "AM01;Noord;60;;", "GM0002;Dorp 2;;;x")
                .contains("GM0004;Dorp 4;40;;", "GM0005;Dorp 5;;;-");
    }

    private static void trekIn(String id) {
        als("rijk")
                .body("{\"reden\":\"Dubbel geteld.\"}")
                .post(PUBLICATIES + "/" + id + "/intrekking")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse site(String pad) {
        return given().redirects().follow(false).get(pad).then();
    }
}
