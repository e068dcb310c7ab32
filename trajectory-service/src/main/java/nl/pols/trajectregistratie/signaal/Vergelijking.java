package nl.pols.trajectregistratie.signaal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.pols.trajectregistratie.signaal.Meetgeval.Soortgelijk;
import nl.pols.trajectregistratie.signaal.Statistiek.Deel;
import nl.pols.trajectregistratie.signaal.Statistiek.Laag;

/// The most productive quarter of a group beside the others. Invariant: both have at least the
/// smallest number, so that neither is about a few people.
record Vergelijking(List<Meetgeval> hoog, List<Meetgeval> overig) {

    /// Those as productive as the last of the quarter belong to it; where they are half or more of
    /// all, productivity tells nobody apart.
    static Optional<Vergelijking> van(List<Meetgeval> gevallen, int minimum) {
        int kwart = gevallen.size() / 4;
        if (kwart == 0) {
            return Optional.empty();
        }
        int grens =
                gevallen.stream()
                        .map(Meetgeval::loonwaarde)
                        .sorted(Comparator.reverseOrder())
                        .skip(kwart - 1)
                        .findFirst()
                        .orElseThrow();
        var hoog = gevallen.stream().filter(g -> g.loonwaarde() >= grens).toList();
        var overig = gevallen.stream().filter(g -> g.loonwaarde() < grens).toList();
        boolean genoeg = hoog.size() >= minimum && overig.size() >= minimum;
        return genoeg && hoog.size() < overig.size()
                ? Optional.of(new Vergelijking(hoog, overig))
                : Optional.empty();
    }

    Deel hoog(Predicate<Meetgeval> kenmerk) {
        return deel(hoog, kenmerk);
    }

    Deel overig(Predicate<Meetgeval> kenmerk) {
        return deel(overig, kenmerk);
    }

    private static Deel deel(List<Meetgeval> gevallen, Predicate<Meetgeval> kenmerk) {
        return new Deel(gevallen.stream().filter(kenmerk).count(), gevallen.size());
    }

    /// Durations in days, among those alike; a stratum without one of the two kinds tells nothing.
    List<Laag> lagen() {
        Map<Soortgelijk, Laag> lagen = new LinkedHashMap<>();
        hoog.forEach(g -> laag(lagen, g).een().add(g.dagen()));
        overig.forEach(g -> laag(lagen, g).ander().add(g.dagen()));
        return lagen.values().stream().filter(Laag::isVergelijkbaar).toList();
    }

    private static Laag laag(Map<Soortgelijk, Laag> lagen, Meetgeval geval) {
        return lagen.computeIfAbsent(
                geval.soortgelijk(), s -> new Laag(new ArrayList<>(), new ArrayList<>()));
    }
}
