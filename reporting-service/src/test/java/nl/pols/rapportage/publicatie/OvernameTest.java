package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.OOIT;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sector information of 2022 has the stocks of the end of the year as other publications told
/// them (twelve more began and ended in spring): of 412 trajectories 204 of the jobs agreement (102 x 2) and 208 others; places 59 + 40 =
/// 99; and of the Wsw
///
///            sheltered  group  alone  supported
///     Noord         60     24     16         12   112
///     Zuid          50     20     15         11    96
///                  110     44     31         23   208
@QuarkusTest
@MetDatabase
class OvernameTest {
    private static final String MAART = "2023-03-01T00:00:00Z";
    private static final String PAGINA = "/publicaties/SECTORINFORMATIE-2022-1";

    @Inject Proefsector sector;

    @BeforeEach
    void eenSector() {
        Publicatieproef.vijfGemeenten(sector);
        sector.vertel(twaalfInHetVoorjaar());
        Productproef.beschutWerk(sector);
        wsw("GM0001", 60, 24, 16, 12);
        wsw("GM0004", 50, 20, 15, 11);
    }

    static List<CloudEvent> twaalfInHetVoorjaar() {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < 12; i++) {
            events.add(
                    Trajectproef.traject()
                            .bij("GM0004", Trajectproef.SOB)
                            .van("2022-02-01")
                            .tot("2022-06-30", "UITVAL")
                            .nieuweVersie(1, Trajectproef.BEKEND)
                            .event());
        }
        return events;
    }

    private void wsw(String gemeente, int... aantallen) {
        var vormen =
                List.of(
                        "BESCHUT",
                        "GROEPSDETACHERING",
                        "INDIVIDUELE_DETACHERING",
                        "BEGELEID_WERKEN");
        for (int v = 0; v < aantallen.length; v++) {
            Productproef.wsw(sector, gemeente, vormen.get(v), aantallen[v]);
        }
    }

    private static String wsw(String extra) {
        return Productproef.uitgebracht("WSW_THERMOMETER_JAAR", "2022", MAART, extra);
    }

    private static String sectorinformatie(String extra) {
        return Productproef.uitgebracht("SECTORINFORMATIE", "2022", MAART, extra);
    }

    @Test
    void theStocksAreCellsOfWhatIsOutAndNoOthers() {
        Productproef.uitgebracht("TRAJECTENMONITOR", "2022-H2", MAART, "");
        Productproef.uitgebracht("BESCHUT_WERK", "2022-Q4", MAART, "");
        wsw("");
        var id = sectorinformatie("");

        assertThat(csv(id, "LOPEND", "doelgroep"))
                .contains("TOTAAL;Totaal;410;;", "BANENAFSPRAAK;Banenafspraak;205;;")
                .contains("OVERIG;Overig;210;;");
        assertThat(csv(id, "PLEKKEN", "regio"))
                .containsExactly("NL;Nederland;100;;", "AM01;Noord;60;;", "AM02;Zuid;40;;");
        assertThat(csv(id, "DIENSTVERBANDEN", "werkvorm"))
                .hasSize(5)
                .contains("TOTAAL;Totaal;210;;", "BEGELEID_WERKEN;Begeleid werken;25;;");
        assertThat(csv(id, "DIENSTVERBANDEN", "regio"))
                .containsExactly("NL;Nederland;210;;", "AM01;Noord;110;;", "AM02;Zuid;95;;");
        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .body("reeksen.uit", hasItems("TRAJECTENMONITOR-2022-H2-1"))
                .body(
                        "reeksen.uit",
                        hasItems("BESCHUT_WERK-2022-Q4-1", "WSW_THERMOMETER_JAAR-2022-1"))
                .body(not(containsString("GM0001")));
        given().get(PAGINA)
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "Dit is de stand op 31 december 2022, overgenomen uit"
                                        + " WSW_THERMOMETER_JAAR-2022-1."))
                .body(containsString("href=\"/publicaties/WSW_THERMOMETER_JAAR-2022-1\""))
                .body(containsString("beschermd in BESCHUT_WERK-2022-Q4-1, waar dit uit komt"))
                .body(not(containsString("Hier ontbreekt")));
        given().get("/rapportage/v1/kubussen/sectorinformatie-plekken-regio/cellen?regio=AM01")
                .then()
                .statusCode(200)
                .body("cellen[0].waarde", equalTo(60));
    }

    @Test
    void whatIsNotOutIsMissingAndTheReaderIsTold() {
        wsw("");
        Productproef.getekend("BESCHUT_WERK", "2022-Q4", MAART, OOIT, "");
        var id = sectorinformatie("");

        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .body("gemis.reeks", equalTo(List.of("LOPEND", "PLEKKEN")))
                .body("reeksen.code", not(hasItems("PLEKKEN")));
        given().get(PAGINA)
                .then()
                .body(
                        containsString(
                                "(Trajectenmonitor, tweede halfjaar van 2022) was er nog niet"))
                .body(containsString("(Beschut werk, vierde kwartaal van 2022) was er nog niet"));
        given().get("/rapportage/v1/kubussen/sectorinformatie-plekken-regio/cellen")
                .then()
                .statusCode(404);
        verifieer(id);
    }

    /// It says what it took from: what became of that later changes nothing.
    @Test
    void itStaysTheSameWhateverBecomesOfWhatItWasTakenFrom() {
        var bron = wsw("");
        var id = sectorinformatie("");
        wsw("GM0004", 20);
        wsw(",\"wijziging\":\"Dorp 4 leverde na.\"");
        verifieer(id);
        als("rijk")
                .body("{\"reden\":\"Dubbel geteld.\"}")
                .post(PUBLICATIES + "/" + bron + "/intrekking")
                .then()
                .statusCode(200);

        verifieer(id);
        // 208 and 20 more
        var herzien = sectorinformatie(",\"wijziging\":\"De Wsw is herzien.\"");
        openbaar("/" + herzien + "/inhoud", Formaat.JSON_TYPE)
                .body("reeksen.uit.findAll { it != null }", hasSize(1))
                .body("reeksen.uit", hasItems("WSW_THERMOMETER_JAAR-2022-2"));
        assertThat(csv(herzien, "DIENSTVERBANDEN", "regio"))
                .anyMatch(regel -> regel.startsWith("NL;Nederland;230;"));
    }

    static void verifieer(String id) {
        als("cedris")
                .post(PUBLICATIES + "/" + id + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }
}
