package nl.pols.rapportage.vergelijking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Groepsuitgang.Bedrijf;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.vergelijking.Groepskeuze.Regel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroepskeuzeTest {
    private static final Bedrijf EIGEN = new Bedrijf("eigen", "Eigen", "BREED", 300);

    private static Stream<Bedrijf> bedrijven(int aantal, @Nullable String taak, long mensen) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> new Bedrijf(taak + "-" + mensen + "-" + i, "B", taak, mensen));
    }

    @SafeVarargs
    private static Groepskeuze kies(Bedrijf voor, Stream<Bedrijf>... groepen) {
        return Groepskeuze.voor(
                voor,
                Stream.concat(Stream.of(voor), Stream.of(groepen).flatMap(g -> g)).toList(),
                10);
    }

    @Test
    void takesTheSameTaskAndSizeWhereTheyAreEnough() {
        var keuze = kies(EIGEN, bedrijven(10, "BREED", 749), bedrijven(20, "BREED", 750));

        assertThat(keuze.regel()).isEqualTo(Regel.TAAKOMVANG_EN_GROOTTE);
        assertThat(keuze.anderen()).hasSize(10).doesNotContain("eigen");
    }

    @Test
    void otherwiseTheSameTaskThenTheSameSizeThenAll() {
        assertThat(kies(EIGEN, bedrijven(9, "BREED", 300), bedrijven(1, "BREED", 20)).regel())
                .isEqualTo(Regel.TAAKOMVANG);
        assertThat(kies(EIGEN, bedrijven(9, "BREED", 300), bedrijven(1, "ALLEEN_WSW", 300)).regel())
                .isEqualTo(Regel.GROOTTE);
        assertThat(kies(EIGEN, bedrijven(9, "BREED", 300), bedrijven(1, "ALLEEN_WSW", 20)).regel())
                .isEqualTo(Regel.SECTOR);
    }

    @Test
    void whereAllTogetherAreTooFewThereIsNoGroup() {
        assertThat(kies(EIGEN, bedrijven(9, "BREED", 300))).isEqualTo(Groepskeuze.GEEN);
    }

    @Test
    void anUnknownTaskIsLikeNoOther() {
        var zonder = new Bedrijf("eigen", "Eigen", null, 300);

        assertThat(kies(zonder, bedrijven(10, null, 300)).regel()).isEqualTo(Regel.GROOTTE);
    }

    @Test
    void aTrendGoesBackByPeriodsOfTheSameLength() {
        assertThat(terug("2021", 3)).containsExactly("2019", "2020", "2021");
        assertThat(terug("2021-H1", 3)).containsExactly("2020-H1", "2020-H2", "2021-H1");
        assertThat(terug("2021-Q1", 2)).containsExactly("2020-Q4", "2021-Q1");
        assertThat(terug("2021-02", 3)).containsExactly("2020-12", "2021-01", "2021-02");
    }

    private static List<String> terug(String laatste, int aantal) {
        return Terugblik.tot(Objects.requireNonNull(Periode.lees(laatste).orElse(null)), aantal)
                .stream()
                .map(Periode::tekst)
                .toList();
    }
}
