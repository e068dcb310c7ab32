package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.indicator.Betrouwbaarheid.KATZ;
import static nl.pols.rapportage.indicator.Betrouwbaarheid.NEWCOMBE;
import static nl.pols.rapportage.indicator.Betrouwbaarheid.NORMAAL;
import static nl.pols.rapportage.indicator.Betrouwbaarheid.WILSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Intervals against sums of the literature, or worked out by hand.
class BetrouwbaarheidTest {

    private static String om(Betrouwbaarheid methode, double teller, double noemer, Double... d) {
        var interval = methode.om(teller, noemer, List.of(d));
        return interval == null ? "geen" : interval.onder() + " tot " + interval.boven();
    }

    @Test
    void wilsonOfTheLettersRespondents() {
        // 27 of 46: z2 = 3.841459; (0.586957 + 0.041755) / 1.083510 = 0.580255;
        // 1.959964 * sqrt(0.242439 / 46 + 3.841459 / 8464) / 1.083510 = 0.136852
        assertThat(om(WILSON, 27, 46)).isEqualTo("0.4434 tot 0.7171");
        // 81 of 263 is 0.308: 0.2553 to 0.3662 (Newcombe 1998, table I method 3)
        assertThat(om(WILSON, 81, 263)).isEqualTo("0.2553 tot 0.3662");
        assertThat(om(WILSON, 0, 20)).isEqualTo("0.0000 tot 0.1611");
        assertThat(om(WILSON, 0, 0)).isEqualTo("geen");
    }

    @Test
    void newcombeOfADifference() {
        // 56/70 - 48/80 = 0.2: 0.0524 to 0.3339 (Newcombe 1998, table II method 10)
        assertThat(om(NEWCOMBE, 0, 1, 56.0, 70.0, 48.0, 80.0)).isEqualTo("0.0524 tot 0.3339");
        // 9/10 - 3/10 = 0.6: 0.1705 to 0.8090
        assertThat(om(NEWCOMBE, 0, 1, 9.0, 10.0, 3.0, 10.0)).isEqualTo("0.1705 tot 0.8090");
    }

    @Test
    void katzOfARatio() {
        // 20/100 against 10/100 is 2; se = sqrt(0.05 - 0.01 + 0.1 - 0.01) = 0.360555;
        // e^(1.959964 * 0.360555) = 2.027269: 2 / 2.027269 = 0.9866 to 2 * 2.027269 = 4.0545
        assertThat(om(KATZ, 2, 1, 20.0, 100.0, 10.0, 100.0)).isEqualTo("0.9866 tot 4.0545");
        assertThat(om(KATZ, 2, 1)).isEqualTo("geen");
    }

    @Test
    void theNormalOneOfAMean() {
        // 300 / 20 = 15, plus and minus 1.959964 * 2
        assertThat(om(NORMAAL, 300, 20, 2.0)).isEqualTo("11.0801 tot 18.9199");
        assertThat(om(NORMAAL, 300, 20, Double.POSITIVE_INFINITY)).isEqualTo("geen");
    }
}
