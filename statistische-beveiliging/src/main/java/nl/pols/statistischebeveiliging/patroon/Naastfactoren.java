package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What can move together where releases are linked: a figure, or a few that stand next to each
/// other, and all that is left between one that moves and one that doesn't.
final class Naastfactoren {
    /// A sum of figures, as numbers of the dimension of releases.
    private record Band(int geheel, List<Integer> delen, int rest) {}

    private final List<Band> banden = new ArrayList<>();
    private final Set<Set<Integer>> samen = new LinkedHashSet<>();

    Naastfactoren(Stelsel stelsel) {
        for (var verbinding : stelsel.verbindingen) {
            var delen = verbinding.delen().stream().map(term -> knoop(stelsel, term)).toList();
            int geheel = knoop(stelsel, verbinding.geheel());
            banden.add(new Band(geheel, delen.subList(0, delen.size() - 1), delen.getLast()));
        }
        var naastEigen = new TreeSet<Integer>(Set.of(0));
        for (var band : banden) {
            var figuren = new TreeSet<>(band.delen);
            figuren.add(band.geheel);
            figuren.forEach(figuur -> samen.add(Set.of(figuur)));
            samen.add(figuren);
            if (figuren.contains(0)) {
                naastEigen.addAll(figuren);
            }
        }
        samen.add(naastEigen);
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

    private Map<Integer, Integer> tekens(Set<Integer> figuren) {
        Map<Integer, Integer> tekens = new LinkedHashMap<>();
        figuren.forEach(figuur -> tekens.put(figuur, 1));
        for (var band : banden) {
            int over = figuren.contains(band.geheel) ? 1 : 0;
            for (int deel : band.delen) {
                over -= figuren.contains(deel) ? 1 : 0;
            }
            if (over != 0) {
                tekens.put(band.rest, over);
            }
        }
        return tekens;
    }
}
