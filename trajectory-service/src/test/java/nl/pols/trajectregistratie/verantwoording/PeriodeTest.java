package nl.pols.trajectregistratie.verantwoording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.pols.kit.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Periods, and who sees a score card when.
class PeriodeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-01, 2026-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-12, 2026-12-01, 2026-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026-H1, 2026-01-01, 2026-06-30",
        "2026-H2, 2026-07-01, 2026-12-31"
    })
    void isAMonthAQuarterOrAHalfYear(String naam, LocalDate van, LocalDate laatste) {
        var periode = Periode.lees("/periode", naam);
        assertThat(periode.van()).isEqualTo(van);
        assertThat(periode.laatsteDag()).isEqualTo(laatste);
        assertThat(periode.naam()).isEqualTo(naam);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-H3",
                "2026-1",
                "1949-01",
                "2100-01",
                " 2026-01",
                "2026-01 ",
                "2026-q1",
                "２０２６-01",
                "2026-01-01"
            })
    void refusesEverythingElse(String tekst) {
        assertThatThrownBy(() -> Periode.lees("/periode", tekst)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isOverOnTheDayAfterItsLast() {
        var maart = Periode.lees("", "2026-03");
        assertThat(maart.isVoorbijOp(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(maart.isVoorbijOp(LocalDate.of(2026, 4, 1))).isTrue();
    }

    @Test
    void othersSeeACardOnceTheMunicipalityDidOrAfterTwoWeeks() {
        var open = new Openstelling(Periode.lees("", "2026-03"), 14);
        assertThat(open.geldtOp(LocalDate.of(2026, 3, 31), true)).isFalse();
        assertThat(open.geldtOp(LocalDate.of(2026, 4, 1), true)).isTrue();
        assertThat(open.geldtOp(LocalDate.of(2026, 4, 14), false)).isFalse();
        assertThat(open.geldtOp(LocalDate.of(2026, 4, 15), false)).isTrue();
    }
}
