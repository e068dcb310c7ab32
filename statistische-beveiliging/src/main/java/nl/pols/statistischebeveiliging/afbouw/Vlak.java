package nl.pols.statistischebeveiliging.afbouw;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Of the parts of an area how many left in each period between two releases that told of the area,
/// and whatever else fits what is known: of a period how many left together, and of a part how many
/// left between two releases that told of it. All of those sums stay as they are, and nobody comes
/// in; whoever left one part in a period can have left another one, if others changed places with
/// them. That is a transportation problem, so a way in whole persons is found if there is any.
final class Vlak {
    /// By part, then by period.
    final long[][] weg;

    private final boolean[][] knip;
    private final int perioden;
    private final int[] vorige;
    private final int[] wachtrij;
    private int doel = -1;
    private BitSet dicht = new BitSet();
    private int einde;

    /// @param knip by part and period whether the part is known where the period begins
    Vlak(long[][] weg, boolean[][] knip) {
        this.weg = weg;
        this.knip = knip;
        perioden = weg.length == 0 ? 0 : weg[0].length;
        vorige = new int[(weg.length + 1) * perioden];
        wachtrij = new int[vorige.length];
    }

    Vlak kopie() {
        return new Vlak(Arrays.stream(weg).map(long[]::clone).toArray(long[][]::new), knip);
    }

    /// Whether nobody at all can have left the part in these periods; if so nobody did.
    boolean leeg(int deel, BitSet periodes) {
        sluit(deel, periodes);
        var tekort = new long[perioden];
        var over = new long[perioden];
        for (int p = periodes.nextSetBit(0); p >= 0; p = periodes.nextSetBit(p + 1)) {
            tekort[p] = weg[deel][p];
            over[begin(deel, p)] += weg[deel][p];
            weg[deel][p] = 0;
        }
        for (int van = 0; van < perioden; van++) {
            while (over[van] > 0) {
                var open = tekort;
                if (!loop(deel * perioden + van, k -> isPeriode(k) && open[periode(k)] > 0)) {
                    return false;
                }
                long verlegd = verleg(Math.min(over[van], tekort[periode(einde)]));
                over[van] -= verlegd;
                tekort[periode(einde)] -= verlegd;
            }
        }
        return true;
    }

    /// Lets as few leave the part in these periods together as can be, not fewer than asked;
    /// whether it came to that.
    boolean verlaag(int deel, BitSet periodes, long tot) {
        sluit(deel, periodes);
        long samen = periodes.stream().mapToLong(p -> weg[deel][p]).sum();
        for (int p = periodes.nextSetBit(0); p >= 0; p = periodes.nextSetBit(p + 1)) {
            int hier = p;
            while (samen > tot
                    && weg[deel][p] > 0
                    && loop(deel * perioden + begin(deel, p), k -> k == knoop(hier))) {
                long verlegd = verleg(Math.min(weg[deel][p], samen - tot));
                weg[deel][p] -= verlegd;
                samen -= verlegd;
            }
        }
        return samen <= tot;
    }

    /// Whether so many can have left the part in a period; if so they did.
    boolean verhoog(int deel, int p, long tot) {
        var alleen = new BitSet();
        alleen.set(p);
        doel = deel;
        dicht = alleen;
        while (weg[deel][p] < tot) {
            int rij = deel * perioden + begin(deel, p);
            if (!loop(knoop(p), k -> k == rij)) {
                return false;
            }
            weg[deel][p] += verleg(tot - weg[deel][p]);
        }
        return true;
    }

    private void sluit(int deel, BitSet periodes) {
        doel = deel;
        dicht = (BitSet) dicht.clone();
        dicht.or(periodes);
    }

    private boolean isDicht(int deel, int p) {
        return deel == doel && dicht.get(p);
    }

    /// Of a part and a period the first of those that are only known together.
    private int begin(int deel, int p) {
        int begin = p;
        while (begin > 0 && !knip[deel][begin]) {
            begin--;
        }
        return begin;
    }

    private int knoop(int p) {
        return weg.length * perioden + p;
    }

    private boolean isPeriode(int knoop) {
        return knoop >= weg.length * perioden;
    }

    private int periode(int knoop) {
        return knoop - weg.length * perioden;
    }

    /// Looks for a way along which persons can change places: from a part to a period in which one
    /// more leaves it, from a period to a part that one fewer leaves.
    private boolean loop(int van, IntPredicate naar) {
        Arrays.fill(vorige, -1);
        vorige[van] = van;
        wachtrij[0] = van;
        int eind = 1;
        for (int i = 0; i < eind; i++) {
            int hier = wachtrij[i];
            if (i > 0 && naar.test(hier)) {
                einde = hier;
                return true;
            }
            eind = isPeriode(hier) ? vanPeriode(hier, eind) : vanDeel(hier, eind);
        }
        return false;
    }

    private int vanDeel(int knoop, int eind) {
        int deel = knoop / perioden;
        int tot = eind;
        for (int p = knoop % perioden; p < perioden; p++) {
            if (p > knoop % perioden && knip[deel][p]) {
                break;
            }
            if (!isDicht(deel, p)) {
                tot = zet(knoop(p), knoop, tot);
            }
        }
        return tot;
    }

    private int vanPeriode(int knoop, int eind) {
        int p = periode(knoop);
        int tot = eind;
        for (int deel = 0; deel < weg.length; deel++) {
            if (weg[deel][p] > 0 && !isDicht(deel, p)) {
                tot = zet(deel * perioden + begin(deel, p), knoop, tot);
            }
        }
        return tot;
    }

    private int zet(int knoop, int van, int eind) {
        if (vorige[knoop] >= 0) {
            return eind;
        }
        vorige[knoop] = van;
        wachtrij[eind] = knoop;
        return eind + 1;
    }

    /// As many as there are on the way that was found, and not more than asked.
    private long verleg(long meest) {
        long ruimte = meest;
        for (int k = einde; vorige[k] != k; k = vorige[k]) {
            if (!isPeriode(k)) {
                ruimte = Math.min(ruimte, weg[k / perioden][periode(vorige[k])]);
            }
        }
        for (int k = einde; vorige[k] != k; k = vorige[k]) {
            if (isPeriode(k)) {
                weg[vorige[k] / perioden][periode(k)] += ruimte;
            } else {
                weg[k / perioden][periode(vorige[k])] -= ruimte;
            }
        }
        return ruimte;
    }
}
