package nl.pols.rapportage.publicatie;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static nl.pols.rapportage.publicatie.Productproef.csv;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.klaar;
import static nl.pols.rapportage.publicatie.Publicatieproef.teken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// To the trajectories of [Publicatieproef], which all begin on the first day of 2021, come in one
/// municipality of each region 20 that run from 2020 to March, 20 from April to September and 20
/// from October; and without production work 4 of Noord and 24 of Zuid that run all the time.
///
/// By hand, of Noord: 220 + 20 + 20 + 4 = 264 in the first half of 2021 and 220 + 20 + 20 + 4 = 264
/// in the second; with work 20 ran when it began and 240 halfway; 220 + 40 = 260 began. 264 + 264 -
/// 20 - 240 - 260 = 8: the 4 who were without work, in each half.
@QuarkusTest
@MetDatabase
class JaarEnHalfjarenTest {
    private static final String KENNIS = "2022-08-01T00:00:00Z";
    private static final List<String> HALFJAREN = List.of("2020-H2", "2021-H1", "2021-H2");
    private static final String NOORD = "AM01;Noord;";

    @Inject Proefsector sector;

    @BeforeEach
    void wieZonderWerkZijn() {
        Publicatieproef.vijfGemeenten(sector);
        var events = new ArrayList<CloudEvent>();
        for (var gemeente : List.of("GM0001", "GM0005")) {
            for (int i = 0; i < 20; i++) {
                events.add(event(loopt("2020-06-01", "2021-03-10"), gemeente, i));
                events.add(event(loopt("2021-04-01", "2021-09-10"), gemeente, i));
                events.add(event(traject().van("2021-10-01"), gemeente, i));
            }
        }
        for (int i = 0; i < 28; i++) {
            var zonder = traject().van("2020-06-01").uren("0", "16");
            events.add(event(zonder, i < 4 ? "GM0001" : "GM0005", i));
        }
        sector.vertel(events);
    }

    private static Trajectproef loopt(String van, String tot) {
        return traject().van(van).tot(tot, "BETAALD_WERK");
    }

    private static CloudEvent event(Trajectproef traject, String gemeente, int nummer) {
        var event =
                traject.bij(gemeente, Trajectproef.SOB)
                        .uitkering(nummer % 2 == 0 ? "PARTICIPATIEWET" : "WW")
                        .nieuweVersie(1, Trajectproef.BEKEND)
                        .event();
        ((ObjectNode) event.data())
                .put("afstand", nummer % 4 < 2 ? "KLEIN" : "GROOT")
                .put("doelgroep", nummer % 2 == 0 ? "BANENAFSPRAAK" : "OVERIG");
        return event;
    }

    @Test
    void aYearByItselfShowsIt() {
        var jaar = jaar();

        assertThat(csv(jaar, "BEGONNEN", "regio")).contains(NOORD + "260;;");
        assertThat(csv(jaar, "BEEINDIGD", "regio")).contains(NOORD + "40;;");
    }

    /// 8 in Noord, and as many who were without work when a half ended.
    @Test
    void theYearAfterItsHalvesDoesNotTellWhoWasWithoutWork() {
        HALFJAREN.forEach(this::halfjaar);
        var jaar = jaar();

        assertThat(csv(jaar, "BEGONNEN", "regio")).contains(NOORD + ";;x", "NL;Nederland;490;;");
        assertThat(csv(jaar, "BEGONNEN", "doelgroep")).contains("TOTAAL;Totaal;490;;");
        assertThat(csv(jaar, "BEEINDIGD", "regio")).contains(NOORD + ";;x", "NL;Nederland;80;;");
        verifieer(jaar);
    }

    /// Drawn up the other way round it is a half that keeps it to itself.
    @Test
    void theLastHalfAfterItsYearDoesNotEither() {
        var jaar = jaar();
        halfjaar("2020-H2");
        var eerste = halfjaar("2021-H1");
        var tweede = halfjaar("2021-H2");

        assertThat(csv(jaar, "BEGONNEN", "regio")).contains(NOORD + "260;;");
        assertThat(csv(eerste, "INGEZET", "gebied-doelgroep"))
                .contains("AM01;Noord;TOTAAL;Totaal;265;;");
        assertThat(csv(tweede, "INGEZET", "gebied-doelgroep"))
                .contains("AM01;Noord;TOTAAL;Totaal;;;x");
        verifieer(tweede);
    }

    /// Nor the half-year before the year, whose end is the begin of the first half. Twelve who
    /// began in Noord without work in November are with the four when the year ends: they can be
    /// told.
    @Test
    void theHalfYearBeforeDoesNotEither() {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < 12; i++) {
            events.add(event(traject().van("2021-11-01").uren("0", "16"), "GM0001", i));
        }
        sector.vertel(events);
        jaar();
        halfjaar("2021-H1");
        halfjaar("2021-H2");
        var toen = halfjaar("2020-H2");

        assertThat(csv(toen, "LOPEND", "gebied-uitkering"))
                .contains("AM01;Noord;TOTAAL;Totaal;;;x");
        verifieer(toen);
    }

    @Test
    void revisionsKeepToIt() {
        HALFJAREN.forEach(this::halfjaar);
        jaar();
        var weer = opgesteld("SECTORINFORMATIE", "2021", ",\"wijziging\":\"Niets.\"");
        teken(weer, "rijk").statusCode(200);
        var half = opgesteld("TRAJECTENMONITOR", "2021-H1", ",\"wijziging\":\"Niets.\"");
        teken(half, "rijk").statusCode(200);

        assertThat(csv(weer, "BEGONNEN", "regio")).contains(NOORD + ";;x");
        assertThat(csv(half, "INGEZET", "gebied-doelgroep"))
                .contains("AM01;Noord;TOTAAL;Totaal;265;;");
    }

    /// Drafts that don't know of each other would be protected apart.
    @Test
    void aDraftThatDoesNotKnowTheHalvesIsNotSigned() {
        halfjaar("2020-H2");
        var jaar = opgesteld("SECTORINFORMATIE", "2021", "");
        var half = opgesteld("TRAJECTENMONITOR", "2021-H2", "");
        teken(half, "rijk").statusCode(200);

        teken(jaar, "rijk")
                .statusCode(409)
                .body("title", equalTo("Concept verouderd"))
                .body("detail", containsString("TRAJECTENMONITOR 2021-H2"));
    }

    private static void verifieer(String id) {
        als("cedris")
                .body("{}")
                .post(PUBLICATIES + "/" + id + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }

    private static String jaar() {
        var id = opgesteld("SECTORINFORMATIE", "2021", "");
        teken(id, "rijk").statusCode(200);
        return id;
    }

    private String halfjaar(String periode) {
        var id = opgesteld("TRAJECTENMONITOR", periode, "");
        teken(id, "rijk").statusCode(200);
        return id;
    }

    private static String opgesteld(String product, String periode, String extra) {
        return klaar(
                als("cedris")
                        .body(
                                """
                                {"product":"%s","periode":"%s","kennisdatum":"%s","embargoTot":"%s"%s}
                                """
                                        .formatted(
                                                product,
                                                periode,
                                                KENNIS,
                                                Publicatieproef.VOORBIJ,
                                                extra))
                        .post(PUBLICATIES)
                        .then());
    }
}
