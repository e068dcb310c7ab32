package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Wsw thermometer of a quarter, which isn't published any more: what was is read, taken from
/// and verified as before, and those of the year are protected together with it. Of 60 and 50
/// employments in two municipalities of a region at the end of the third quarter of 2022 three and
/// fourteen end in the fourth; 40 in the other region last.
@QuarkusTest
@MetDatabase
class VervallenProductTest {
    private static final Instant KENNIS = Instant.parse("2023-03-01T00:00:00Z");
    private static final Instant UIT = Instant.parse("2023-04-01T04:30:00Z");

    @Inject Proefsector sector;
    @Inject Producten producten;
    @Inject Samensteller samensteller;
    @Inject Bronnen bronnen;
    @Inject Publicaties publicaties;
    @Inject Tenancy tenancy;

    @BeforeEach
    void eenKwartaal() {
        Publicatieproef.vijfGemeenten(sector);
        var events = new ArrayList<CloudEvent>();
        wsw(events, "GM0001", 60, 3);
        wsw(events, "GM0003", 50, 14);
        wsw(events, "GM0004", 40, 0);
        sector.vertel(events);
        sector.vertel(OvernameTest.twaalfInHetVoorjaar());
    }

    private static void wsw(List<CloudEvent> events, String gemeente, int aantal, int weg) {
        for (int i = 0; i < aantal; i++) {
            var kop = Kop.nieuw(Trajectproef.BEKEND, gemeente);
            var dagen = Dagen.van("2020-01-01", i < weg ? "2022-11-01" : "2040-01-01");
            var vorm = i % 2 == 0 ? "BESCHUT" : "GROEPSDETACHERING";
            events.add(Dienst.van(kop, Trajectproef.SOB, dagen, vorm, 10_000).event());
        }
    }

    /// As it was drawn up and signed when there was no other.
    private String toen(String periode) {
        var product = producten.require("WSW_THERMOMETER");
        var van = Periode.lees(periode).orElseThrow();
        var id = UUID.randomUUID();
        tenancy.runAs(
                Organisatie.CEDRIS,
                () -> {
                    var gemaakt =
                            samensteller.maak(
                                    product,
                                    van,
                                    KENNIS,
                                    List.of(),
                                    bronnen.nu(van),
                                    Buren.GEEN,
                                    (fase, reeks) -> {});
                    var bytes = Vastlegging.bytes(gemaakt.inhoud());
                    var concept =
                            new Publicatie(
                                    id,
                                    product.code(),
                                    product.titel(),
                                    periode,
                                    null,
                                    0,
                                    KENNIS,
                                    UIT,
                                    null,
                                    samensteller.definities(product),
                                    Vastlegging.hash(bytes),
                                    "een",
                                    UIT,
                                    null,
                                    null,
                                    null);
                    publicaties.voegToe(concept, bytes, Vastlegging.bytes(gemaakt.grond()));
                    publicaties.teken(concept.teken("ander", 0, UIT));
                });
        return id.toString();
    }

    private static String uitgebracht(String product) {
        return Productproef.uitgebracht(product, "2022", KENNIS.toString(), "");
    }

    @Test
    void whatWasPublishedIsReadAndVerified() {
        var id = toen("2022-Q4");

        assertThat(csv(id, "DIENSTVERBANDEN", "gebied")).contains("GM0001;Dorp 1;55;;");
        given().get("/rapportage/v1/kubussen/wsw-thermometer-dienstverbanden-gebied/cellen")
                .then()
                .statusCode(200);
        given().get("/publicaties/WSW_THERMOMETER-2022-Q4-1").then().statusCode(200);
        OvernameTest.verifieer(id);
    }

    @Test
    void itIsNotDrawnUpAnyMore() {
        als("cedris")
                .body(
                        """
                        {"product":"WSW_THERMOMETER","periode":"2022-Q4","kennisdatum":"%s","embargoTot":"%s"}
                        """
                                .formatted(KENNIS, UIT))
                .post(PUBLICATIES)
                .then()
                .statusCode(400)
                .body("title", equalTo("Product vervallen"))
                .body("detail", containsString("WSW_THERMOMETER_JAAR"));
        given().get("/rapportage/v1/kubussen")
                .then()
                .body(not(containsString("wsw-thermometer-dienstverbanden")))
                .body(containsString("wsw-thermometer-jaar-dienstverbanden"));
    }

    /// 57 at the end of the year, 60 a quarter before.
    @Test
    void aYearIsProtectedTogetherWithTheQuartersThatAreOut() {
        toen("2022-Q3");
        var id = uitgebracht("WSW_THERMOMETER_JAAR");

        assertThat(csv(id, "DIENSTVERBANDEN", "gebied"))
                .contains("GM0001;Dorp 1;;;x", "GM0003;Dorp 3;;;x", "GM0004;Dorp 4;40;;")
                .contains("AM01;Noord;95;;");
        OvernameTest.verifieer(id);
    }

    /// The same stock: what was read of it is no secret, and what wasn't stays one.
    @Test
    void itsLastQuarterIsTheYear() {
        toen("2022-Q4");

        assertThat(csv(uitgebracht("WSW_THERMOMETER_JAAR"), "DIENSTVERBANDEN", "gebied"))
                .contains("GM0001;Dorp 1;55;;", "GM0003;Dorp 3;35;;", "NL;Nederland;135;;");
    }

    @Test
    void aStockIsTakenFromItWhereNoYearIsOut() {
        toen("2022-Q4");
        var id = uitgebracht("SECTORINFORMATIE");

        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .body("reeksen.uit", hasItems("WSW_THERMOMETER-2022-Q4-1"));
        uitgebracht("WSW_THERMOMETER_JAAR");
        OvernameTest.verifieer(id);
    }
}
