package nl.pols.rapportage.vergelijking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.rapportage.vergelijking.Ontleding.Breuk;
import org.junit.jupiter.api.Test;

class OntledingTest {

    private static List<BigDecimal> getallen(String... getallen) {
        return Stream.of(getallen).map(BigDecimal::new).toList();
    }

    private static List<String> opZes(List<BigDecimal> delen) {
        return delen.stream()
                .map(d -> d.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void priceTimesVolumeSharesTheJointEffectEvenly() {
        // 12 * 5 - 10 * 4 = 20: volume 2 * (5 + 4) / 2 = 9, price 1 * (12 + 10) / 2 = 11
        assertThat(opZes(Ontleding.factoren(getallen("12", "5"), getallen("10", "4"))))
                .containsExactly("9", "11");
    }

    @Test
    void ofThreeFactorsEveryOrderCountsAlike() {
        // 3*4*5 - 2*2*2 = 52. The first: 1 * ((4*5 + 2*2) / 3 + (4*2 + 2*5) / 6) = 8 + 3 = 11;
        // the second: 2 * ((3*5 + 2*2) / 3 + (3*2 + 2*5) / 6) = 2 * (19/3 + 16/6) = 18;
        // the third: 3 * ((3*4 + 2*2) / 3 + (3*2 + 2*4) / 6) = 3 * (16/3 + 14/6) = 23
        assertThat(opZes(Ontleding.factoren(getallen("3", "4", "5"), getallen("2", "2", "2"))))
                .containsExactly("11", "18", "23");
    }

    @Test
    void whoDiffersOnlyInCompositionDiffersByThatAlone() {
        // 80 % in both for one kind, 40 % for the other; three quarters against one quarter of the
        // first: 0.75 * 0.8 + 0.25 * 0.4 = 0.7 against 0.25 * 0.8 + 0.75 * 0.4 = 0.5
        var eigen = Map.of("WSW", new Breuk(60, 75), "OVERIG", new Breuk(10, 25));
        var groep = Map.of("WSW", new Breuk(20, 25), "OVERIG", new Breuk(30, 75));

        assertThat(opZes(Ontleding.samenstelling(eigen, groep))).containsExactly("0.2", "0");
    }

    @Test
    void compositionAndShareTogetherAreTheWholeDifference() {
        // own: 3/4 and 1/4 at 0.8 and 0.4 = 0.7; theirs: 1/2 and 1/2 at 0.6 and 0.5 = 0.55
        // composition: 0.25 * (0.8 + 0.6) / 2 - 0.25 * (0.4 + 0.5) / 2 = 0.175 - 0.1125 = 0.0625
        // share: 0.2 * (0.75 + 0.5) / 2 - 0.1 * (0.25 + 0.5) / 2 = 0.125 - 0.0375 = 0.0875
        var eigen = Map.of("WSW", new Breuk(60, 75), "OVERIG", new Breuk(10, 25));
        var groep = Map.of("WSW", new Breuk(30, 50), "OVERIG", new Breuk(25, 50));

        assertThat(opZes(Ontleding.samenstelling(eigen, groep)))
                .containsExactly("0.0625", "0.0875");
    }

    @Test
    void aKindThatOneLacksIsADifferenceOfComposition() {
        // 0.5 against 0.5 * 0.5 + 0.5 * 0.9 = 0.7
        var eigen = Map.of("WSW", new Breuk(5, 10));
        var groep = Map.of("WSW", new Breuk(5, 10), "OVERIG", new Breuk(9, 10));

        assertThat(opZes(Ontleding.samenstelling(eigen, groep))).containsExactly("-0.2", "0");
    }

    @Test
    void roundedPartsStillAddUp() {
        // three thirds of 1: the units that are left over go to the largest remainders
        assertThat(Ontleding.afgerond(getallen("3.6", "3.3", "3.1"), new BigDecimal("10")))
                .isEqualTo(getallen("4", "3", "3"));
        assertThat(Ontleding.afgerond(getallen("-1.5", "2.4"), new BigDecimal("1")))
                .isEqualTo(getallen("-1", "2"));
        assertThat(Ontleding.afgerond(getallen("1.2", "1.1"), new BigDecimal("3")))
                .isEqualTo(getallen("2", "1"));
    }
}
