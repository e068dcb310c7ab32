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

    private static List<String> vormen(String gebied) {
        return Productproef.csv(
                        Productproef.uitgebracht("WSW_THERMOMETER_JAAR"),
                        "DIENSTVERBANDEN",
                        "gebied-werkvorm")
                .stream()
                .filter(regel -> regel.startsWith(gebied))
                .toList();
    }

    @Test
    void eachRegionHasItsEmploymentsByHowPeopleWork() {
        wsw("GM0001", 60, 24, 16, 12);
        wsw("GM0004", 50, 20, 15, 11);

        assertThat(vormen(""))
                .contains(
                        "NL;Nederland;TOTAAL;Totaal;210;;",
                        "NL;Nederland;BESCHUT;Beschut bij het bedrijf;110;;",
                        "NL;Nederland;GROEPSDETACHERING;Groepsdetachering;45;;",
                        "NL;Nederland;INDIVIDUELE_DETACHERING;Individuele detachering;30;;",
                        "NL;Nederland;BEGELEID_WERKEN;Begeleid werken;25;;",
                        "AM01;Noord;TOTAAL;Totaal;110;;",
                        "AM01;Noord;BEGELEID_WERKEN;Begeleid werken;10;;",
                        "AM02;Zuid;BESCHUT;Beschut bij het bedrijf;50;;");
        given().get(
                        "/rapportage/v1/kubussen/wsw-thermometer-jaar-dienstverbanden-gebied-werkvorm/cellen?gebied=NL&werkvorm=BESCHUT")
                .then()
                .statusCode(200)
                .body("cellen[0].waarde", equalTo(110));
        given().get("/publicaties/WSW_THERMOMETER_JAAR-2022-1")
                .then()
                .body(containsString("Wsw-dienstverbanden naar werkvorm, Nederland"));
    }

    /// In Noord four in supported employment, in Zuid none. 104 - 60 - 24 = 20 are the four and the
    /// 16 who are seconded alone; of both 189 - 110 - 44 = 35 are the four and the 31. With the 16
    /// and the 31 hidden too, Zuid's 15 needn't be.
    @Test
    void aFormOfFewTakesTheSmallestOtherWithIt() {
        wsw("GM0001", 60, 24, 16, 4);
        wsw("GM0004", 50, 20, 15);

        assertThat(vormen(""))
                .contains(
                        "NL;Nederland;TOTAAL;Totaal;190;;",
                        "NL;Nederland;BESCHUT;Beschut bij het bedrijf;110;;",
                        "NL;Nederland;GROEPSDETACHERING;Groepsdetachering;45;;",
                        "NL;Nederland;INDIVIDUELE_DETACHERING;Individuele detachering;;;x",
                        "NL;Nederland;BEGELEID_WERKEN;Begeleid werken;;;x",
                        "AM01;Noord;TOTAAL;Totaal;105;;",
                        "AM01;Noord;GROEPSDETACHERING;Groepsdetachering;25;;",
                        "AM01;Noord;INDIVIDUELE_DETACHERING;Individuele detachering;;;x",
                        "AM01;Noord;BEGELEID_WERKEN;Begeleid werken;;;x",
                        "AM02;Zuid;INDIVIDUELE_DETACHERING;Individuele detachering;15;;",
                        "AM02;Zuid;BEGELEID_WERKEN;Begeleid werken;;;-");
    }

    /// Where all are sheltered, that nobody is seconded isn't told either.
    @Test
    void thatAllWorkInOneWayIsNotTold() {
        wsw("GM0001", 60);
        wsw("GM0004", 50);

        assertThat(vormen("NL"))
                .contains("NL;Nederland;TOTAAL;Totaal;110;;")
                .anyMatch(regel -> regel.endsWith(";x"));
    }
}
