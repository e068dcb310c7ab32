package nl.pols.trajectregistratie.persoon;

import java.time.Instant;
import java.time.LocalDate;

/// How long a kind of record is kept after its end, and on which ground. Versions: what an owner
/// lays down is added, never overwritten.
///
/// @param eigenaar whose rule it is; `*` is the standard
record Bewaarregel(
        String eigenaar,
        Recordsoort soort,
        int versie,
        int maanden,
        String grond,
        String door,
        Instant vastgelegdOp) {

    static final String STANDAARD = "*";

    boolean isStandaard() {
        return eigenaar.equals(STANDAARD);
    }

    /// The last end of which the term has passed on `dag`: what ended on that day or before is due.
    LocalDate laatsteEinde(LocalDate dag) {
        return dag.minusMonths(maanden);
    }

    LocalDate vervaltOp(LocalDate einde) {
        return einde.plusMonths(maanden);
    }
}
