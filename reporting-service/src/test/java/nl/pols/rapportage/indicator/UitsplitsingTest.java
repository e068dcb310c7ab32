package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.MetDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts make the whole, whatever a figure is broken down by; what belongs to no part is a part.
@QuarkusTest
@MetDatabase
class UitsplitsingTest extends Uitsplitsingproef {
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
        "A14, 2021",
        "A15, 2021",
        "B01, 2021",
        "B02, 2021",
        "B03, 2021",
        "B04, 2021",
        "B05, 2021",
        "B06, 2021",
        "B12, 2021",
        "B13, 2021",
        "G01, 2021",
        "G02, 2021",
        "G03, 2021",
        "G04, 2021",
        "G05, 2022"
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
