package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a company's figure is made of, beside the sums of the same of others. Invariant: there are
/// enough others, and none of them is most of a sum.
///
/// @param aantal of others in the sums: those of whom all of it is known
public record Groepssom(Map<String, Long> eigen, Map<String, Long> anderen, int aantal) {
    /// The largest part of a sum that one of them may be, in per cent.
    private static final int OVERHEERST_VANAF = 85;

    /// @param bedrijven of each company its numbers by name
    /// @param vereist what must be known of a company to count
    /// @param gewogen the sums that nobody may dominate
    static Optional<Groepssom> van(
            Map<String, Map<String, Long>> bedrijven,
            Groep groep,
            int minimum,
            Set<String> vereist,
            Set<String> gewogen) {
        var eigen = bedrijven.getOrDefault(groep.sob(), Map.of());
        var anderen =
                groep.anderen().stream()
                        .map(sob -> bedrijven.getOrDefault(sob, Map.of()))
                        .filter(b -> isVolledig(b, vereist))
                        .toList();
        if (!isVolledig(eigen, vereist)
                || anderen.size() < minimum
                || gewogen.stream().anyMatch(naam -> isOverheerst(anderen, naam))) {
            return Optional.empty();
        }
        var som =
                anderen.stream()
                        .flatMap(b -> b.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        Math::addExact,
                                        TreeMap::new));
        return Optional.of(new Groepssom(Map.copyOf(eigen), Map.copyOf(som), anderen.size()));
    }

    private static boolean isVolledig(Map<String, Long> bedrijf, Set<String> vereist) {
        return !bedrijf.isEmpty() && bedrijf.keySet().containsAll(vereist);
    }

    private static boolean isOverheerst(List<Map<String, Long>> anderen, String naam) {
        var delen = anderen.stream().mapToLong(b -> Math.abs(b.getOrDefault(naam, 0L))).toArray();
        long som = java.util.Arrays.stream(delen).sum();
        long grootste = java.util.Arrays.stream(delen).max().orElse(0);
        return grootste * 100 > som * OVERHEERST_VANAF;
    }
}
