package nl.pols.register.gemeente;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import org.junit.jupiter.api.Test;

/// New knowledge about some days, laid over what was known.
class PeriodenTest {
    private static final List<Feit<String>> ALTIJD_A = List.of(feit("A", 1900, 0));

    @Test
    void otherDaysKeepWhatWasKnown() {
        assertThat(Perioden.leg(ALTIJD_A, "B", List.of(jaren(2020, 2022))))
                .containsExactly(feit("A", 1900, 2020), feit("B", 2020, 2022), feit("A", 2022, 0));
    }

    @Test
    void theSameAgainChangesNothing() {
        var eenmaal = Perioden.leg(ALTIJD_A, "B", List.of(jaren(2020, 2022)));
        assertThat(Perioden.leg(eenmaal, "B", List.of(jaren(2020, 2022)))).isEqualTo(eenmaal);
        assertThat(Perioden.leg(ALTIJD_A, "A", List.of(jaren(2020, 2022)))).isEqualTo(ALTIJD_A);
    }

    @Test
    void whatFollowsOnAndSaysTheSameIsOneFact() {
        var eenmaal = Perioden.leg(ALTIJD_A, "B", List.of(jaren(2020, 2022)));
        assertThat(Perioden.leg(eenmaal, "B", List.of(jaren(2022, 2023))))
                .containsExactly(feit("A", 1900, 2020), feit("B", 2020, 2023), feit("A", 2023, 0));
    }

    @Test
    void theOrderOfTwoTablesDoesNotMatter() {
        var b = jaren(2020, 2022);
        var c = jaren(2022, 2025);
        assertThat(Perioden.leg(Perioden.leg(ALTIJD_A, "B", List.of(b)), "C", List.of(c)))
                .isEqualTo(Perioden.leg(Perioden.leg(ALTIJD_A, "C", List.of(c)), "B", List.of(b)));
    }

    @Test
    void aLifeThatEndedIsNotMadeLonger() {
        var haaren =
                new Levensloop(
                        List.of(
                                new Gemeente(
                                        "GM0788",
                                        "Haaren",
                                        "Noord-Brabant",
                                        "AM27",
                                        jaren(1900, 2021))),
                        List.of());
        var wordt =
                haaren.met(
                        new Gemeente.Kenmerken("Haaren", "Noord-Brabant", "AM26"),
                        jaren(2020, 2025));
        assertThat(wordt.regios())
                .containsExactly(feit("AM27", 1900, 2020), feit("AM26", 2020, 2021));
    }

    private static Feit<String> feit(String waarde, int van, int tot) {
        return new Feit<>(waarde, jaren(van, tot));
    }

    private static Geldig jaren(int van, int tot) {
        return new Geldig(LocalDate.of(van, 1, 1), tot == 0 ? null : LocalDate.of(tot, 1, 1));
    }
}
