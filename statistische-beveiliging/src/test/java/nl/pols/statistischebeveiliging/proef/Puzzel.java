package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.statistischebeveiliging.vorm.Interval;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Figures that are known and figures that aren't, with any equations between them: what somebody
/// finds who writes it all down, knowing neither tables nor dimensions.
public final class Puzzel {
    private static final double SPELING = 1e-4;

    /// Further nobody asks.
    private static final int MEEST = 100_000;

    private final List<@Nullable Long> bekend = new ArrayList<>();
    private final List<Map<Integer, Integer>> nullen = new ArrayList<>();
    private final Map<Integer, double[]> tussen = new HashMap<>();

    /// A figure; null is one that isn't shown.
    public int figuur(@Nullable Long waarde) {
        bekend.add(waarde);
        return bekend.size() - 1;
    }

    /// Times so much each, they are nought together.
    public void nul(Map<Integer, Integer> termen) {
        nullen.add(termen);
    }

    /// What is left of a figure without the others.
    public int over(int geheel, int deel) {
        int rest = figuur(null);
        nul(Map.of(geheel, 1, deel, -1, rest, -1));
        return rest;
    }

    /// From where to where each of these figures can be. Every way in which all of it fits shows so
    /// of all of them, so an end is only asked for where none went as far as it should.
    public List<Interval> van(List<Integer> figuren, Interval ver) {
        for (boolean omhoog : new boolean[] {false, true}) {
            var open = figuren.stream().filter(f -> isOpen(f, ver, omhoog)).toList();
            if (!open.isEmpty()) {
                los(open, omhoog);
            }
            open.stream().filter(f -> isOpen(f, ver, omhoog)).forEach(f -> los(List.of(f), omhoog));
        }
        return figuren.stream().map(this::gezien).toList();
    }

    private boolean isOpen(int figuur, Interval ver, boolean omhoog) {
        var gezien = bekend.get(figuur) == null ? tussen.get(figuur) : null;
        return bekend.get(figuur) == null
                && (gezien == null
                        || (omhoog
                                ? gezien[1] < ver.boven() - SPELING
                                : gezien[0] > ver.onder() + SPELING));
    }

    private Interval gezien(int figuur) {
        var waarde = bekend.get(figuur);
        if (waarde != null) {
            return new Interval(waarde, waarde);
        }
        var gezien = Objects.requireNonNull(tussen.get(figuur));
        return new Interval(
                (long) Math.ceil(gezien[0] - SPELING), (long) Math.floor(gezien[1] + SPELING));
    }

    private void los(List<Integer> figuren, boolean omhoog) {
        var model = new ExpressionsBasedModel();
        var variabelen = new HashMap<Integer, Variable>();
        for (int i = 0; i < bekend.size(); i++) {
            if (bekend.get(i) == null) {
                variabelen.put(i, model.newVariable("f" + i).lower(0).upper(MEEST));
            }
        }
        for (var termen : nullen) {
            if (termen.keySet().stream().anyMatch(variabelen::containsKey)) {
                leg(model, variabelen, termen);
            }
        }
        figuren.forEach(f -> Objects.requireNonNull(variabelen.get(f)).weight(1));
        var uitkomst = omhoog ? model.maximise() : model.minimise();
        if (!uitkomst.getState().isFeasible()) {
            throw new IllegalStateException("Figures contradict each other");
        }
        variabelen.forEach((figuur, variabele) -> {
            double hier = uitkomst.doubleValue(model.indexOf(variabele));
            tussen.merge(
                    figuur,
                    new double[] {hier, hier},
                    (oud, nieuw) ->
                            new double[] {Math.min(oud[0], nieuw[0]), Math.max(oud[1], nieuw[1])});
        });
    }

    private void leg(
            ExpressionsBasedModel model,
            Map<Integer, Variable> variabelen,
            Map<Integer, Integer> termen) {
        long rest = 0;
        for (var term : termen.entrySet()) {
            var waarde = bekend.get(term.getKey());
            rest -= waarde == null ? 0 : waarde * term.getValue();
        }
        var uitdrukking = model.newExpression("n" + model.countExpressions()).level(rest);
        termen.forEach((i, keer) -> {
            var variabele = variabelen.get(i);
            if (variabele != null) {
                uitdrukking.set(variabele, keer);
            }
        });
    }
}
