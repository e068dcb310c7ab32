package nl.pols.rapportage.indicator;

import java.util.Map;
import java.util.Set;

/// A company and those that it is held beside. Invariant: it isn't one of them.
///
/// @param relaties of each municipality the kinds of its relations with the company
public record Groep(String sob, Set<String> anderen, Map<String, Set<String>> relaties) {
    public Groep {
        if (anderen.contains(sob)) {
            throw new IllegalArgumentException(sob + " is held beside itself");
        }
        anderen = Set.copyOf(anderen);
        relaties = Map.copyOf(relaties);
    }
}
