package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Wsw employments at the end of 2022 by how people work, in one municipality of each region:
///
///            sheltered  group  alone  supported
///     Noord         60     24     16         12   112
///     Zuid          50     20     15         11    96
///                  110     44     31         23   208
@QuarkusTest
@MetDatabase
class WswWerkvormTest {
    private static final List<String> VORMEN =
            List.of("BESCHUT", "GROEPSDETACHERING", "INDIVIDUELE_DETACHERING", "BEGELEID_WERKEN");

    @Inject Proefsector sector;

    @BeforeEach
    void vijfGemeenten() {
        Publicatieproef.vijfGemeenten(sector);
    }

    private void wsw(String gemeente, int... aantallen) {
        for (int v = 0; v < aantallen.length; v++) {
            Productproef.wsw(sector, gemeente, VORMEN.get(v), aantallen[v]);
        }
    }

    private static List<String> vormen() {
        return Productproef.csv(
                Productproef.uitgebracht("WSW_THERMOMETER_JAAR"), "DIENSTVERBANDEN", "werkvorm");
    }

    @Test
    void theCountryHasItsEmploymentsByHowPeopleWork() {
        wsw("GM0001", 60, 24, 16, 12);
        wsw("GM0004", 50, 20, 15, 11);

        assertThat(vormen())
                .containsExactlyInAnyOrder(
                        "TOTAAL;Totaal;210;;",
                        "BESCHUT;Beschut bij het bedrijf;110;;",
                        "GROEPSDETACHERING;Groepsdetachering;45;;",
                        "INDIVIDUELE_DETACHERING;Individuele detachering;30;;",
                        "BEGELEID_WERKEN;Begeleid werken;25;;");
        given().get(
                        "/rapportage/v1/kubussen/wsw-thermometer-jaar-dienstverbanden-werkvorm/cellen?werkvorm=BESCHUT")
                .then()
                .statusCode(200)
                .body("cellen[0].waarde", equalTo(110));
        given().get("/publicaties/WSW_THERMOMETER_JAAR-2022-1")
                .then()
                .body(containsString("Begeleid werken"));
    }

    /// Four in supported employment: 189 - 110 - 44 = 35 are the four and the 31 seconded alone.
    @Test
    void aFormOfFewTakesTheSmallestOtherWithIt() {
        wsw("GM0001", 60, 24, 16, 4);
        wsw("GM0004", 50, 20, 15);

        assertThat(vormen())
                .contains(
                        "TOTAAL;Totaal;190;;",
                        "BESCHUT;Beschut bij het bedrijf;110;;",
                        "GROEPSDETACHERING;Groepsdetachering;45;;",
                        "INDIVIDUELE_DETACHERING;Individuele detachering;;;x",
                        "BEGELEID_WERKEN;Begeleid werken;;;x");
    }

    /// Where all are sheltered, that nobody is seconded isn't told either.
    @Test
    void thatAllWorkInOneWayIsNotTold() {
        wsw("GM0001", 60);
        wsw("GM0004", 50);

        assertThat(vormen())
                .contains("TOTAAL;Totaal;110;;")
                .anyMatch(regel -> regel.endsWith(";x"));
    }
}
