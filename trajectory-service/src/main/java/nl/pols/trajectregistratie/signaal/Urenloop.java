package nl.pols.trajectregistratie.signaal;

import java.time.LocalDate;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.traject.Inhoud;

/// Which weekly hours held on a day: those of the start, until a later step.
record Urenloop(Uren start, Verloop verloop) {

    static Urenloop van(Inhoud inhoud) {
        return new Urenloop(inhoud.urenPerWeek(), inhoud.verloopOfLeeg());
    }

    Uren op(LocalDate dag) {
        Uren geldend = start;
        for (var stap : verloop.urenverloop()) {
            if (!stap.vanaf().isAfter(dag)) {
                geldend = stap.uren();
            }
        }
        return geldend;
    }

    /// Share of production in the week, in percent.
    double productieaandeelOp(LocalDate dag) {
        Uren uren = op(dag);
        return 100.0 * uren.productie() / uren.totaal();
    }
}
