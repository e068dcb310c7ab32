package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The last step of the calibration: the inflow is set a little too high on purpose, and as many
/// participants as there are too many on the letter's reference date are taken out again, drawn
/// from those in a trajectory with production work on that day, each with all of their
/// trajectories.
final class Uitdunning {
    /// Publication of the study behind letter 001, and the number running then ("zo'n 13.500"). The
    /// two extra keep the euros per trajectory that follow from it (822, 2,170) inside their
    /// rounding.
    static final LocalDate PEILDATUM = LocalDate.of(2022, 5, 23);

    static final int LOPEND = 13_502;

    private Uitdunning() {}

    static List<Zaak> apply(List<Zaak> cases, double size, Lot lot) {
        List<Zaak> running =
                new ArrayList<>(
                        cases.stream()
                                .filter(z -> z.uren.productie() > 0 && z.runsOn(PEILDATUM))
                                .toList());
        int surplus = running.size() - (int) Math.round(LOPEND * size);
        if (surplus <= 0) {
            return cases;
        }
        lot.shuffle(running);
        Set<Deelnemer> out = Collections.newSetFromMap(new IdentityHashMap<>());
        running.subList(0, surplus).forEach(z -> out.add(z.deelnemer));
        return cases.stream().filter(z -> !out.contains(z.deelnemer)).toList();
    }
}
