package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroepssomTest {
    private final Map<String, Map<String, Long>> bedrijven = new HashMap<>();

    private Optional<Groepssom> som(int anderen) {
        for (int i = 1; i <= anderen; i++) {
            bedrijven.putIfAbsent("sob" + i, Map.of("omzet", 10L, "uren", 1L));
        }
        bedrijven.put("eigen", Map.of("omzet", 7L, "uren", 2L));
        var groep =
                new Groep(
                        "eigen",
                        IntStream.rangeClosed(1, anderen)
                                .mapToObj(i -> "sob" + i)
                                .collect(Collectors.toSet()),
                        Map.of());
        return Groepssom.van(bedrijven, groep, 5, Set.of("omzet", "uren"), Set.of("omzet"));
    }

    @Test
    void addsUpTheOthersAndNotTheOwn() {
        assertThat(som(5))
                .contains(
                        new Groepssom(
                                Map.of("omzet", 7L, "uren", 2L),
                                Map.of("omzet", 50L, "uren", 5L),
                                5));
    }

    @Test
    void countsOnlyThoseOfWhomAllIsKnown() {
        bedrijven.put("sob1", Map.of("omzet", 1000L));

        assertThat(som(5)).isEmpty();
        assertThat(som(6).orElseThrow().anderen()).containsEntry("omzet", 50L);
    }

    @Test
    void saysNothingWhereOneIsMostOfTheSum() {
        // 85 % of a sum with 5 * 10 beside it: 0.85 / 0.15 * 50 = 283.3
        bedrijven.put("sob1", Map.of("omzet", 284L, "uren", 1L));
        assertThat(som(6)).isEmpty();
        bedrijven.put("sob1", Map.of("omzet", 283L, "uren", 1L));
        assertThat(som(6)).isPresent();
    }
}
