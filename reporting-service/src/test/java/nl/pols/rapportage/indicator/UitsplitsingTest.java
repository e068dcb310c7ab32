package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts make the whole, whatever a figure is broken down by; what belongs to no part is a part.
@QuarkusTest
@MetDatabase
class UitsplitsingTest {
    private static final UUID EEN = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWEE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID ZONDER_ZETEL =
            UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final String TRANCHE = "00000000-0000-7000-8000-0000000000a1";
    private static final String ONDERDEEL = "00000000-0000-7000-8000-0000000000a2";
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    /// Een sits in GM0001 (AM01), Twee in GM0003, which went from AM01 to AM02 on 1 July 2021.
    @BeforeEach
    void sector() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0002", "Bedorp", "AM02"),
                Events.verhuisdeGemeente(
                        "GM0003", "Cedorp", "AM01", "AM02", LocalDate.of(2021, 7, 1)),
                Events.sob(EEN, "Een", "GM0001"),
                Events.sob(TWEE, "Twee", "GM0003"),
                Events.sob(ZONDER_ZETEL, "Drie"));
        opgave(1, EEN, "2021-01-01", "2021-12-31", 100);
        opgave(2, TWEE, "2021-01-01", "2021-06-30", 20);
        opgave(3, TWEE, "2021-07-01", "2021-09-30", 3);
        opgave(4, ZONDER_ZETEL, "2021-10-01", "2021-12-31", 4);
        sector.vertel(
                Stream.of(
                        traject().bij("GM0002", EEN),
                        traject().bij("GM0002", EEN),
                        traject().bij("GM0001", TWEE).tot("2021-05-01", "BETAALD_WERK"),
                        traject().bij("GM0003", TWEE),
                        traject().bij("GM0003", TWEE).tot("2021-08-01", "UITVAL"),
                        traject().bij("GM0003", ZONDER_ZETEL).tot("2021-12-31", "VERVOLGTRAJECT"),
                        traject().bij("GM0999", ZONDER_ZETEL)));
    }

    private void opgave(int nummer, UUID sob, String van, String tot, long cents) {
        long[] bedragen = {cents, cents * 10, cents * 2, cents * 3};
        sector.vertel(
                Events.opgave(
                        new UUID(7, nummer), 1, sob, van, tot, bedragen, Trajectproef.BEKEND));
    }

    private List<String> delen(String code, String moment, Dimensie dimensie) {
        return delen(code, moment, Map.of(), dimensie, null);
    }

    private List<String> delen(
            String code,
            String moment,
            Map<Dimensie, String> filters,
            Dimensie dimensie,
            @Nullable String onderdeel) {
        return vragen.vraag(code, moment, null, filters, dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(dimensie.sleutel()) + " " + Vragen.breuk(w))
                .toList();
    }

    @Test
    void moneyOfACompanyCountsAtItsSeatOnThePeriodsEnd() {
        // 2021: Een 100 in GM0001; Twee 20 + 3 = 23 in GM0003, by then AM02; Drie 4 nowhere: 100 +
        // 23 + 4 = 127
        assertThat(delen("B01", "2021", Dimensie.GEMEENTE))
                .containsExactly("GM0001 100", "GM0002 null", "GM0003 23", "NIET_TOE_TE_DELEN 4");
        assertThat(delen("B01", "2021", Dimensie.REGIO))
                .containsExactly("AM01 100", "AM02 23", "NIET_TOE_TE_DELEN 4");
        assertThat(vragen.breuk("B01", "2021", null)).isEqualTo("127");
        // the first half ended on 30 June, when Cedorp was still in AM01: 20 there
        assertThat(delen("B01", "2021-H1", Dimensie.REGIO)).containsExactly("AM01 20", "AM02 null");
    }

    @Test
    void aStatementThatFitsInNoPartOfTheYearIsShownAsSuch() {
        // quarter 3: 3; quarter 4: 4; the year's 100 and the half year's 20 fit in no quarter: 120
        assertThat(delen("B01", "2021", Dimensie.PERIODE))
                .containsExactly(
                        "2021-Q1 null",
                        "2021-Q2 null",
                        "2021-Q3 3",
                        "2021-Q4 4",
                        "NIET_TOE_TE_DELEN 120");
    }

    @Test
    void perTrajectoryTheTrajectoriesStandWhereTheMoneyStands() {
        // 4 run on 31 December: 2 at Een (AM01), 1 at Twee (AM02), 1 at Drie without a seat
        assertThat(delen("B06", "2021", Map.of(), Dimensie.REGIO, "opbrengst"))
                .containsExactly("AM01 100/2", "AM02 23/1", "NIET_TOE_TE_DELEN 4/1");
        assertThat(vragen.breuk("B06", "2021", "opbrengst")).isEqualTo("127/4");
    }

    @Test
    void trajectoriesCountWhereTheirMunicipalityIsOnTheDay() {
        // May: GM0001 and GM0003 still in AM01; July: GM0003 in AM02; GM0999 is unknown
        assertThat(delen("A02", "2021-04-01", Dimensie.REGIO))
                .containsExactly("AM01 4", "AM02 2", "NIET_TOE_TE_DELEN 1");
        assertThat(delen("A02", "2021-07-01", Dimensie.REGIO))
                .containsExactly("AM01 0", "AM02 5", "NIET_TOE_TE_DELEN 1");
    }

    @Test
    void aStockByPeriodIsThatOfEachLastDay() {
        // 7 run from January; one ended in May, one in August, one on 31 December
        assertThat(delen("A02", "2021", Dimensie.PERIODE))
                .containsExactly("2021-Q1 7", "2021-Q2 6", "2021-Q3 5", "2021-Q4 4");
    }

    private void regelingMetToekenningen() {
        sector.vertel(
                Events.regeling(
                        "RMT",
                        """
                        [{"trancheId":"%1$s","jaar":2021,"bedragCents":1000,"doel":"crisisdienstverlening"},
                         {"trancheId":"%2$s","jaar":2021,"bedragCents":90,"doel":"werkfitbehoud","oormerk":"AB","onderdeelVan":"%1$s"}]
                        """
                                .formatted(TRANCHE, ONDERDEEL)));
        verleen(1, TRANCHE, "GEMEENTE", "GM0002", 200);
        verleen(2, TRANCHE, "RMT", "AM01", 300);
        verleen(3, TRANCHE, "SOB", TWEE.toString(), 40);
        verleen(4, TRANCHE, "UWV", "UWV", 5);
        verleen(5, ONDERDEEL, "SOB", EEN.toString(), 60);
    }

    private void verleen(int nummer, String tranche, String soort, String code, long bedrag) {
        sector.vertel(Events.toekenning(new UUID(9, nummer), tranche, soort, code, bedrag));
    }

    @Test
    void grantsCountWhereTheyWent() {
        // 200 + 300 + 40 + 5 + 60 granted of 1 000; 395 is left
        regelingMetToekenningen();

        assertThat(vragen.breuk("G01", "2021", null)).isEqualTo("1000");
        // AM01: RMT 300 + Een 60; AM02: GM0002 200 + Twee 40
        assertThat(delen("G01", "2021", Dimensie.REGIO))
                .containsExactly(
                        "AM01 360", "AM02 240", "NIET_TOE_TE_DELEN 5", "NIET_VERLEEND 395");
        // an RMT and UWV are no municipality: 300 + 5
        assertThat(delen("G01", "2021", Dimensie.GEMEENTE))
                .containsExactly(
                        "GM0001 60",
                        "GM0002 200",
                        "GM0003 40",
                        "NIET_TOE_TE_DELEN 305",
                        "NIET_VERLEEND 395");
        assertThat(delen("G01", "2021", Dimensie.SOB))
                .containsExactly(
                        EEN + " 60",
                        TWEE + " 40",
                        ZONDER_ZETEL + " 0",
                        "NIET_TOE_TE_DELEN 505",
                        "NIET_VERLEEND 395");
    }

    @Test
    void aPartOfATrancheIsInItAndStandsBesideIt() {
        // of the part's 90 Een has 60 and 30 is left; alone, by its earmark, it is the whole
        regelingMetToekenningen();

        assertThat(delen("G01", "2021", Map.of(), Dimensie.REGIO, "waarvan deelbudgetten"))
                .containsExactly("AM01 60", "AM02 0", "NIET_TOE_TE_DELEN 0", "NIET_VERLEEND 30");
        var oormerk = Map.of(Dimensie.OORMERK, "AB");
        assertThat(delen("G01", "2021", oormerk, Dimensie.REGIO, null))
                .containsExactly("AM01 60", "NIET_VERLEEND 30");
        assertThat(vragen.vraag("G01", "2021", null, oormerk, null).totaal(null).teller())
                .isEqualTo(90);
    }

    @Test
    void aFilterShowsTheSameAsThePart() {
        regelingMetToekenningen();
        var regio = Map.of(Dimensie.REGIO, "AM01");

        assertThat(vragen.vraag("G01", "2021", null, regio, null).totaal(null).teller())
                .isEqualTo(360);
        assertThat(vragen.vraag("B01", "2021", null, regio, null).totaal(null).teller())
                .isEqualTo(100);
        assertThat(delen("B01", "2021", regio, Dimensie.SOB, null)).containsExactly(EEN + " 100");
        var gemeente = Map.of(Dimensie.GEMEENTE, "GM0002");
        assertThat(delen("G01", "2021", gemeente, Dimensie.REGELING, null))
                .containsExactly("RMT 200");
    }

    private static final Set<String> OVER_PERSONEN = Set.of("het geheel (1)", "personen bereikt");

    @ParameterizedTest(name = "the parts of {0} make the whole")
    @CsvSource({
        "A01, 2021",
        "A02, 2021-04-01",
        "A03, 2021-04-01",
        "A04, 2021-04-01",
        "A05, 2021-04-01",
        "A06, 2021",
        "A08, 2021",
        "A09, 2021",
        "B01, 2021",
        "B02, 2021",
        "B03, 2021",
        "B04, 2021",
        "B05, 2021",
        "B06, 2021",
        "G01, 2021",
        "G02, 2021",
        "G03, 2021",
        "G04, 2021"
    })
    void thePartsMakeTheWhole(String code, String moment) {
        regelingMetToekenningen();
        var heel = vragen.vraag(code, moment);
        for (Dimensie dimensie : List.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO)) {
            var delen = vragen.vraag(code, moment, null, Map.of(), dimensie).waarden();
            for (Uitkomst.Waarde geheel : heel.waarden()) {
                if (geheel.eenheid() == Indicator.Eenheid.DAGEN) {
                    continue; // a middle of parts is not their sum
                }
                if (OVER_PERSONEN.contains(
                        Objects.requireNonNullElse(geheel.noemerOmschrijving(), ""))) {
                    continue; // who is in several parts is one person in the whole
                }
                var eigen =
                        delen.stream()
                                .filter(w -> Objects.equals(w.onderdeel(), geheel.onderdeel()))
                                .toList();
                assertThat(som(eigen.stream().map(Uitkomst.Waarde::teller)))
                        .as("%s %s by %s", code, geheel.onderdeel(), dimensie)
                        .isEqualTo(geheel.teller());
                assertThat(som(eigen.stream().map(Uitkomst.Waarde::noemer)))
                        .as("%s %s by %s", code, geheel.onderdeel(), dimensie)
                        .isEqualTo(geheel.noemer() == null ? 0 : geheel.noemer());
            }
        }
    }

    private static long som(Stream<@Nullable Long> getallen) {
        return getallen.filter(Objects::nonNull).mapToLong(g -> g == null ? 0 : g).sum();
    }
}
