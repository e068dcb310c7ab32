package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Schaal;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Answers whether what is hidden already is enough for a cell, where no product of factors shows
/// so: a linear program over the hidden cells around it, all others held still. What it finds is
/// checked sum by sum, so a mistake of the solver hides too much, never too little.
final class Programma {
    /// So many hidden cells that hang together are looked at, the nearest first: a few are often
    /// enough, and a change of few cells is in the way of few others.
    private static final List<Integer> GROOTTEN = List.of(15, 40, 120, 400);

    private static final double KLEINST = 1e-6;

    private final Stand stand;
    private final Stelsel stelsel;
    private final Budget budget;
    private final double schaal;

    Programma(Stand stand, Budget budget) {
        this.stand = stand;
        this.budget = budget;
        stelsel = stand.stelsel;
        schaal = Schaal.van(Arrays.stream(stelsel.waarde).max().orElse(0));
    }

    /// False where the sums one by one tell that it can't.
    boolean kanNog(Eis eis, int richting) {
        return !beweeglijk(eis, richting, GROOTTEN.getLast(), new LinkedHashSet<>()).isEmpty();
    }

    /// The cells that can move with it, and the sums in which they stand; none if it can't go so
    /// far.
    private Set<Integer> beweeglijk(Eis eis, int richting, int meest, Set<Integer> sommen) {
        var omgeving = rondom(eis, meest);
        omgeving.forEach(cel -> Arrays.stream(stelsel.sommenVan[cel]).forEach(sommen::add));
        long stap = richting * eis.nodig(richting, stelsel.waarde[eis.cel()]);
        return Speling.bij(stelsel, omgeving, sommen, eis.cel(), stap);
    }

    /// One change over hidden cells that takes the cell as far as it must be able to go; null if
    /// there is none.
    @Nullable Beweging los(Eis eis, int richting) {
        return GROOTTEN.stream()
                .map(meest -> Optional.ofNullable(los(eis, richting, meest)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Beweging los(Eis eis, int richting, int meest) {
        long nodig = eis.nodig(richting, stelsel.waarde[eis.cel()]);
        var sommen = new LinkedHashSet<Integer>();
        var cellen = beweeglijk(eis, richting, meest, sommen);
        if (cellen.isEmpty()) {
            return null;
        }
        budget.stappen((long) cellen.size() * sommen.size());
        var model = new ExpressionsBasedModel();
        var variabelen = new HashMap<Integer, Variable>();
        for (int cel : cellen) {
            var variabele = model.newVariable("c" + cel);
            variabelen.put(
                    cel,
                    cel == eis.cel()
                            ? variabele.level(richting * nodig / schaal)
                            : variabele.lower(-stelsel.waarde[cel] / schaal));
        }
        houdSommen(model, variabelen, sommen);
        var uitkomst = model.minimise();
        if (!uitkomst.getState().isFeasible()) {
            return null;
        }
        var bij = new HashMap<Integer, Double>();
        variabelen.forEach((cel, variabele) ->
                bij.put(cel, schaal * uitkomst.doubleValue(model.indexOf(variabele))));
        return klopt(bij, sommen, eis.cel(), richting * nodig) ? beweging(bij, nodig) : null;
    }

    private void houdSommen(
            ExpressionsBasedModel model, Map<Integer, Variable> variabelen, Set<Integer> sommen) {
        for (int som : sommen) {
            var leden = stelsel.sommen[som];
            if (Arrays.stream(leden).anyMatch(variabelen::containsKey)) {
                var uitdrukking = model.newExpression("s" + som).level(0);
                for (int i = 0; i < leden.length; i++) {
                    var variabele = variabelen.get(leden[i]);
                    if (variabele != null) {
                        uitdrukking.set(variabele, i == 0 ? -1 : 1);
                    }
                }
            }
        }
    }

    private record Weg(int cel, int afstand) {}

    /// The hidden cells that hang together with it, the nearest first. A sum of few hidden cells is
    /// a short way and one of many a long one: through a total of all companies everything is near
    /// everything, and what helps is seldom there.
    private Set<Integer> rondom(Eis eis, int meest) {
        var cellen = new LinkedHashSet<Integer>();
        var gezien = new HashSet<Integer>();
        var wacht =
                new PriorityQueue<Weg>(
                        Comparator.comparingInt(Weg::afstand).thenComparingInt(Weg::cel));
        wacht.add(new Weg(eis.cel(), 0));
        while (!wacht.isEmpty() && cellen.size() < meest) {
            var weg = wacht.remove();
            if (!cellen.add(weg.cel())) {
                continue;
            }
            for (int som : stelsel.sommenVan[weg.cel()]) {
                if (gezien.add(som)) {
                    int[] vrij =
                            Arrays.stream(stelsel.sommen[som])
                                    .filter(cel -> isVrij(cel, eis) && !cellen.contains(cel))
                                    .toArray();
                    int afstand = weg.afstand() + vrij.length;
                    Arrays.stream(vrij).forEach(cel -> wacht.add(new Weg(cel, afstand)));
                }
            }
        }
        return cellen;
    }

    private boolean isVrij(int cel, Eis eis) {
        return stand.geheim[cel] && stand.kanGeheim(cel) && !(eis.naEerder() && stand.bekend[cel]);
    }

    private boolean klopt(Map<Integer, Double> bij, Set<Integer> sommen, int doel, long stap) {
        for (int som : sommen) {
            double rest = 0;
            var leden = stelsel.sommen[som];
            for (int i = 0; i < leden.length; i++) {
                rest += (i == 0 ? -1 : 1) * bij.getOrDefault(leden[i], 0.0);
            }
            if (Math.abs(rest) > KLEINST * (schaal + Math.abs(stap))) {
                return false;
            }
        }
        return Math.abs(bij.getOrDefault(doel, 0.0) - stap) <= KLEINST * (schaal + Math.abs(stap))
                && bij.entrySet().stream()
                        .allMatch(e ->
                                stelsel.waarde[e.getKey()] + e.getValue() >= -KLEINST * schaal);
    }

    private Beweging beweging(Map<Integer, Double> bij, long nodig) {
        var cellen =
                bij.entrySet().stream()
                        .filter(e -> Math.abs(e.getValue()) > KLEINST * schaal)
                        .mapToInt(Map.Entry::getKey)
                        .sorted()
                        .toArray();
        var tekens =
                Arrays.stream(cellen).map(c -> bij.getOrDefault(c, 0.0) > 0 ? 1 : -1).toArray();
        return new Beweging(cellen, tekens, nodig, 0);
    }
}
