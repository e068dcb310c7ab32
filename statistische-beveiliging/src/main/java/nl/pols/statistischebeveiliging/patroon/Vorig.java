package nl.pols.statistischebeveiliging.patroon;

import org.jspecify.annotations.Nullable;

/// What releases before this one did with a cell, made with the same parameters.
///
/// @param geheim whether the last one hid it
/// @param bekend whether its value was shown, and hasn't changed since
/// @param ooitGetoond whether any release showed a value of it
/// @param waarde its value in the last one, unrounded
public record Vorig(boolean geheim, boolean bekend, boolean ooitGetoond, long waarde) {

    /// The same after one release more.
    public static Vorig na(@Nullable Vorig vorig, boolean geheim, long waarde) {
        boolean stond = vorig != null && vorig.bekend && vorig.waarde == waarde;
        boolean ooit = vorig != null && vorig.ooitGetoond;
        return new Vorig(geheim, !geheim || stond, !geheim || ooit, waarde);
    }

    /// Whether what was shown isn't true any more.
    public boolean isAchterhaald(long nu) {
        return bekend && waarde != nu;
    }
}
