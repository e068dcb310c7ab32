package nl.pols.statistischebeveiliging.aanval;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// Works out with linear programming how low and how high a cell can be within its part. Each
/// solution is a possible world, so it tells of all its cells that they can be so; what one
/// solution shows needn't be solved for another cell.
final class Oplosser {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Variable> variabelen = new HashMap<>();
    private final Map<Integer, Double> laagst = new HashMap<>();
    private final Map<Integer, Double> hoogst = new HashMap<>();
    private int opgelost;

    Oplosser(Kennis kennis, Onderdeel deel) {
        for (int cel : deel.cellen()) {
            var variabele = model.newVariable("c" + cel).lower(kennis.onder[cel]);
            if (Grens.isEindig(kennis.boven[cel])) {
                variabele.upper(kennis.boven[cel]);
            }
            variabelen.put(cel, variabele);
        }
        int nummer = 0;
        for (var som : deel.sommen()) {
            var uitdrukking = model.newExpression("s" + nummer++).level(som.uitkomst());
            for (int i = 0; i < som.cellen().length; i++) {
                var variabele = variabelen.get(som.cellen()[i]);
                if (variabele != null) {
                    uitdrukking.set(variabele, som.tekens()[i]);
                }
            }
        }
    }

    /// How low the cell was seen in any solution so far.
    double laagst(int cel) {
        return laagst.getOrDefault(cel, Double.POSITIVE_INFINITY);
    }

    double hoogst(int cel) {
        return hoogst.getOrDefault(cel, Double.NEGATIVE_INFINITY);
    }

    int opgelost() {
        return opgelost;
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
                cellen.forEach(cel -> hoogst.put(cel, Double.POSITIVE_INFINITY));
            }
            return true;
        }
        if (!uitkomst.getState().isOptimal()) {
            return false;
        }
        variabelen.forEach((nummer, variabele) -> {
            double waarde = uitkomst.doubleValue(model.indexOf(variabele));
            laagst.merge(nummer, waarde, Math::min);
            hoogst.merge(nummer, waarde, Math::max);
        });
        return true;
    }

    private void gewicht(int cel, @Nullable BigDecimal gewicht) {
        var variabele = variabelen.get(cel);
        if (variabele != null) {
            variabele.weight(gewicht);
        }
    }
}
