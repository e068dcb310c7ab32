package nl.pols.rapportage.feit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that runs from a day to a day and changes in between. Invariant: its slices follow
/// each other without a gap, and none is empty.
///
/// @param tot the first day on which it no longer runs; null while it runs
record Verloop(LocalDate van, @Nullable LocalDate tot) {

    /// Days on which nothing changes.
    record Deel(LocalDate van, @Nullable LocalDate tot) {}

    /// The slices between these changes; none of what ended on the day it began.
    List<Deel> delen(Collection<LocalDate> wijzigingen) {
        var dagen = new TreeSet<LocalDate>();
        dagen.add(van);
        wijzigingen.stream().filter(dag -> dag.isAfter(van) && voorEinde(dag)).forEach(dagen::add);
        var delen = new ArrayList<Deel>();
        for (LocalDate dag : dagen) {
            var volgende = dagen.higher(dag);
            if (voorEinde(dag)) {
                delen.add(new Deel(dag, volgende == null ? tot : volgende));
            }
        }
        return delen;
    }

    private boolean voorEinde(LocalDate dag) {
        return tot == null || dag.isBefore(tot);
    }

    /// Which of the dated values holds on a day: the last that began by then, else the first.
    static <T> T op(List<T> waarden, Function<T, LocalDate> vanaf, LocalDate dag) {
        var gesorteerd = waarden.stream().sorted(Comparator.comparing(vanaf)).toList();
        return gesorteerd.stream()
                .filter(w -> !vanaf.apply(w).isAfter(dag))
                .reduce((eerder, later) -> later)
                .orElseGet(gesorteerd::getFirst);
    }

    /// A day that is open stands as such in the database.
    static Object ofOneindig(@Nullable LocalDate dag) {
        return dag == null ? "infinity" : dag;
    }

    static int inHonderdsten(BigDecimal uren) {
        return uren.movePointRight(2).intValueExact();
    }
}
