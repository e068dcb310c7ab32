package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every money figure of letter 001 from a few statements and schemes, counted by hand.
@QuarkusTest
@MetDatabase
class GeldindicatorenTest {
    private static final String RMT_2022 = "00000000-0000-7000-8000-0000000000a1";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    private static UUID id(int nummer) {
        return new UUID(0x7000L, 0x8000000000000000L + nummer);
    }

    private void opgave(int id, int sob, String van, String tot, long... cents) {
        sector.vertel(Events.opgave(id(id), 1, id(sob), van, tot, cents, Trajectproef.BEKEND));
    }

    @Test
    void f010ToF015AreSumsOverStatementsNotMeansOfCompanies() {
        // production 600 + 510 = 1 110; turnover 40 000 + 39 300 = 79 300; costs 1 430 + 1 500 = 2
        // 930 (euros);
        // 1 110 / 79 300 = 1.4 %; 1 110 / 2 930 = 37.9 %; 1 110 - 2 930 = -1 820; with contribution
        // 1 700: -120.
        // The mean of the two companies' coverage would be (42.0 + 34.0) / 2 = 38.0 %
        opgave(1, 101, "2021-01-01", "2021-12-31", 60000, 4000000, 143000, 80000);
        opgave(2, 102, "2021-01-01", "2021-06-30", 21000, 2000000, 70000, 40000);
        opgave(3, 102, "2021-07-01", "2021-12-31", 30000, 1930000, 80000, 50000);
        opgave(4, 101, "2020-07-01", "2021-06-30", 99999, 999999, 99999, 9999);

        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("111000");
        assertThat(vragen.breuk("B02", "2021", null)).isEqualTo("111000/7930000");
        assertThat(waarde("B02", null)).isEqualTo("0.0140");
        assertThat(vragen.breuk("B03", "2021", null)).isEqualTo("293000");
        assertThat(waarde("B04", null)).isEqualTo("0.3788");
        assertThat(vragen.breuk("B05", "2021", "voor gemeentelijke bijdrage")).isEqualTo("-182000");
        assertThat(vragen.breuk("B05", "2021", "na gemeentelijke bijdrage")).isEqualTo("-12000");
    }

    private String waarde(String code, @Nullable String onderdeel) {
        return String.valueOf(vragen.vraag(code, "2021").totaal(onderdeel).waarde());
    }

    @Test
    void f012IsTheDenominatorOfTheShare() {
        opgave(1, 101, "2021-01-01", "2021-12-31", 1110000000, 79300000000L, 1, 0);

        assertThat(vragen.vraag("B02", "2021").totaal(null).noemer()).isEqualTo(79300000000L);
    }

    @Test
    void aStatementIsNeverSplitOverTime() {
        opgave(1, 101, "2021-01-01", "2021-12-31", 100, 1000, 200, 0);

        var kwartaal = vragen.vraag("B01", "2021-Q1").totaal(null);
        assertThat(kwartaal.teller()).isNull();
        assertThat(kwartaal.status()).isEqualTo(Uitkomst.Status.ONTBREEKT);
        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("100");
    }

    @Test
    void f016DividesAYearsMoneyByTheStockOnTheReferenceDate() {
        // trap 1: 11 100 / 13.5 = 822, 29 300 / 13.5 = 2 170, net -1 348 euros, scaled to 27
        // running trajectories:
        // 22 200 / 27 = 822.22; 58 600 / 27 = 2 170.37; -36 400 / 27 = -1 348.15
        opgave(1, 101, "2021-01-01", "2021-12-31", 2220000, 9, 5860000, 0);
        sector.vertel(IntStream.range(0, 27).mapToObj(i -> traject().van("2022-03-01")));
        sector.vertel(IntStream.range(0, 9).mapToObj(i -> traject().tot("2021-12-30", "UITVAL")));

        var op = vragen.stel("B06", LocalDate.of(2022, 5, 23), jaar(), null, Map.of(), null);
        assertThat(op.totaal("opbrengst").waarde()).isEqualByComparingTo("82222.2222");
        assertThat(op.totaal("kosten").waarde()).isEqualByComparingTo("217037.0370");
        assertThat(op.totaal("saldo").waarde()).isEqualByComparingTo("-134814.8148");
        assertThat(op.totaal("saldo").noemer()).isEqualTo(27);
    }

    private static @Nullable Periode jaar() {
        return Periode.lees("2021").orElse(null);
    }

