package nl.pols.register.gemeente;

import static nl.pols.register.gemeente.Herleiding.Uitkomst.GELIJK;
import static nl.pols.register.gemeente.Herleiding.Uitkomst.OPGEGAAN;
import static nl.pols.register.gemeente.Herleiding.Uitkomst.VERDEELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.pols.register.gemeente.Herleiding.Antwoord;
import nl.pols.register.gemeente.Herleiding.Deel;
import nl.pols.register.gemeente.Herleiding.Gebied;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Codes of one division said in those of another, on a made-up country: A and B become C, D goes
/// up into E, F is divided over E and G, and H stays as it was.
class HerleidingTest {
    private static final Set<String> VROEGER = Set.of("A", "B", "D", "E", "F", "G", "H");

    private final Herleiding heen =
            Herleiding.vooruit(
                    VROEGER,
                    List.of(
                            geheel("A", "C", 2019),
                            geheel("B", "C", 2019),
                            geheel("D", "E", 2019),
                            deel("F", "E", 2020, 3000),
                            deel("F", "G", 2020, 7000)));

    @Test
    void whatStayedAsItWasIsTheSame() {
        assertThat(heen.herleid("H")).isEqualTo(new Antwoord("H", GELIJK, een("H")));
        assertThat(heen.terug().herleid("H")).isEqualTo(new Antwoord("H", GELIJK, een("H")));
    }

    @Test
    void aMergedMunicipalityIsWhollyInTheNewOne() {
        assertThat(heen.herleid("A")).isEqualTo(new Antwoord("A", OPGEGAAN, een("C")));
    }

    @Test
    void aMunicipalityThatGrewKeepsItsCodeButIsNotTheSame() {
        assertThat(heen.herleid("E")).isEqualTo(new Antwoord("E", OPGEGAAN, een("E")));
    }

    @Test
    void backwardsAMergedMunicipalityIsAllOfItsPredecessorsAndNeverOne() {
        assertThat(heen.terug().herleid("C"))
                .isEqualTo(new Antwoord("C", VERDEELD, List.of(onbekend("A"), onbekend("B"))));
    }

    @Test
    void aDividedMunicipalityNamesAllItsPartsWithTheirShares() {
        assertThat(heen.herleid("F"))
                .isEqualTo(
                        new Antwoord(
                                "F", VERDEELD, List.of(new Deel("E", 3000), new Deel("G", 7000))));
    }

    @Test
    void aShareThatNobodyToldIsNotMadeUp() {
        var herleiding =
                Herleiding.vooruit(
                        Set.of("F", "G", "E"),
                        List.of(deel("F", "E", 2020, null), deel("F", "G", 2020, null)));
        assertThat(herleiding.herleid("F").naar()).containsExactly(onbekend("E"), onbekend("G"));
    }

    @Test
    void aPartThatIsDividedAgainGetsTheProductOfTheShares() {
        var herleiding =
                Herleiding.vooruit(
                        Set.of("F"),
                        List.of(
                                deel("F", "E", 2020, 4000),
                                deel("F", "G", 2020, 6000),
                                deel("G", "X", 2021, 5000),
                                deel("G", "Y", 2021, 5000)));
        assertThat(herleiding.herleid("F").naar())
                .containsExactly(new Deel("E", 4000), new Deel("X", 3000), new Deel("Y", 3000));
    }

    @Test
    void partsThatComeTogetherAgainAreOne() {
        var herleiding =
                Herleiding.vooruit(
                        Set.of("F"),
                        List.of(
                                deel("F", "E", 2020, null),
                                deel("F", "G", 2020, null),
                                geheel("E", "Z", 2021),
                                geheel("G", "Z", 2021)));
        assertThat(herleiding.herleid("F")).isEqualTo(new Antwoord("F", GELIJK, een("Z")));
    }

    @Test
    void theSmallestComparableAreaHasTheSameBordersInBothYears() {
        assertThat(heen.gebieden(List.of("A", "D", "F", "H")))
                .containsExactly(
                        new Gebied(List.of("A", "B"), List.of("C")),
                        new Gebied(List.of("D", "E", "F", "G"), List.of("E", "G")),
                        new Gebied(List.of("H"), List.of("H")));
    }

    private static Overgang geheel(String van, String naar, int jaar) {
        return new Overgang(van, naar, LocalDate.of(jaar, 1, 1), true, null);
    }

    private static Overgang deel(String van, String naar, int jaar, @Nullable Integer aandeel) {
        return new Overgang(van, naar, LocalDate.of(jaar, 1, 1), false, aandeel);
    }

    private static List<Deel> een(String code) {
        return List.of(new Deel(code, Herleiding.GEHEEL));
    }

    private static Deel onbekend(String code) {
        return new Deel(code, null);
    }
}
