package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All releases of a group that nobody enters beside the one that is drawn up. In the order of
/// their days each is part of the one before it; what two differ are those who left.
///
/// @param naam of the release itself, as [Naast#naam] is of another one
/// @param eerder those before it, the nearest first, each with who left between it and the next one
/// @param later those after it, the nearest first, each with who left since the one before it
public record Afbouw(String naam, List<Naast> eerder, List<Naast> later) {
    public Afbouw {
        eerder = List.copyOf(eerder);
        later = List.copyOf(later);
    }

    /// Of a chain in which each leads to the one that lies behind it.
    public static Afbouw van(String naam, List<Naast> naast) {
        return new Afbouw(
                naam,
                rij(naast.stream().filter(Naast::isGeheel)),
                rij(naast.stream().filter(een -> !een.isGeheel())));
    }

    private static List<Naast> rij(Stream<Naast> eerste) {
        var rij = new ArrayList<Naast>();
        var hier = eerste.toList();
        while (!hier.isEmpty()) {
            rij.addAll(hier);
            hier = hier.stream().flatMap(een -> een.verder().stream()).toList();
        }
        return rij;
    }
}
