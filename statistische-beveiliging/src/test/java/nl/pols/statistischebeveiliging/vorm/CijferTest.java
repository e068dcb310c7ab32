package nl.pols.statistischebeveiliging.vorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a figure looks like when it leaves: rounded, and ratios only of what was rounded.
class CijferTest {

    @Test
    void roundsToFive() {
        assertThat(List.of(10L, 12L, 13L, 17L, 18L).stream().map(w -> Cijfer.van(w, 5).waarde()))
                .containsExactly(10L, 10L, 15L, 15L, 20L);
    }

    @Test
    void keepsNoneApartFromTooLittleToShow() {
        assertThat(Cijfer.van(0, 1000).staat()).isEqualTo(Staat.NIHIL);
        assertThat(Cijfer.van(499, 1000).staat()).isEqualTo(Staat.MINDER_DAN_HALF);
        assertThat(Cijfer.van(500, 1000).waarde()).isEqualTo(1000);
    }

    /// 12 of 23 is 52.2 %; published are 10 and 25, so 40.0 %.
    @Test
    void dividesWhatWasRounded() {
        var aandeel = Verhouding.van(Cijfer.van(12, 5), Cijfer.van(23, 5), 100, 1);
        assertThat(aandeel.waarde()).isEqualTo(new BigDecimal("40.0"));
    }

    @Test
    void hidesARatioOfWhatIsHidden() {
        var tien = Cijfer.van(10, 5);
        assertThat(Verhouding.van(Cijfer.geheim(), tien, 100, 1).staat()).isEqualTo(Staat.GEHEIM);
        assertThat(Verhouding.van(tien, Cijfer.geheim(), 100, 1).staat()).isEqualTo(Staat.GEHEIM);
    }

    @Test
    void keepsTheStatesOfARatioApart() {
        var tien = Cijfer.van(10, 5);
        var nihil = Cijfer.van(0, 5);
        assertThat(Verhouding.van(nihil, tien, 100, 1).staat()).isEqualTo(Staat.NIHIL);
        assertThat(Verhouding.van(tien, nihil, 100, 1).staat()).isEqualTo(Staat.ONTBREEKT);
        assertThat(Verhouding.van(tien, Cijfer.van(100_000, 5), 100, 1).staat())
                .isEqualTo(Staat.MINDER_DAN_HALF);
        assertThat(Verhouding.van(Cijfer.zonder(Staat.ONTBREEKT), tien, 100, 1).staat())
                .isEqualTo(Staat.ONTBREEKT);
    }
}
