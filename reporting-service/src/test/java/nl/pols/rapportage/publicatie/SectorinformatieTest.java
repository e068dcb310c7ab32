package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.klaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Opgaveproef;
import nl.pols.rapportage.proef.Proefsector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Twelve companies, of which the i-th had in 2021, in thousands of euros, i times: 10 from
/// trajectories, 40 other turnover, 30 Wsw, 5 of municipalities; and only the last one 180 of wage
/// subsidy. 1 + .. + 12 = 78, so 780 + 3,120 + 2,340 + 390 + 180 = 6,810. By quarters of three
/// companies: 85 x (6, 15, 24, 33) and the 180: 510, 1,275, 2,040, 2,985. Of its costs, 90 i, 20 i
/// are of trajectories. The company of the trajectories filed nothing.
@QuarkusTest
@MetDatabase
class SectorinformatieTest {
    @Inject Proefsector sector;

    @BeforeEach
    void twaalfBedrijven() {
        Publicatieproef.vijfGemeenten(sector);
        sector.vertel(bedrijven(12));
    }

    private static UUID bedrijf(int nummer) {
        return new UUID(0x7000L, 0x8000000000000100L + nummer);
    }

    private static List<CloudEvent> bedrijven(int aantal) {
        var events = new ArrayList<CloudEvent>();
        for (int i = 1; i <= aantal; i++) {
            long duizend = i * 100_000L;
            events.add(Events.sob(bedrijf(i), "Bedrijf " + i, "GM0001"));
            events.add(
                    Opgaveproef.opgave(bedrijf(i), 10 * duizend, 50 * duizend, 20 * duizend)
                            .kosten(90 * duizend, 0)
                            .bijdragen(30 * duizend, 5 * duizend, i == aantal ? 18_000_000L : 0)
                            .event());
        }
        return events;
    }

    private static String uitgebracht() {
        var id =
                klaar(
                        als("cedris")
                                .body(
                                        """
                                        {"product":"SECTORINFORMATIE","periode":"2021","kennisdatum":"2022-08-01T00:00:00Z",
                                         "embargoTot":"2022-10-15T04:30:00Z"}
                                        """)
                                .post(PUBLICATIES)
                                .then());
        teken(id, "rijk").statusCode(200);
        return id;
    }

    @Test
    void incomeIsShownByWhereItCameFromAndNothingOfOneCompany() {
        // with the subsidy the smallest other is hidden: 570 of twelve companies
        assertThat(csv(uitgebracht(), "BATEN", "post"))
                .containsExactlyInAnyOrder(
                        "TOTAAL;Alle bedrijven;6810000;;",
                        "GEMEENTELIJKE_BIJDRAGE;Gemeentelijke bijdrage;;;x",
                        "LOONKOSTENSUBSIDIE;Loonkostensubsidie;;;x",
                        "OMZET_UIT_TRAJECTEN;Omzet uit trajecten;780000;;",
                        "OVERIGE_OMZET;Overige omzet;3120000;;",
                        "RIJKSBIJDRAGE_WSW;Rijksbijdrage Wsw;2340000;;");
    }

    @Test
    void companiesDifferByQuartersFromTheSmallestToTheLargest() {
        assertThat(csv(uitgebracht(), "BATEN", "kwart"))
                .containsExactly(
                        "TOTAAL;Alle bedrijven;6810000;;",
                        "1;Kleinste kwart;510000;;",
                        "2;Tweede kwart;1275000;;",
                        "3;Derde kwart;2040000;;",
                        "4;Grootste kwart;2985000;;");
    }

    @Test
    void thePageTellsWhatACompanyHasOnAverage() {
        uitgebracht();

        // 6,810 / 12 = 567.5 and 510 / 3 = 170; of trajectories 780 / 12 = 65
        given().get("/publicaties/SECTORINFORMATIE-2021-1")
                .then()
                .statusCode(200)
                .body(containsString("Alle bedrijven</th><td>6.810.000</td><td>12</td><td>568.000"))
                .body(containsString("Kleinste kwart</th><td>510.000</td><td>3</td><td>170.000"))
                .body(
                        containsString(
                                "Omzet uit trajecten</th><td>780.000</td><td>12</td><td>65.000"))
                // nobody ended, so nothing of it is hidden
                .body(containsString("geen enkel getoond niveau heeft een geheim cijfer"))
                .body(not(containsString("met 0 lineaire")))
                .body(not(containsString("Bedrijf 12")));
    }

    @Test
    void costsAndFlowsStandBesideIt() {
        var id = uitgebracht();

        // 20 x 78 and 70 x 78; all 412 trajectories began on the first day of the year
        assertThat(csv(id, "LASTEN", "post"))
                .contains("KOSTEN_VAN_TRAJECTEN;Kosten van trajecten;1560000;;")
                .contains("OVERIGE_KOSTEN;Overige kosten;5460000;;");
        assertThat(csv(id, "BEGONNEN", "regio")).contains("NL;Nederland;410;;", "AM01;Noord;220;;");
        assertThat(csv(id, "BEGONNEN", "doelgroep")).contains("TOTAAL;Totaal;410;;");
        assertThat(csv(id, "BEEINDIGD", "regio")).contains("NL;Nederland;;;-");
        // the company of the trajectories filed nothing
        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .body("respons[1].bron", equalTo("OPGAVE"))
                .body("respons[1].afzenders", equalTo(13))
                .body("respons[1].geleverd", equalTo(12));
    }

    @Test
    void ofElevenCompaniesNoQuartersAreTold() {
        Publicatieproef.vijfGemeenten(sector);
        sector.vertel(bedrijven(11));

        assertThat(csv(uitgebracht(), "BATEN", "kwart")).hasSize(1);
    }

    @Test
    void countedAgainItIsTheSame() {
        als("cedris")
                .post(PUBLICATIES + "/" + uitgebracht() + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }
}
