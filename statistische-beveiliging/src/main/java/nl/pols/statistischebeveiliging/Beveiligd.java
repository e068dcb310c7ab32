package nl.pols.statistischebeveiliging;

import java.util.SortedMap;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// A release that was made safe.
///
/// @param uitgave what may be published, rounded
/// @param onafgerond the same before rounding: for the attacker that proves it, never for outside
/// @param beloofd of each sensitive cell the interval within which nobody may know it
/// @param voorLater what a next release must know of this one; never for outside

public record Beveiligd(
        Uitgave uitgave,
        Uitgave onafgerond,
        SortedMap<Plaats, Interval> beloofd,
        SortedMap<Plaats, Vorig> voorLater,
        Verslag verslag) {}
