package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Verloopproef.NIETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Signaalproef;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.rapportage.proef.Verloopproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guardrails around stays, reviews and extensions, from sectors small enough to count by hand.
@QuarkusTest
@MetDatabase
class WaarborgenTest {
    private static final String DAG = "2022-05-23";
    private static final Verloopproef WERKFIT = NIETS.werkfit("2021-03-01");
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final List<CloudEvent> events = new ArrayList<>();

    @BeforeEach
    void leeg() {
        sector.leeg();
        events.clear();
    }

    private static Trajectproef traject() {
        return Trajectproef.traject().van("2021-01-01");
    }

    private void maal(int aantal, String start, @Nullable String einde, Verloopproef verloop) {
        for (int i = 0; i < aantal; i++) {
            var traject = traject().van(start).met(verloop);
            events.add((einde == null ? traject : traject.tot(einde, "UITVAL")).event());
        }
    }

    private void maal(int aantal, @Nullable String einde, Verloopproef verloop) {
        maal(aantal, "2021-01-01", einde, verloop);
    }

    private Uitkomst.Waarde deel(String code, @Nullable String onderdeel) {
        if (!events.isEmpty()) {
            sector.vertel(events);
            events.clear();
        }
        boolean stand = code.equals("C06") || code.equals("C07");
        return vragen.vraag(code, stand ? DAG : "2021").totaal(onderdeel);
    }

    private String breuk(String code, @Nullable String onderdeel) {
        return Vragen.breuk(deel(code, onderdeel));
    }

    @Test
    void c01CountsDaysAfterTheGraceWithoutInterruptions() {
        // ready on 1 March, grace until 31 March, ended on 10 April: 10 days; 3 of them stood
        // still:
        // 7; ended on 31 March: 0. (5 * 10 + 5 * 7 + 3 * 0) / 13 = 85 / 13; longer 10 of 13; P90 at
        // place 0.9 * 12 = 10.8: 10. Standard error sqrt((745 - 85 * 85 / 13) / 12 / 13) = 1.101371
        maal(5, "2021-04-10", WERKFIT);
        maal(5, "2021-04-10", WERKFIT.stil("2021-04-01", "2021-04-04"));
        maal(3, "2021-03-31", WERKFIT);
        maal(2, "2021-06-01", NIETS);

        assertThat(breuk("C01", null)).isEqualTo("85/13");
        assertThat(breuk("C01", "langer gebleven")).isEqualTo("10/13");
        assertThat(breuk("C01", "P90")).isEqualTo("1000/1");
        assertThat(breuk("C01", "werkfit verklaard")).isEqualTo("13/15");
        assertThat(interval(deel("C01", null))).isEqualTo("NORMAAL 4.3798 8.6971");
        assertThat(deel("C01", null).eenheid()).isEqualTo(Indicator.Eenheid.DAGEN);
    }

    @Test
    void belowTheMinimumThereIsNoValueAndTheStatusSaysSo() {
        maal(9, "2021-04-10", WERKFIT);
        maal(3, "2021-04-10", NIETS);

        var waarde = deel("C01", null);
        assertThat(waarde.status()).isEqualTo(Status.ONDER_MINIMUM);
        assertThat(waarde.teller()).isNull();
        assertThat(waarde.noemer()).isNull();
        assertThat(waarde.waarde()).isNull();
        assertThat(breuk("C01", "werkfit verklaard")).isEqualTo("9/12");

        maal(1, "2021-04-10", WERKFIT);
        assertThat(breuk("C01", null)).isEqualTo("100/10");
    }

    @Test
    void whereNobodyIsReadyOrNothingIsThereIsNoValue() {
        assertThat(deel("C01", null).status()).isEqualTo(Status.ONDER_MINIMUM);
        maal(12, "2021-04-10", NIETS);
        assertThat(deel("C01", null).status()).isEqualTo(Status.ONDER_MINIMUM);
        assertThat(breuk("C01", "werkfit verklaard")).isEqualTo("0/12");
    }

    @Test
    void c02ValuesTheHoursOfTheStayAtWhatAnHourBroughtIn() {
        // statement over 90 days: 10 trajectories of 14 h a week made 10 * 90 * 14 / 7 = 1,800 h
        // for 9,000.00: 5.00 an hour. Their stay: 10 * 10 days * 14 / 7 = 200 h: 1,000.00. Another
        // company told no statement: its 200 h stand apart
        var ander = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            events.add(
                    traject()
                            .tot("2021-04-10", "UITVAL")
                            .uren("14", "4")
                            .bij("GM0363", i < 10 ? Trajectproef.SOB : ander)
                            .met(WERKFIT)
                            .event());
        }
        events.add(
                Events.opgave(
                        UUID.randomUUID(),
                        1,
                        Trajectproef.SOB,
                        "2021-01-01",
                        "2021-03-31",
                        new long[] {900_000, 2_000_000, 1, 1},
                        Trajectproef.BEKEND));