    @Test
    void aCorrectedStatementReplacesTheOldOneButTheOldAnswerStays() {
        var opgave = id(1);
        sector.vertel(
                Events.opgave(
                        opgave,
                        1,
                        id(101),
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {100, 1000, 200, 0},
                        Instant.parse("2022-02-01T00:00:00Z")),
                Events.opgave(
                        opgave,
                        2,
                        id(101),
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {150, 1000, 200, 0},
                        Instant.parse("2022-04-01T00:00:00Z")));

        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("150");
        var toen =
                vragen.vraag("B01", "2021", Instant.parse("2022-03-01T00:00:00Z"), Map.of(), null);
        assertThat(toen.totaal(null).teller()).isEqualTo(100);
    }

    private void regelingenVanDeBrief() {
        sector.vertel(
                Events.regeling(
                        "ASP-GEMEENTEN",
                        """
                        [{"trancheId":"00000000-0000-7000-8000-000000000020","jaar":2020,"bedragCents":4000000000,"doel":"d"},
                         {"trancheId":"00000000-0000-7000-8000-000000000021","jaar":2021,"bedragCents":14000000000,"doel":"d"},
                         {"trancheId":"00000000-0000-7000-8000-000000000022","jaar":2022,"bedragCents":6000000000,"doel":"d"}]
                        """),
                Events.regeling(
                        "RMT",
                        """
                        [{"trancheId":"%1$s","jaar":2022,"bedragCents":10700000000,"doel":"crisisdienstverlening"},
                         {"trancheId":"00000000-0000-7000-8000-0000000000a2","jaar":2022,"bedragCents":975000000,
                          "doel":"werkfitbehoud","oormerk":"ARBEIDSBEPERKING","onderdeelVan":"%1$s"}]
                        """
                                .formatted(RMT_2022)),
                Events.regeling(
                        "IMPULS-BANENAFSPRAAK",
                        """
                        [{"trancheId":"00000000-0000-7000-8000-0000000000b1","jaar":2021,"bedragCents":2625000000,
                          "doel":"ontschot budget","oormerk":"ARBEIDSBEPERKING","onderdeelVan":null}]
                        """));
    }

    private String toegekend(
            String jaar, Map<Dimensie, String> filters, @Nullable String onderdeel) {
        return Vragen.breuk(vragen.vraag("G01", jaar, null, filters, null).totaal(onderdeel));
    }

    @Test
    void f042ToF045ThreeYearsMakeTheWhole() {
        // 40 + 140 + 60 = 240 million
        regelingenVanDeBrief();
        var gemeenten = Map.of(Dimensie.REGELING, "ASP-GEMEENTEN");

        assertThat(toegekend("2020", gemeenten, null)).isEqualTo("4000000000");
        assertThat(toegekend("2021", gemeenten, null)).isEqualTo("14000000000");
        assertThat(toegekend("2022", gemeenten, null)).isEqualTo("6000000000");
        assertThat(toegekend("", gemeenten, null)).isEqualTo("24000000000");
    }

    @Test
    void f046ToF048CountNinePointSevenFiveOnceInEachSum() {
        // trap 11: 9.75 is in the 107 (107, not 116.75) and in the 36 (26.25 + 9.75), and once in
        // all of 2021 and
        // 2022 together: 140 + 60 + 107 + 26.25 = 333.25 million
        regelingenVanDeBrief();
        var rmt = Map.of(Dimensie.REGELING, "RMT");

        assertThat(toegekend("2022", rmt, null)).isEqualTo("10700000000");
        assertThat(toegekend("2022", rmt, "waarvan deelbudgetten")).isEqualTo("975000000");
        assertThat(toegekend("", Map.of(Dimensie.OORMERK, "ARBEIDSBEPERKING"), null))
                .isEqualTo("3600000000");
        assertThat(toegekend("", Map.of(), null)).isEqualTo("37325000000");
    }

    @Test
    void grantsBreakDownBySchemeAndByYear() {
        regelingenVanDeBrief();

        var perRegeling = vragen.vraag("G01", "2022", null, Map.of(), Dimensie.REGELING);
        assertThat(perRegeling.waarden())
                .filteredOn(w -> w.onderdeel() == null)
                .extracting(w -> w.dimensies().get("regeling") + " " + w.teller())
                .containsExactly(
                        "ASP-GEMEENTEN 6000000000", "IMPULS-BANENAFSPRAAK 0", "RMT 10700000000");
        var perJaar = vragen.vraag("G01", "", null, Map.of(), Dimensie.PERIODE);
        assertThat(perJaar.waarden())
                .filteredOn(w -> w.onderdeel() == null)
                .extracting(w -> w.dimensies().get("periode") + " " + w.teller())
                .containsExactly("2020 4000000000", "2021 16625000000", "2022 16700000000");
    }
}
