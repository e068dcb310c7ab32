package nl.pols.statistischebeveiliging.proef;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A flow of the years of [Jaaruitgaven]: as counted, with what is left of the halves of a year
/// without it, and its releases.
///
/// @param terug how many half-years before each half the stocks are that go off that in turn
record Jaarstroom(
        String naam,
        IntFunction<Levering> geteld,
        IntFunction<Levering> over,
        IntFunction<Levering> zonderWerk,
        int terug,
        Map<Integer, List<Beveiligd>> uitgaven,
        Map<Integer, Map<Plaats, Vorig>> eerder) {
    Jaarstroom(
            String naam,
            IntFunction<Levering> geteld,
            IntFunction<Levering> over,
            IntFunction<Levering> zonderWerk,
            int terug) {
        this(naam, geteld, over, zonderWerk, terug, new TreeMap<>(), new TreeMap<>());
    }

    List<Beveiligd> van(int jaar) {
        return uitgaven.getOrDefault(jaar, List.of());
    }
}