        assertThat(breuk("C02", null)).isEqualTo("100000");
        assertThat(breuk("C02", "productie-uren")).isEqualTo("20000");
        assertThat(deel("C02", "productie-uren").waarde()).isEqualByComparingTo("200");
        assertThat(breuk("C02", "opbrengst per productie-uur")).isEqualTo("500");
        assertThat(breuk("C02", "productie-uren zonder bekende opbrengst")).isEqualTo("20000");
    }

    @Test
    void c02NeverTellsWhatAFewEarned() {
        maal(9, "2021-04-10", WERKFIT);
        maal(20, "2021-03-15", WERKFIT);

        assertThat(deel("C02", "productie-uren zonder bekende opbrengst").status())
                .isEqualTo(Status.ONDER_MINIMUM);
    }

    @Test
    void c06AsksForAVeryLargeDistanceAndAReasonPastTwelveMonths() {
        // of 20 that run, 16 do so for more than 12 months (one of the others exactly 12); 10 have
        // both grounds, 3 only the reason, 3 only the distance: one was never extended, one not
        // past 12 months, one only next week
        var grond = NIETS.afstand("ZEER_GROOT").verlengd("2021-12-15", "2022-06-30", null);
        maal(10, null, grond);
        maal(3, null, grond.afstand("GROOT"));
        maal(1, null, NIETS.afstand("ZEER_GROOT"));
        maal(1, null, NIETS.afstand("ZEER_GROOT").verlengd("2021-06-01", "2022-01-01", null));
        maal(1, null, NIETS.afstand("ZEER_GROOT").verlengd("2022-05-30", "2022-09-01", null));
        maal(1, "2021-05-23", null, NIETS);
        maal(3, "2022-01-01", null, NIETS);

        assertThat(breuk("C06", null)).isEqualTo("6/16");
        assertThat(breuk("C06", "afstand niet zeer groot")).isEqualTo("3/16");
        assertThat(breuk("C06", "geen verlenging met reden")).isEqualTo("3/16");
        assertThat(breuk("C06", "langer dan 12 maanden")).isEqualTo("16/20");
    }

    @Test
    void c07CountsAReviewOfTheLastThirteenWeeks() {
        // 91 days before 23 May is 21 February; a day earlier or after the reference date is none.
        // 2 of the 12 began on 21 February, and can't be late
        maal(6, null, NIETS.geevalueerd("2021-06-01").geevalueerd("2022-02-21"));
        maal(2, null, NIETS.geevalueerd("2022-02-20"));
        maal(1, null, NIETS.geevalueerd("2022-05-24"));
        maal(1, null, NIETS);
        maal(2, "2022-02-21", null, NIETS);

        assertThat(breuk("C07", null)).isEqualTo("6/12");
        assertThat(breuk("C07", "langer lopend dan de termijn")).isEqualTo("6/10");
    }

    @Test
    void c07HasTheMedianDaysOfResponses() {
        // 1 to 10 days: 5.5; one signal waits for two responses: 10 of 12. Closed without one,
        // asked more than a year ago, or after the day: not counted; a response after it: not yet
        for (int na = 1; na < 10; na += 2) {
            events.add(Signaalproef.signaal("2022-01-10", na + 1, na, "BEANTWOORD"));
        }
        events.add(Signaalproef.signaal("2022-05-20", 5, null, "OPEN"));
        events.add(Signaalproef.signaal("2022-01-10", null, null, "GESLOTEN"));
        events.add(Signaalproef.signaal("2021-05-23", 50, 50, "BEANTWOORD"));
        events.add(Signaalproef.signaal("2022-05-24", 50, 50, "BEANTWOORD"));

        assertThat(breuk("C07", "reactietijd: mediaan")).isEqualTo("550/1");
        assertThat(breuk("C07", "vragen met een reactie")).isEqualTo("10/12");
    }

    @Test
    void c08CountsExtensionsNotApprovedByProduction() {
        // 6 + 2 of 12, of which 10 tell a role; decided in 2020 or 2022: another year's
        maal(6, null, NIETS.verlengd("2021-01-01", "2021-09-01", "GEMEENTE_REGIE"));
        maal(2, null, NIETS.verlengd("2021-12-31", "2022-09-01", "SOB_REINTEGRATIE"));
        maal(2, null, NIETS.verlengd("2021-06-01", "2021-09-01", "SOB_PRODUCTIE"));
        maal(2, null, NIETS.verlengd("2021-06-01", "2021-09-01", null));
        maal(
                3,
                null,
                NIETS.verlengd("2020-12-31", "2021-09-01", "GEMEENTE_REGIE")
                        .verlengd("2022-01-01", "2022-09-01", "GEMEENTE_REGIE"));

        assertThat(breuk("C08", null)).isEqualTo("8/12");
        assertThat(breuk("C08", "van wie de rol bekend is")).isEqualTo("8/10");
        assertThat(breuk("C08", "rol bekend")).isEqualTo("10/12");
    }

    static String interval(Uitkomst.Waarde waarde) {
        var i = waarde.interval();
        return i == null ? "geen" : i.methode() + " " + i.onder() + " " + i.boven();
    }
}
