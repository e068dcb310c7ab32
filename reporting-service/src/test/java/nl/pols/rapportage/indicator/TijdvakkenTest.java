package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A question reads the spans of time that it has days in; that it counts the same whatever the day
/// is held by [TellingTest].
class TijdvakkenTest {
    private final Indicatoren indicatoren = new Indicatoren();

    private String statement(String code, String dag, Telwijze wijze) {
        var vraag =
                new Vraag(
                        indicatoren.require(code),
                        LocalDate.parse(dag),
                        null,
                        Kennis.nu(Instant.parse("2022-07-01T00:00:00Z")),
                        Map.of(),
                        wijze == Telwijze.OVERAL ? Dimensie.GEMEENTE : null);
        var grenzen = vraag.parameters();
        grenzen.putAll(Telgrenzen.van(vraag));
        return Tijdvakken.gevraagd(
                Sjabloon.vul(indicatoren.sql(vraag.indicator(), wijze), vraag), grenzen);
    }

    @ParameterizedTest
    @EnumSource(
            value = Telwijze.class,
            names = {"PER_CEL", "OVERAL"})
    void wholeMonthsNeedNoDays(Telwijze wijze) {
        assertThat(statement("A02", "2021-03-31", wijze))
                .contains("'J'", "'M'")
                .doesNotContain("teldag", "::date <");
        assertThat(statement("A02", "2021-12-31", wijze))
                .contains("'J'")
                .doesNotContain("'M'", "teldag");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-01, false, true",
        "2021-05-02, false, true",
        "2021-05-10, true, false",
        "2021-05-11, true, true",
        "2021-05-12, true, true"
    })
    void aDayWithinAMonthNeedsTensOfDaysOrDays(String dag, boolean tientallen, boolean dagen) {
        var statement = statement("A02", dag, Telwijze.OVERAL);

        assertThat(statement.contains("'T'")).isEqualTo(tientallen);
        assertThat(statement.contains("'D'")).isEqualTo(dagen);
    }

    @ParameterizedTest
    @EnumSource(
            value = Telwijze.class,
            names = {"PER_CEL", "OVERAL"})
    void ofTwoStocksEachHasItsOwn(Telwijze wijze) {
        // 92 days before the end of June is the 30th of March: two days are taken off that month
        assertThat(statement("C07", "2021-06-30", wijze))
                .contains("'J'", "'M'", "'D'", "-d.termijn_na")
                .doesNotContain("'T'", "::date <", "::date >");
    }
}
