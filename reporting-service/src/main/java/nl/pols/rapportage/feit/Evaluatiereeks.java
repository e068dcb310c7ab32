package nl.pols.rapportage.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reviews that follow each other within the term, so that the trajectory was never without a
/// recent one from the first of them until the term after the last.
///
/// @param laatste day of the last of them
record Evaluatiereeks(LocalDate eerste, LocalDate laatste) {
    /// The first day, after a day, on which that is longer ago than C07's term of 91 days.
    static final int NA = 92;

    LocalDate tot() {
        return laatste.plusDays(NA);
    }

    /// From days with a review, in any order.
    static List<Evaluatiereeks> van(List<Evaluatiereeks> dagen) {
        var gesorteerd = new ArrayList<>(dagen);
        gesorteerd.sort(Comparator.comparing(Evaluatiereeks::eerste));
        var reeksen = new ArrayList<Evaluatiereeks>();
        for (var volgende : gesorteerd) {
            var vorige = reeksen.isEmpty() ? null : reeksen.getLast();
            if (vorige == null || volgende.eerste.isAfter(vorige.tot())) {
                reeksen.add(volgende);
            } else if (volgende.laatste.isAfter(vorige.laatste)) {
                reeksen.set(
                        reeksen.size() - 1, new Evaluatiereeks(vorige.eerste, volgende.laatste));
            }
        }
        return List.copyOf(reeksen);
    }
}
