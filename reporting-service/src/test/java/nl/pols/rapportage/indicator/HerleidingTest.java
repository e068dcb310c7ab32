package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.indicator.Herleiding.Overgang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where a code stands in the division of another year, with the sum of its shares written out.
class HerleidingTest {
    private static final LocalDate IN_2019 = LocalDate.of(2019, 1, 1);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 1, 1);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 1, 1);

    private static Overgang geheel(String van, String naar, LocalDate op) {
        return new Overgang(van, naar, op, true, null);
    }

    private static Overgang deel(String van, String naar, LocalDate op, @Nullable Integer aandeel) {
        return new Overgang(van, naar, op, false, aandeel);
    }

    private static List<String> delen(Set<String> indeling, LocalDate dag, Overgang... overgangen) {
        return Herleiding.van(indeling, dag, List.of(overgangen)).stream()
                .map(d ->
                        "%s %s %d-%d%s"
                                .formatted(
                                        d.van(),
                                        d.naar(),
                                        d.vanaf(),
                                        d.tot(),
                                        d.meest() ? " meest" : ""))
                .toList();
    }

    @Test
    void whatEndedGoesOnToItsSuccessorAndOnAgain() {
        assertThat(
                        delen(
                                Set.of("C"),
                                IN_2023,
                                geheel("A", "B", IN_2019),
                                geheel("B", "C", IN_2021)))
                .containsExactly("A C 0-10000 meest", "B C 0-10000 meest");
    }

    @Test
    void aDividedOneGoesByItsDeclaredShares() {
        assertThat(
                        delen(
                                Set.of("HOGELAND", "WESTERKWARTIER"),
                                IN_2021,
                                deel("WINSUM", "HOGELAND", IN_2019, 8834),
                                deel("WINSUM", "WESTERKWARTIER", IN_2019, 1166)))
                .containsExactly(
                        "WINSUM HOGELAND 0-8834 meest", "WINSUM WESTERKWARTIER 8834-10000");
    }

    @Test
    void withoutSharesInEqualParts() {
        // of four a quarter each; the first stands for what can't be divided
        assertThat(
                        delen(
                                Set.of("BOXTEL", "OISTERWIJK", "TILBURG", "VUGHT"),
                                IN_2021,
                                deel("HAAREN", "BOXTEL", IN_2021, null),
                                deel("HAAREN", "OISTERWIJK", IN_2021, null),
                                deel("HAAREN", "TILBURG", IN_2021, null),
                                deel("HAAREN", "VUGHT", IN_2021, null)))
                .containsExactly(
                        "HAAREN BOXTEL 0-2500 meest",
                        "HAAREN OISTERWIJK 2500-5000",
                        "HAAREN TILBURG 5000-7500",
                        "HAAREN VUGHT 7500-10000");
    }

    @Test
    void oneThatWasFormedLaterGoesBackWithThePartOfEachThatWentOver() {
        // Bedum 1 and Winsum 0.8834 of 1.8834: 5 309.5 and 4 690.5 of 10 000
        assertThat(
                        delen(
                                Set.of("BEDUM", "WINSUM"),
                                LocalDate.of(2018, 1, 1),
                                geheel("BEDUM", "HOGELAND", IN_2019),
                                deel("WINSUM", "HOGELAND", IN_2019, 8834),
                                deel("WINSUM", "WESTERKWARTIER", IN_2019, 1166)))
                .containsExactly(
                        "HOGELAND BEDUM 0-5310 meest",
                        "HOGELAND WINSUM 5310-10000",
                        "WESTERKWARTIER WINSUM 0-10000 meest");
    }

    @Test
    void whatTheDivisionHasIsItself() {
        // Boxtel took a part of Haaren and stays what it is, in either division
        assertThat(
                        delen(
                                Set.of("BOXTEL", "HAAREN", "VUGHT"),
                                IN_2019,
                                deel("HAAREN", "BOXTEL", IN_2021, null),
                                deel("HAAREN", "VUGHT", IN_2021, null)))
                .isEmpty();
    }

    @Test
    void oneOfWhichNobodyToldWhatBecameIsNowhere() {
        assertThat(delen(Set.of("A"), IN_2019, geheel("X", "Y", IN_2021))).isEmpty();
    }

    @Test
    void theRegionsAreEstimatedOnlyWhereTheBorderRunsBetweenThem() {
        var overgangen =
                List.of(
                        deel("HAAREN", "BOXTEL", IN_2021, null),
                        deel("HAAREN", "VUGHT", IN_2021, null));
        var ieder = Map.of("BOXTEL", "AM27", "VUGHT", "AM25");
        var samen = Map.of("BOXTEL", "AM27", "VUGHT", "AM27");

        assertThat(
                        Indeling.van(2021, ieder, Set.of(), overgangen)
                                .geschat(Set.of("HAAREN"), IN_2023))
                .containsExactly("AM25", "AM27", "BOXTEL", "VUGHT");
        assertThat(
                        Indeling.van(2021, samen, Set.of(), overgangen)
                                .geschat(Set.of("HAAREN"), IN_2023))
                .containsExactly("BOXTEL", "VUGHT");
        // nothing of Haaren was counted: nothing was divided
        assertThat(
                        Indeling.van(2021, samen, Set.of(), overgangen)
                                .geschat(Set.of("VUGHT"), IN_2023))
                .isEmpty();
    }
}
