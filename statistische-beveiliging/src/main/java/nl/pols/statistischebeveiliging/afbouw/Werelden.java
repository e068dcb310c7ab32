package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.afbouw.Toets.Mogelijk;
import nl.pols.statistischebeveiliging.vorm.Afbouwreeks;
import nl.pols.statistischebeveiliging.vorm.Afbouwwereld;

/// Writes out in full what [Toets] found: who left each of the lowest areas, step by step.
final class Werelden {
    private final Stamboom boom;
    private final Momenten momenten;

    Werelden(Stamboom boom, Momenten momenten) {
        this.boom = boom;
        this.momenten = momenten;
    }

    /// What is read with the release that is drawn up.
    Afbouwreeks reeks() {
        var getoond = new ArrayList<TreeMap<String, Long>>();
        for (int m = 1; m < boom.perioden; m++) {
            var hier = new TreeMap<String, Long>();
            for (int knoop = 0; knoop < boom.codes.length; knoop++) {
                if (boom.lezing.gelezen[knoop][m]) {
                    hier.put(boom.codes[knoop], boom.tussen(knoop, m, boom.perioden));
                }
            }
            getoond.add(hier);
        }
        return new Afbouwreeks(boom.dimensie, List.copyOf(getoond));
    }

    Afbouwwereld wereld(Doel doel, Mogelijk mogelijk) {
        Map<String, long[]> weg = new HashMap<>();
        for (int deel = 0; deel < boom.kinderen[0].length; deel++) {
            int hoog = boom.kinderen[0][deel];
            var hier = mogelijk.boven() == null ? boom.weg[hoog] : mogelijk.boven().weg[deel];
            if (boom.isBlad(hoog)) {
                leg(weg, hoog, hier);
            } else if (hoog == boom.ouder[doel.knoop()] && mogelijk.onder() != null) {
                verdeel(weg, hoog, hier, mogelijk.onder(), doel);
            } else if (Arrays.equals(hier, boom.weg[hoog])) {
                Arrays.stream(boom.kinderen[hoog]).forEach(laag -> leg(weg, laag, boom.weg[laag]));
            } else {
                verdeel(weg, hoog, hier, boom.vlak(hoog), doel);
            }
        }
        return new Afbouwwereld(
                boom.plaats(doel, momenten),
                boom.codes[doel.knoop()],
                doel.van() - 1,
                doel.tot() - 1,
                weg);
    }

    private void leg(Map<String, long[]> weg, int knoop, long[] perPeriode) {
        weg.put(boom.codes[knoop], Arrays.copyOfRange(perPeriode, 1, boom.perioden));
    }

    /// Between two releases that tell of an area nobody knows who of a part left when: those of the
    /// question first, where they must be or where they may.
    private void verdeel(Map<String, long[]> weg, int hoog, long[] samen, Vlak delen, Doel doel) {
        var over = samen.clone();
        var grenzen = boom.grenzen(hoog);
        verleg(over, delen, boom.kinderen[hoog].length, grenzen);
        var volgorde = new ArrayList<Integer>();
        Arrays.stream(boom.kinderen[hoog]).forEach(volgorde::add);
        volgorde.sort((een, ander) -> Boolean.compare(ander == doel.knoop(), een == doel.knoop()));
        for (int laag : volgorde) {
            var hier = new long[boom.perioden];
            for (int k = 0; k < grenzen.length - 1; k++) {
                long nog = delen.weg[boom.nummer(laag)][k];
                boolean eerstBinnen = laag != doel.knoop() || !doel.isLeeg();
                for (boolean binnen : List.of(eerstBinnen, !eerstBinnen)) {
                    for (int p = grenzen[k]; p < grenzen[k + 1]; p++) {
                        boolean isBinnen = p >= doel.van() && p < doel.tot();
                        long zoveel = isBinnen == binnen ? Math.min(nog, over[p]) : 0;
                        hier[p] += zoveel;
                        over[p] -= zoveel;
                        nog -= zoveel;
                    }
                }
            }
            leg(weg, laag, hier);
        }
    }

    /// Of an area whose figure was corrected others can have left between those days.
    private static void verleg(long[] over, Vlak delen, int speling, int[] grenzen) {
        for (int k = 0; speling < delen.weg.length && k < grenzen.length - 1; k++) {
            over[grenzen[k]] -= delen.weg[speling][k] - Lezing.SPELING;
        }
    }
}
