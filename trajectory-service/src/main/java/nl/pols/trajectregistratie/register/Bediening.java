package nl.pols.trajectregistratie.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When an SOB serves a municipality: itself, and by those that it went over into.
record Bediening(List<Periode> zelf, List<Periode> alsOpvolger) {

    static final Bediening GEEN = new Bediening(List.of(), List.of());

    /// To be filled.
    static Bediening nieuw() {
        return new Bediening(new ArrayList<>(1), new ArrayList<>(0));
    }

    /// A day-precise half-open period; either side may be open.
    record Periode(@Nullable LocalDate van, @Nullable LocalDate tot) {
        boolean omvat(LocalDate dag) {
            return (van == null || !dag.isBefore(van)) && (tot == null || dag.isBefore(tot));
        }
    }
}
