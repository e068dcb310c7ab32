package nl.pols.rapportage.publicatie;

import static io.restassured.RestAssured.given;
import static nl.pols.rapportage.publicatie.Publicatieproef.PUBLICATIES;
import static nl.pols.rapportage.publicatie.Publicatieproef.als;
import static nl.pols.rapportage.publicatie.Publicatieproef.openbaar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.formaat.Formaat;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Grootboekproef;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Spent in the second quarter of 2022, in thousands of euros, by four municipalities of each of
/// three regions, and by the team of a fourth:
///
///     RMT  4 x 100 = 400   4 x 50 = 200   30 of one     60    690
///     ASP  4 x 20  =  80   4 x 10 =  40   4 x 5 = 20     -    140
///                    480            240           50    60    830
///
/// One of the hundreds is 130 less 30 that was taken back; what was spent in the first quarter isn't
/// in it. Twice as much was granted in April. West is of one recipient, so it is hidden, and with it
/// the smallest other: of 110 they are together the team has 55 %, Dorp 9 35 and three others 15.
@QuarkusTest
@MetDatabase
class AanvullendPakketTest {
    private static final String RMT = "00000000-0000-7000-8000-0000000000a1";
    private static final String ASP = "00000000-0000-7000-8000-0000000000b1";
    private static final Map<String, Long> EXACT =
            Map.of("AM01", 480_000L, "AM02", 240_000L, "AM03", 50_000L, "AM04", 60_000L);
    private static final long TOTAAL = 830_000;

    @Inject Proefsector sector;

    @BeforeEach
    void vierRegios() {
        sector.leeg();
        sector.uitvoeren(
                "TRUNCATE publicatie, publicatie_inhoud, publicatie_grond, publicatie_opstelling");
        var events = new ArrayList<CloudEvent>();
        var namen = List.of("Noord", "Oost", "Zuid", "West");
        for (int r = 1; r <= 4; r++) {
            events.add(Events.regio("AM0" + r, namen.get(r - 1)));
        }
        for (int g = 1; g <= 12; g++) {
            events.add(Events.gemeente(gemeente(g), "Dorp " + g, "AM0" + ((g + 3) / 4)));
        }
        events.add(Events.regeling("RMT", tranche(RMT)));
        events.add(Events.regeling("ASP", tranche(ASP)));
        sector.vertel(events);
        sector.verwerk(uitgaven());
    }

    private static String tranche(String id) {
        return """
        [{"trancheId":"%s","jaar":2022,"bedragCents":900000000,"doel":"d"}]
        """
                .formatted(id);
    }

    private static String gemeente(int nummer) {
        return "GM%04d".formatted(nummer);
    }

    private static List<CloudEvent> uitgaven() {
        var events = new ArrayList<CloudEvent>();
        for (int g = 1; g <= 12; g++) {
            long[] rmt = {100_000, 50_000, g == 9 ? 30_000 : 0};
            long[] asp = {20_000, 10_000, 5_000};
            int regio = (g - 1) / 4;
            if (g > 1 && rmt[regio] > 0) {
                besteed(events, RMT, "GEMEENTE", gemeente(g), rmt[regio]);
            }
            besteed(events, ASP, "GEMEENTE", gemeente(g), asp[regio]);
        }
        besteed(events, RMT, "RMT", "AM04", 60_000);
        var eerste = Grootboekproef.verleend(RMT, "GEMEENTE", gemeente(1), "2022-04-15", 200_000);
        var id = UUID.randomUUID();
        events.add(eerste.besteed(UUID.randomUUID(), "2022-03-31", 40_000));
        events.add(eerste.besteed(id, "2022-05-10", 130_000));
        events.add(eerste.teruggeboekt(id, "2022-07-01", 30_000));
        return events;
    }

    private static void besteed(
            List<CloudEvent> events, String tranche, String soort, String code, long euro) {
        var toekenning = Grootboekproef.verleend(tranche, soort, code, "2022-04-15", 2 * euro);
        events.add(toekenning.besteed(UUID.randomUUID(), "2022-05-10", euro));
    }

