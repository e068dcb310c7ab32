package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Persoonsproef;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Sheltered work with the numbers of letters 003 and 004 themselves, every case made by hand:
///
/// | advices | positive | of whom placed, 91 days later |
/// |---|---|---|
/// | 1 June 2015 | 116 | 116 on 31 August 2015 |
/// | 1 June 2016 | 388 | 197 on 31 August 2016: 313; of these 113 were told only on 1 September 2017 |
/// | 1 March 2017 | 1 650 (and 1 450 negative) | 871 on 31 May 2017: 1 184 |
/// | 1 February 2018 | 490 (and 9 negative in Amsterdam) | nobody yet |
@QuarkusTest
@MetDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeschutindicatorenTest {
    private static final Instant APRIL_2017 = Instant.parse("2017-04-13T12:00:00Z");
    private static final Instant JUNI_2018 = Instant.parse("2018-06-15T12:00:00Z");
    private static final String EINDE_2016 = "2016-12-31";
    private static final String EINDE_2017 = "2017-12-31";
    private static final UUID SOB = Trajectproef.SOB;
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeAll
    void deBrief() {
        sector.leeg();
        var events = new ArrayList<CloudEvent>();
        events.add(Events.regio("AM01", "Noord"));
        events.add(Events.gemeente("GM0363", "Amsterdam", "AM01"));
        events.add(Events.gemeente("GM0001", "Adorp", "AM01"));
        events.add(Events.sob(SOB, "Een"));
        advies(events, 116, "2015-06-01", 116, "2015-09-01");
        advies(events, 84, "2016-06-01", 84, "2016-09-01");
        advies(events, 113, "2016-06-01", 113, "2017-09-01");
        advies(events, 191, "2016-06-01", 0, "");
        advies(events, 1650, "2017-03-01", 871, "2017-06-01");
        advies(events, 399, "2018-02-01", 0, "");
        events.addAll(adviezen(91, "2018-02-01", "GM0363", "GEMEENTE", "POSITIEF"));
        events.addAll(adviezen(9, "2018-02-01", "GM0363", "GEMEENTE", "NEGATIEF"));
        // with the 1 650: 1 700 of persons and 1 400 of municipalities
        events.addAll(adviezen(1450, "2017-03-01", "GM0001", "PERSOON", "NEGATIEF"));
        events.add(
                Persoonsproef.aantal("NL", 2017, "REGELING", 2_600, 1, JUNI_2018.minusSeconds(60)));
        events.add(
                Persoonsproef.aantal("NL", 2017, "RAMING", 30_000, 1, JUNI_2018.minusSeconds(60)));
        sector.verwerk(events);
    }

    /// Known on the day of the advice; the places on the given day.
    private static void advies(
            List<CloudEvent> events, int aantal, String datum, int geplaatst, String bekend) {
        for (int i = 0; i < aantal; i++) {
            boolean persoon = datum.startsWith("2017") && i < 250;
            var dossier = dossier(datum, "GM0001", persoon ? "PERSOON" : "GEMEENTE", "POSITIEF");
            events.add(dossier.event());
            if (i < geplaatst) {
                var start = LocalDate.parse(datum).plusDays(91);
                events.add(
                        new Dossier(
                                        dossier.kop().volgende(op(bekend)),
                                        dossier.aanvraag(),
                                        dossier.aanvrager(),
                                        dossier.uitkomst(),
                                        dossier.advies(),
                                        List.of(plek(start)))
                                .event());
            }
        }
    }

    /// 20 hours at first, and 25 since the tenth day.
    private static Plek plek(LocalDate start) {
        return new Plek(SOB, new Dagen(start, null), 2_000, start.plusDays(10), 2_500);
    }

    private static List<CloudEvent> adviezen(
            int aantal, String datum, String gemeente, String aanvrager, String uitkomst) {
        var events = new ArrayList<CloudEvent>();
        for (int i = 0; i < aantal; i++) {
            events.add(dossier(datum, gemeente, aanvrager, uitkomst).event());
        }
        return events;
    }

    private static Dossier dossier(
            String datum, String gemeente, String aanvrager, String uitkomst) {
        var advies = LocalDate.parse(datum);
        return new Dossier(
                Kop.nieuw(op(datum), gemeente),
                advies.minusDays(20),
                aanvrager,
                uitkomst,
                new Dagen(advies, null),
                List.of());
    }

    private static Instant op(String dag) {
        return LocalDate.parse(dag).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Test
    void positiveAdvicesByYearAndTogether() {
        assertThat(vragen.breuk("D01", "2015", null)).isEqualTo("116");
        assertThat(vragen.breuk("D01", "2016", null)).isEqualTo("388");
        assertThat(vragen.breuk("D01", "2017", null)).isEqualTo("1650");
        // 116 + 388 + 1 650
        assertThat(vragen.breuk("D01", "2017", "cumulatief")).isEqualTo("2154");
        assertThat(vragen.breuk("D01", "2015-2017", null)).isEqualTo("2154");
        assertThat(vragen.breuk("D01", "2018-Q1", null)).isEqualTo("490");
        // 2 154 + 490
        assertThat(vragen.breuk("D01", "2018-Q1", "cumulatief")).isEqualTo("2644");
    }

    @Test
    void theForecastIsTheYearSoFarTimesFourAndSaysThatItIsOne() {
        // 490 x 4 / 1 = 1 960; 2 154 + 1 960 = 4 114: whether one asks for the quarter or, in June,
        // for the year
        for (String periode : List.of("2018-Q1", "2018")) {
            var uitkomst = vragen.vraag("D01", periode, JUNI_2018, Map.of(), null);
            var prognose = uitkomst.totaal("prognose van het jaar");
            assertThat(prognose.teller()).as(periode).isEqualTo(1960);
            assertThat(prognose.status()).isEqualTo(Status.PROGNOSE);
            assertThat(uitkomst.totaal("prognose cumulatief").teller()).isEqualTo(4114);
            assertThat(uitkomst.totaal(null).teller()).isEqualTo(490);
            assertThat(uitkomst.totaal(null).status()).isNotEqualTo(Status.PROGNOSE);
        }
        // 490 x 4 / 2 in a half year, and no forecast before a quarter is over
        assertThat(vragen.breuk("D01", "2018-H1", "prognose van het jaar")).isEqualTo("980");
        var februari = vragen.vraag("D01", "2018-02").totaal("prognose van het jaar");
        assertThat(februari.waarde()).isNull();
        assertThat(februari.status()).isEqualTo(Status.ONTBREEKT);
    }

    @Test
    void applicationsByApplicantAndThePositiveShare() {
        // 1 650 + 1 450 = 3 100, of persons 250 + 1 450
        var perAanvrager = vragen.vraag("D02", "2017", null, Map.of(), Dimensie.AANVRAGER);
        assertThat(perAanvrager.waarden())
                .extracting(w -> w.dimensies().get("aanvrager") + " " + w.teller())
                .containsExactly("GEMEENTE 1400", "PERSOON 1700");
        assertThat(vragen.breuk("D03", "2017", null)).isEqualTo("1650/3100");
        assertThat(vragen.breuk("D03", "2017", "van aanvragen")).isEqualTo("1650/3100");
        var filters = Map.of(Dimensie.GEMEENTE, "GM0363", Dimensie.AANVRAGER, "GEMEENTE");
        var amsterdam = vragen.vraag("D03", "2018", null, filters, null);
        assertThat(Vragen.breuk(amsterdam.totaal(null))).isEqualTo("91/100");
        assertThat(amsterdam.totaal(null).afgerond()).isEqualTo(new BigDecimal("0.91"));
    }

    @Test
    void theEndOf2016WasTwoHundredInAprilAndThreeHundredThirteenAYearLater() {
        assertThat(werkend(EINDE_2016, APRIL_2017)).isEqualTo(200);
        assertThat(werkend(EINDE_2016, JUNI_2018)).isEqualTo(313);
        assertThat(werkend(EINDE_2016, null)).isEqualTo(313);
        assertThat(werkend(EINDE_2017, JUNI_2018)).isEqualTo(1184);
        assertThat(
                        vragen.vraag(
                                        "D04",
                                        EINDE_2017,
                                        null,
                                        Map.of(Dimensie.SOB, SOB.toString()),
                                        null)
                                .totaal(null)
                                .teller())
                .isEqualTo(1184);
    }

    private long werkend(String dag, @Nullable Instant kennis) {
        var teller = vragen.vraag("D04", dag, kennis, Map.of(), null).totaal(null).teller();
        return teller == null ? -1 : teller;
    }

    @Test
    void fulfilmentCountsHoursInPlacesOfThirtyOneAndNotHeads() {
        // 1 184 x 25 = 29 600 of 2 600 x 31 = 80 600 hours: 36.7 %; by heads it would be 45.5 %
        assertThat(vragen.breuk("D05", EINDE_2017, null)).isEqualTo("2960000/8060000");
        assertThat(afgerond("D05", EINDE_2017)).isEqualTo("0.37");
        // 2 154 advices hold, fewer than 2 600: (2 154 x 31 - 29 600) / 31
        assertThat(vragen.breuk("D05", EINDE_2017, "tekort")).isEqualTo("3717400/3100");
        assertThat(vragen.vraag("D05", EINDE_2017).totaal("gemiddelde uren").afgerond())
                .isEqualTo(new BigDecimal("25"));
        // before the number was known there is nothing to divide by
        var eerder =
                vragen.vraag(
                        "D05", EINDE_2017, Instant.parse("2018-01-02T00:00:00Z"), Map.of(), null);
        assertThat(eerder.totaal(null).status()).isEqualTo(Status.ONTBREEKT);
    }

    @Test
    void theEmployedShareAndTheLeadTime() {
        assertThat(vragen.breuk("D06", EINDE_2017, null)).isEqualTo("1184/2154");
        assertThat(afgerond("D06", EINDE_2017)).isEqualTo("0.55");
        // 871 places, each after 91 days: 91 / 30.4375 = 2.99
        assertThat(vragen.breuk("D07", "2017", null)).isEqualTo(871L * 910_000 + "/871");
        assertThat(vragen.vraag("D07", "2017").totaal("mediaan").waarde())
                .isEqualTo(new BigDecimal("2.9897"));
        assertThat(afgerond("D07", "2017")).isEqualTo("3");
    }

    @Test
    void whoAppliedForThePlaces() {
        // of the 1 184 placed 250 applied themselves, all in 2017; so did 250 of the 2 154 advised
        assertThat(perAanvrager("D04", EINDE_2017)).containsExactly("GEMEENTE 934", "PERSOON 250");
        assertThat(perAanvrager("D06", EINDE_2017))
                .containsExactly("GEMEENTE 934/1904", "PERSOON 250/250");
        assertThat(perAanvrager("D07", "2017"))
                .containsExactly(
                        "GEMEENTE " + 621L * 910_000 + "/621",
                        "PERSOON " + 250L * 910_000 + "/250");
    }

    private String afgerond(String code, String moment) {
        return String.valueOf(vragen.vraag(code, moment).totaal(null).afgerond());
    }

    private List<String> perAanvrager(String code, String moment) {
        return vragen.vraag(code, moment, null, Map.of(), Dimensie.AANVRAGER).waarden().stream()
                .filter(w -> w.onderdeel() == null)
                .map(w -> w.dimensies().get("aanvrager") + " " + Vragen.breuk(w))
                .toList();
    }
}
