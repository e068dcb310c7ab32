package nl.pols.financiering.wsw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.pols.financiering.wsw.Middel.Reeks;
import org.junit.jupiter.api.Test;

/// The years between those that the letters name.
class PadTest {

    @Test
    void theWswBudgetGoesToNothingIn2050() {
        var jaren = Pad.van(van(Reeks.WSW_RIJKSBUDGET), true);

        // 2018 to 2050 is 33 years; half way, in 2034, half of 1 921 million
        assertThat(jaren).hasSize(33);
        assertThat(jaren.getFirst()).isEqualTo(new Pad.Jaar(2018, 192_100_000_000L, false));
        assertThat(jaren.get(16)).isEqualTo(new Pad.Jaar(2034, 96_050_000_000L, true));
        assertThat(jaren.getLast()).isEqualTo(new Pad.Jaar(2050, 0, false));
    }

    @Test
    void theCutGrowsWith500EuroAYear() {
        assertThat(Pad.van(van(Reeks.WSW_EFFICIENCYKORTING), true))
                .extracting(Pad.Jaar::bedragCents)
                .containsExactly(50_000L, 100_000L, 150_000L, 200_000L, 250_000L, 300_000L);
    }

    @Test
    void meansThatWereGivenOnceLieOnNoLine() {
        var twee =
                List.of(
                        new Middel(Reeks.KERSTENS, 2015, null, 10, "b", null),
                        new Middel(Reeks.KERSTENS, 2015, "AM01", 7, "b", null),
                        new Middel(Reeks.KERSTENS, 2018, null, 20, "b", null));

        assertThat(Pad.van(twee, false))
                .containsExactly(new Pad.Jaar(2015, 10, false), new Pad.Jaar(2018, 20, false));
    }

    private static List<Middel> van(Reeks reeks) {
        return Beginstand.MIDDELEN.stream().filter(m -> m.reeks() == reeks).toList();
    }
}
