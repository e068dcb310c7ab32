package nl.pols.statistischebeveiliging.aanval;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.statistischebeveiliging.vorm.Interval;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Works out with linear programming how low and how high cells can be. Each solution is a possible
/// world, so it tells of all its cells that they can be so; what one solution shows needn't be
/// solved for another cell.
final class Oplosser {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Variable> variabelen = new HashMap<>();
    private final double[] vanaf;
    private final double schaal;
    private final Waarneming waarneming;
    private int opgelost;

    /// @param vanaf where the cells stand from which they are moved: noughts, or a possible world,
    ///   in which whatever isn't in the part is held still
    Oplosser(
            Kennis kennis,
            Onderdeel deel,
            double[] vanaf,
            boolean binnenWereld,
            Waarneming waarneming) {
        this.vanaf = vanaf;
        this.waarneming = waarneming;
        schaal = kennis.schaal;
        for (int cel : deel.cellen()) {
            var variabele =
                    model.newVariable("c" + cel).lower((kennis.onder[cel] - vanaf[cel]) / schaal);
            if (Grens.isEindig(kennis.boven[cel])) {
                variabele.upper((kennis.boven[cel] - vanaf[cel]) / schaal);
            }
            variabelen.put(cel, variabele);
        }
        int nummer = 0;
        for (var som : deel.sommen()) {
            double uitkomst = binnenWereld ? 0 : som.uitkomst() / schaal;
            var uitdrukking = model.newExpression("s" + nummer++).level(uitkomst);
            for (int i = 0; i < som.cellen().length; i++) {
                var variabele = variabelen.get(som.cellen()[i]);
                if (variabele != null) {
                    uitdrukking.set(variabele, som.tekens()[i]);
                }
            }
        }
    }

    int opgelost() {
        return opgelost;
    }

    /// As long as that settles some of them, all that aren't settled yet are solved for at once.
    void losSamen(Map<Integer, Interval> doelen, boolean omhoog) {
        int vorige = Integer.MAX_VALUE;
        var open = open(doelen, omhoog);
        while (open.size() > 1 && open.size() < vorige) {
            vorige = open.size();
            los(open, omhoog);
            open = open(doelen, omhoog);
        }
    }

    private List<Integer> open(Map<Integer, Interval> doelen, boolean omhoog) {
        return doelen.entrySet().stream()
                .filter(e -> waarneming.isOpen(e.getKey(), e.getValue(), omhoog))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Solves for cells together, as low or as high as their sum can be; false if there is no
    /// solution. One cell alone gives its own end.
    boolean los(Collection<Integer> cellen, boolean omhoog) {
        cellen.forEach(cel -> gewicht(cel, BigDecimal.ONE));
        var uitkomst = omhoog ? model.maximise() : model.minimise();
        cellen.forEach(cel -> gewicht(cel, null));
        opgelost++;
        if (uitkomst.getState() == Optimisation.State.UNBOUNDED) {
            if (cellen.size() == 1) {
                cellen.forEach(cel -> waarneming.zie(cel, Double.POSITIVE_INFINITY));
            }
            return true;
        }
        if (!uitkomst.getState().isOptimal()) {
            return false;
        }
        variabelen.forEach((cel, variabele) ->
                waarneming.zie(
                        cel, vanaf[cel] + schaal * uitkomst.doubleValue(model.indexOf(variabele))));
        return true;
    }

    private void gewicht(int cel, @Nullable BigDecimal gewicht) {
        var variabele = variabelen.get(cel);
        if (variabele != null) {
            variabele.weight(gewicht);
        }
    }
}
