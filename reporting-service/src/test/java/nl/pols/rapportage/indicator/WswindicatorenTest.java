package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Wsw in money, by hand (millions of euros): contribution + added value - wages - other costs.
///
/// | 2020 | contribution | added | wages | other | net | labour years |
/// |---|---|---|---|---|---|---|
/// | A | 900 | 200 | 1 100 | 60 | -60 | 35 000 |
/// | B | 500 | 100 | 600 | 42 | -42 | 20 000 |
/// | C | 300 | 50 | 350 | 30 | -30 | 12 000 |
/// | sum | 1 700 | 350 | 2 050 | 132 | -132 | 67 000 |
@QuarkusTest
@MetDatabase
class WswindicatorenTest {
    private static final UUID A = new UUID(0x7000L, 0x8000000000000001L);
    private static final UUID B = new UUID(0x7000L, 0x8000000000000002L);
    private static final UUID C = new UUID(0x7000L, 0x8000000000000003L);
    private static final long MILJOEN = 100_000_000L;
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.sob(A, "Een", "GM0001"),
                jaar(A, 2020, "REALISATIE", 900, 200, 1100, 60, 35_000),
                jaar(B, 2020, "REALISATIE", 500, 100, 600, 42, 20_000),
                jaar(C, 2020, "REALISATIE", 300, 50, 350, 30, 12_000));
    }

    private static CloudEvent jaar(
            UUID sob,
            int jaar,
            String grondslag,
            long bijdrage,
            long waarde,
            long lonen,
            long overig,
            long se) {
        return jaar(
                sob, jaar, grondslag, bijdrage, waarde, lonen, overig, se, 1, Trajectproef.BEKEND);
    }

    private static CloudEvent jaar(
            UUID sob,
            int jaar,
            String grondslag,
            long bijdrage,
            long waarde,
            long lonen,
            long overig,
            long se,
            long versie,
            Instant bekend) {
        var id = new UUID(sob.getLeastSignificantBits(), jaar);
        return Events.event(
                "nl.wsw-middelen.wsw-jaar-opgegeven.v1",
                id.toString(),
                versie,
                bekend,
                Events.lees(
                        """
                        {"wswJaarId":"%s","sobId":"%s","jaar":%d,"grondslag":"%s","rijksbijdrageCents":%d,
                         "toegevoegdeWaardeCents":%d,"lonenCents":%d,"overigeKostenCents":%d,"nettoresultaatCents":0,
                         "arbeidsjaren":%d.0,"versie":%d}
                        """
                                .formatted(
                                        id,
                                        sob,
                                        jaar,
                                        grondslag,
                                        bijdrage * MILJOEN,
                                        waarde * MILJOEN,
                                        lonen * MILJOEN,
                                        overig * MILJOEN,
                                        se,
                                        versie)));
    }

    private static CloudEvent korting(int jaar, long euros) {
        var id = new UUID(77, jaar);
        return Events.event(
                "nl.wsw-middelen.middel-vastgesteld.v1",
                id.toString(),
                1,
                Trajectproef.BEKEND,
                Events.lees(
                        """
                        {"middelId":"%s","reeks":"WSW_EFFICIENCYKORTING","jaar":%d,"regio":null,"bedragCents":%d,
                         "eenheid":"e","bron":"brief 004","versie":1}
                        """
                                .formatted(id, jaar, euros * 100)));
    }

    @Test
    void f058TheWswCostCompanies132MillionIn2020() {
        // -60 - 42 - 30 = -132
        assertThat(vragen.breuk("B09", "2020", null)).isEqualTo("-13200000000");
        assertThat(delen("B09", "2020", Dimensie.REGIO, null))
                .containsExactly("AM01 -6000000000", "NIET_TOE_TE_DELEN -7200000000");
    }

    @Test
    void whatIsExpectedIsNoPartOfWhatWas() {
        sector.vertel(jaar(A, 2021, "PROGNOSE", 10, 0, 7, 1, 30_000));

        assertThat(vragen.vraag("B09", "2021").totaal(null).teller()).isNull();
        assertThat(vragen.breuk("B09", "2021", "prognose")).isEqualTo("200000000");
        assertThat(delen("B09", "", Dimensie.PERIODE, null))
                .containsExactly("2020 -13200000000", "2021 null");
    }

    @Test
    void aLabourYearCostsWhatIsLeftAfterAddedValue() {
        // (2 050 + 132 - 350) million / 67 000 = 27 343.28 euro; 1 700 million / 67 000 = 25 373.13
        assertThat(prijs("prijs")).isEqualTo("2734328.3582");
        assertThat(prijs("rijksbijdrage")).isEqualTo("2537313.4328");
        // A 960 / 35 = 27 428.57, B 542 / 20 = 27 100, C 330 / 12 = 27 500: median A; P90 A + 0.8 x
        // 71.43 = 27 485.71
        assertThat(prijs("prijs: mediaan")).isEqualTo("2742857.0000");
        assertThat(prijs("prijs: P90")).isEqualTo("2748571.0000");
    }

    @Test
    void f149AndF150TheCutGrowsFrom500To3000Euro() {
        sector.vertel(
                korting(2015, 500),
                korting(2020, 3000),
                jaar(A, 2017, "REALISATIE", 1, 0, 1, 0, 1),
                jaar(A, 2021, "REALISATIE", 1, 0, 1, 0, 1));

        assertThat(prijs("efficiencykorting per werknemer")).isEqualTo("300000.0000");
        // 500 + 2 500 x 2 / 5 = 1 500
        assertThat(vragen.breuk("B10", "2017", "efficiencykorting per werknemer"))
                .isEqualTo("150000/1");
        assertThat(vragen.vraag("B10", "2021").totaal("efficiencykorting per werknemer").teller())
                .isNull();
    }

    @Test
    void f059SurplusesComeFrom2024() {
        // 2020 -132; 2021 -100; 2022 -50; 2023 nothing over; 2024 +1
        sector.vertel(
                jaar(A, 2021, "PROGNOSE", 0, 0, 100, 0, 1),
                jaar(A, 2022, "PROGNOSE", 0, 50, 100, 0, 1),
                jaar(A, 2023, "PROGNOSE", 50, 50, 100, 0, 1),
                jaar(A, 2024, "PROGNOSE", 51, 50, 90, 10, 1),
                jaar(A, 2025, "PROGNOSE", 90, 50, 100, 0, 1),
                jaar(B, 2023, "PROGNOSE", 1, 0, 0, 1, 1));
        assertThat(vragen.breuk("B11", "", null)).isEqualTo("2024");

        var later = Instant.parse("2023-02-01T00:00:00Z");
        sector.vertel(jaar(A, 2022, "REALISATIE", 60, 50, 100, 0, 1, 2, later));

        assertThat(vragen.breuk("B11", "", null)).isEqualTo("2022");
        var toen = vragen.vraag("B11", "", later.minusSeconds(1), Map.of(), null);
        assertThat(toen.totaal(null).teller()).isEqualTo(2024);
        assertThat(delen("B11", "", Dimensie.SOB, null)).contains(A + " 2022");
    }

    private String prijs(String onderdeel) {
        return String.valueOf(vragen.vraag("B10", "2020").totaal(onderdeel).waarde());
    }

    private List<String> delen(
            String code, String moment, Dimensie dimensie, @Nullable String onderdeel) {
        return vragen.vraag(code, moment, null, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }
}