    @Test
    void whatWasSpentIsShownWhereEnoughHadAPart() {
        var id = Productproef.uitgebracht("AANVULLEND_PAKKET");

        assertThat(Productproef.csv(id, "BESTEED", "regio-regeling"))
                .contains("NL;Nederland;TOTAAL;Totaal;830000;;")
                .contains("NL;Nederland;RMT;Regeling RMT;690000;;")
                .contains("NL;Nederland;ASP;Regeling ASP;140000;;")
                .contains("AM01;Noord;TOTAAL;Totaal;480000;;", "AM02;Oost;TOTAAL;Totaal;240000;;")
                .contains("AM03;Zuid;TOTAAL;Totaal;;;x", "AM04;West;TOTAAL;Totaal;;;x");
        Publicatieproef.openbaar(
                        "/%s/tabellen/VERLEEND/regio-regeling".formatted(id), Formaat.CSV_TYPE)
                .statusCode(404);
    }

    @Test
    void everyFormSaysThatItIsMoneyAndHowItIsProtected() {
        var id = Productproef.uitgebracht("AANVULLEND_PAKKET");

        openbaar("/" + id + "/inhoud", Formaat.JSON_TYPE)
                .body("reeksen[0].eenheid", equalTo("CENT"))
                .body("reeksen[0].basis", equalTo(100_000))
                .body("reeksen[0].cellen.find { it.plaats == [:] }.waarde", equalTo(83_000_000))
                // thirteen recipients, who all told of an expenditure
                .body("respons[0].afzenders", equalTo(13))
                .body("respons[0].stil", equalTo(0))
                .body(not(containsString("GM0009")));
        openbaar("/" + id + "/tabellen/BESTEED/regio-regeling", Formaat.JSON_STAT_TYPE)
                .body(containsString("minder dan 3 bijdragers"));
        given().get("/publicaties/AANVULLEND_PAKKET-2022-Q2-1")
                .then()
                .statusCode(200)
                .body(containsString("<dd>830.000</dd>"))
                .body(containsString("afgerond op 1.000."))
                .body(containsString("minder dan 3 bijdragers"));
        given().get(
                        "/rapportage/v1/kubussen/aanvullend-pakket-besteed-regio-regeling/cellen?regio=NL")
                .then()
                .statusCode(200)
                .body("cellen.find { it.plaats.regeling == 'TOTAAL' }.waarde", equalTo(830_000));
    }

    @Test
    void countedAgainItIsTheSame() {
        var id = Productproef.uitgebracht("AANVULLEND_PAKKET");
        als("cedris")
                .post(PUBLICATIES + "/" + id + "/_verifieer")
                .then()
                .statusCode(200)
                .body("gelijk", equalTo(true));
    }

    /// Whoever has the exact figures of what is shown can't tell what West spent to ten percent.
    @Test
    void nobodyCanTellWhatTheOneRecipientSpent() {
        var geheim = new TreeSet<String>();
        for (var regel :
                Productproef.csv(
                        Productproef.uitgebracht("AANVULLEND_PAKKET"),
                        "BESTEED",
                        "regio-regeling")) {
            if (regel.endsWith(";TOTAAL;Totaal;;;x")) {
                geheim.add(regel.substring(0, 4));
            }
        }
        var beloofd =
                new TreeMap<>(Map.of(Plaats.van("regio", "AM04"), new Interval(54_000, 66_000)));

        assertThat(Aanvaller.val(List.of(uitgave(geheim)), beloofd).houdt()).isTrue();
        geheim.remove("AM03");
        assertThat(Aanvaller.val(List.of(uitgave(geheim)), beloofd).houdt()).isFalse();
    }

    private static Uitgave uitgave(TreeSet<String> geheim) {
        var cellen = new TreeMap<Plaats, Cijfer>();
        cellen.put(Plaats.TOTAAL, Cijfer.van(TOTAAL, 1));
        EXACT.forEach((regio, euro) ->
                cellen.put(
                        Plaats.van("regio", regio),
                        geheim.contains(regio) ? Cijfer.geheim() : Cijfer.van(euro, 1)));
        return new Uitgave(
                "G06",
                List.of(Dimensie.plat("regio", "NL", List.copyOf(EXACT.keySet()))),
                1,
                cellen,
                new TreeSet<>());
    }
}
