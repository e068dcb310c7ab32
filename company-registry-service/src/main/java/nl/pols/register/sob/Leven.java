package nl.pols.register.sob;

import java.time.LocalDate;

/// On which days something can happen to an SOB: within its life, and after it took over from the
/// last of its predecessors.
final class Leven {
    private Leven() {}

    /// A day of its life, but not the first one.
    static void eisBinnen(Sob sob, LocalDate dag) {
        var bestaan = sob.toestand().bestaan();
        if (!bestaan.bevat(dag) || dag.equals(bestaan.van())) {
            throw new SobRefused.BuitenBestaan(sob.id(), bestaan);
        }
    }

    static void eisOp(Sob sob, LocalDate dag) {
        var bestaan = sob.toestand().bestaan();
        if (!bestaan.bevat(dag)) {
            throw new SobRefused.BuitenBestaan(sob.id(), bestaan);
        }
    }

    static void eisNaVoorgangers(Sob sob, LocalDate dag) {
        for (Opvolging eerdere : sob.toestand().voorgangers()) {
            if (!eerdere.ingangsdatum().isBefore(dag)) {
                throw new SobRefused.VoorEerdereOpvolging(sob.id(), eerdere);
            }
        }
    }
}
