package nl.pols.statistischebeveiliging.patroon;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What releases before this one did with a cell, made with the same parameters.
///
/// @param geheim whether the last one hid it
/// @param bekend whether its value was shown, and hasn't changed since
/// @param ooitGetoond whether any release showed a value of it
/// @param waarde its value in the last one, unrounded
/// @param verzwegen every value of it that any of them hid
/// @param getoond every value of it that any of them showed
public record Vorig(
        boolean geheim,
        boolean bekend,
        boolean ooitGetoond,
        long waarde,
        SortedSet<Long> verzwegen,
        SortedSet<Long> getoond) {

    public Vorig {
        verzwegen = Collections.unmodifiableSortedSet(new TreeSet<>(verzwegen));
        getoond = Collections.unmodifiableSortedSet(new TreeSet<>(getoond));
    }

    /// The same after one release more.
    public static Vorig na(@Nullable Vorig vorig, boolean geheim, long waarde) {
        boolean stond = vorig != null && vorig.bekend && vorig.waarde == waarde;
        boolean ooit = vorig != null && vorig.ooitGetoond;
        var verzwegen = vorig == null ? new TreeSet<Long>() : new TreeSet<>(vorig.verzwegen);
        var getoond = vorig == null ? new TreeSet<Long>() : new TreeSet<>(vorig.getoond);
        (geheim ? verzwegen : getoond).add(waarde);
        return new Vorig(geheim, !geheim || stond, !geheim || ooit, waarde, verzwegen, getoond);
    }

    /// Whether what was shown isn't true any more.
    public boolean isAchterhaald(long nu) {
        return bekend && waarde != nu;
    }
}
