package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.uitgebracht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.rapportage.proef.Verklaringproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Beside the five municipalities of [Publicatieproef], which all delivered: Dorp 6 delivered
/// nothing and declared so, Dorp 7 had somebody until the year before, Dorp 8 somebody long ago.
/// Dorp 2 declared both quarters, Dorp 3 only one, Dorp 1 took its word back. So of 8 there are 5 +
/// 1 that delivered and 2 that declared, and Dorp 8 is silent.
@QuarkusTest
@MetDatabase
class ResponsTest {
    private static final Instant JULI = Instant.parse("2022-07-10T08:00:00Z");
    private static final String RESPONS = "respons[0].";

    @Inject Proefsector sector;

    @BeforeEach
    void achtGemeenten() {
        Publicatieproef.vijfGemeenten(sector);
        var teruggenomen = UUID.randomUUID();
        var events = new ArrayList<CloudEvent>();
        for (int g = 6; g <= 8; g++) {
            events.add(Events.gemeente("GM000" + g, "Dorp " + g, "AM02"));
        }
        events.add(bij("GM0007").tot("2021-06-30", "UITVAL").event());
        events.add(bij("GM0008").van("2019-01-01").tot("2020-12-31", "UITVAL").event());
        events.add(verklaard("GM0002", "2022-Q1"));
        events.add(verklaard("GM0002", "2022-Q2"));
        events.add(verklaard("GM0003", "2022-Q1"));
        events.add(verklaard("GM0006", "2022-H1"));
        events.add(Verklaringproef.verklaring(teruggenomen, 1, "GM0001", "2022-H1", JULI));
        events.add(
                Verklaringproef.verklaring(
                        teruggenomen, 2, "GM0001", "2022-H1", JULI.plusSeconds(60)));
        sector.vertel(events);
    }

    private static Trajectproef bij(String gemeente) {
        return traject().bij(gemeente, Trajectproef.SOB).nieuweVersie(1, Trajectproef.BEKEND);
    }

    private static CloudEvent verklaard(String gemeente, String periode) {
        return Verklaringproef.verklaring(UUID.randomUUID(), 1, gemeente, periode, JULI);
    }

    /// Twelve more ended, told on 1 June: nine into paid work and three elsewhere (75 %), eight of
    /// them 12 days before and four 92 days (66 %).
    private void twaalfBeeindigd() {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < 12; i++) {
            events.add(
                    bij("GM0004")
                            .tot(
                                    i < 8 ? "2022-05-20" : "2022-03-01",
                                    i < 9 ? "BETAALD_WERK" : "OVERIG")
                            .event());
        }
        sector.vertel(events);
    }

    @Test
    void itSaysHowManyDeliveredDeclaredAndAreSilent() {
        openbaar("/" + uitgebracht() + "/inhoud", Formaat.JSON_TYPE)
                .statusCode(200)
                .body(RESPONS + "bron", equalTo("TRAJECT"))
                .body(RESPONS + "afzenders", equalTo(8))
                .body(RESPONS + "geleverd", equalTo(6))
                .body(RESPONS + "verklaard", equalTo(2))
                .body(RESPONS + "stil", equalTo(1));
    }

    @Test
    void itSaysHowWellInSharesOfTheCountryAndNothingOfAFew() {
        twaalfBeeindigd();

        List<Map<String, Object>> kwaliteit =
                openbaar("/" + uitgebracht() + "/inhoud", Formaat.JSON_TYPE)
                        .extract()
                        .path(RESPONS + "kwaliteit");

        // of nine in paid work it isn't told how often they were fit for it; nobody was reviewed
        assertThat(kwaliteit)
                .extracting(k -> k.get("onderwerp") + " " + k.get("veld") + " " + k.get("procent"))
                .containsExactly(
                        "VOLLEDIGHEID uitstroom 75",
                        "VOLLEDIGHEID loonwaardemetingen 0",
                        "VOLLEDIGHEID evaluaties 0",
                        "TIJDIGHEID einddatum 66");
    }

    @Test
    void measuredAgainItIsTheSameWhoeverToldMoreSince() {
        var id = uitgebracht();
        sector.vertel(
                verklaardOp("GM0008", "2022-H1", Instant.parse("2022-09-01T00:00:00Z")),
                bij("GM0008").nieuweVersie(1, Instant.parse("2022-09-01T00:00:00Z")).event());

        als("cedris")
                .post(PUBLICATIES + "/" + id + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }

    private static CloudEvent verklaardOp(String gemeente, String periode, Instant op) {
        return Verklaringproef.verklaring(UUID.randomUUID(), 1, gemeente, periode, op);
    }

    @Test
    void everyFormSaysIt() {
        var id = uitgebracht();

        given().get("/publicaties/TRAJECTENMONITOR-2022-H1-1")
                .then()
                .statusCode(200)
                .body(containsString("Trajecten: gemeenten</th><td>8</td><td>6</td><td>2</td>"));
        openbaar("/" + id + "/tabellen/LOPEND/gebied-uitkering", Formaat.JSON_STAT_TYPE)
                .body(
                        containsString(
                                "Trajecten: van 8 gemeenten 6 geleverd, 2 volledig verklaard, 1"
                                        + " stil"));
    }

    @Test
    void whereNobodyDeclaresSilentIsWhoToldNothing() {
        Productproef.beschutWerk(sector);
        Productproef.wsw(sector);

        for (var product : List.of("BESCHUT_WERK", "WSW_THERMOMETER_JAAR")) {
            openbaar("/" + Productproef.uitgebracht(product) + "/inhoud", Formaat.JSON_TYPE)
                    .body(RESPONS + "geleverd", equalTo(4))
                    .body(RESPONS + "verklaard", nullValue())
                    .body(RESPONS + "stil", equalTo(4))
                    .body(RESPONS + "kwaliteit.size()", equalTo(0));
        }
    }
}
