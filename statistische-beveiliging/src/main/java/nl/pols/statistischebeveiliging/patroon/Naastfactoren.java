package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Verbinding;

/// What can move together where releases are linked: a figure, or a few that stand next to each
/// other, and all that follows from one that moves and one that doesn't.
final class Naastfactoren {
    /// A sum of figures, as numbers of the dimension of releases; in one in which nothing is left
    /// the whole follows from its parts.
    private record Band(int geheel, List<Integer> delen, int rest, boolean isSamen) {
        /// What doesn't follow from the others.
        Set<Integer> figuren() {
            var figuren = new TreeSet<>(delen);
            if (!isSamen) {
                figuren.add(geheel);
            }
            return figuren;
        }
    }

    private final List<Band> banden = new ArrayList<>();
    private final Set<Set<Integer>> samen = new LinkedHashSet<>();

    Naastfactoren(Stelsel stelsel) {
        for (var verbinding : stelsel.verbindingen) {
            banden.add(band(stelsel, verbinding));
        }
        var volgend = new HashSet<Integer>();
        banden.forEach(band -> volgend.add(band.rest));
        var naastEigen = new TreeSet<Integer>(Set.of(0));
        for (var band : banden) {
            var figuren = band.figuren();
            figuren.removeAll(volgend);
            figuren.forEach(figuur -> samen.add(Set.of(figuur)));
            if (band.isSamen || volgend.contains(band.geheel)) {
                continue;
            }
            samen.add(figuren);
            if (figuren.contains(0)) {
                naastEigen.addAll(figuren);
            }
        }
        samen.add(naastEigen);
        banden.stream().filter(Band::isSamen).forEach(this::paren);
    }

    private static Band band(Stelsel stelsel, Verbinding verbinding) {
        var delen =
                verbinding.isSamen()
                        ? verbinding.delen()
                        : verbinding.delen().subList(0, verbinding.delen().size() - 1);
        return new Band(
                knoop(stelsel, verbinding.geheel()),
                delen.stream().map(term -> knoop(stelsel, term)).toList(),
                knoop(stelsel, verbinding.rest()),
                verbinding.isSamen());
    }

    /// Of what is added and what is taken off one each, so that what is left stays as it is.
    private void paren(Band erbij) {
        for (var eraf : banden) {
            if (!eraf.isSamen && eraf.geheel == erbij.geheel) {
                for (int een : erbij.delen) {
                    eraf.delen.forEach(ander -> samen.add(new TreeSet<>(List.of(een, ander))));
                }
            }
        }
    }

    private static int knoop(Stelsel stelsel, Plaats figuur) {
        var code = figuur.codes().get(Naast.AS);
        return code == null ? 0 : stelsel.bomen.get(stelsel.naast).knoop(code);
    }

    /// In which this figure goes up, or what is left.
    List<Factor> van(int knoop) {
        var factoren = new ArrayList<Factor>();
        for (var figuren : samen) {
            var tekens = tekens(figuren);
            int teken = tekens.getOrDefault(knoop, 0);
            if (teken != 0 && tekens.values().stream().allMatch(t -> Math.abs(t) <= 1)) {
                factoren.add(
                        new Factor(
                                tekens.keySet().stream().mapToInt(Integer::intValue).toArray(),
                                tekens.values().stream().mapToInt(t -> t * teken).toArray(),
                                false));
            }
        }
        return factoren.isEmpty() ? List.of(Factor.TOTAAL) : factoren;
    }

    /// In the order in which sums were put: what follows from one may stand in a later one.
    private Map<Integer, Integer> tekens(Set<Integer> figuren) {
        Map<Integer, Integer> tekens = new LinkedHashMap<>();
        figuren.forEach(figuur -> tekens.put(figuur, 1));
        for (var band : banden) {
            int delen = band.delen.stream().mapToInt(d -> tekens.getOrDefault(d, 0)).sum();
            int volgt = band.isSamen ? delen : tekens.getOrDefault(band.geheel, 0) - delen;
            if (volgt != 0) {
                tekens.put(band.rest, volgt);
            }
        }
        return tekens;
    }
}
