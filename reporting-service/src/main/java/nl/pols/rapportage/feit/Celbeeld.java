package nl.pols.rapportage.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The trajectories of one cell as known now, in the order of their ends: of each what figures ask
/// that are no sums, in some twenty-five bytes. Invariant: these are the cases that the cell has at
/// its `stand`; nothing here ever changes.
public final class Celbeeld {
    /// In the place of an end, while it runs.
    public static final int LOOPT = Celgeval.LOOPT;

    /// In the place of a productivity that nobody measured, and of a stay without readiness.
    public static final int GEEN = Celgeval.GEEN;

    private static final int MATEN = Celgeval.MATEN;

    final UUID stand;
    private final int[] einde;
    private final int[] begin;
    private final int[] hoe;
    private final int[] verblijf;
    private final int[] loonwaarde;
    private final int[] laag;
    private final int kortsteDuur;
    private final int eersteBegin;

    /// @param maten of each case what [Celgeval] has, in that order
    private Celbeeld(UUID stand, int[][] maten) {
        this.stand = stand;
        this.einde = maten[0];
        this.begin = maten[1];
        this.hoe = maten[2];
        this.verblijf = maten[3];
        this.loonwaarde = maten[4];
        this.laag = maten[5];
        int kortste = 0;
        int eerste = LOOPT;
        for (int i = 0; i < begin.length; i++) {
            kortste = Math.min(kortste, einde[i] == LOOPT ? 0 : einde[i] - begin[i]);
            eerste = Math.min(eerste, begin[i]);
        }
        this.kortsteDuur = kortste;
        this.eersteBegin = eerste;
    }

    /// Of cases in any order.
    ///
    /// @param getallen the numbers of each, one case after another
    static Celbeeld van(UUID stand, int[] getallen, int aantal) {
        long[] volgorde =
                IntStream.range(0, aantal)
                        .mapToLong(i -> ((long) getallen[i * MATEN] << Integer.SIZE) + i)
                        .sorted()
                        .toArray();
        var maten = new int[MATEN][aantal];
        for (int n = 0; n < aantal; n++) {
            int plek = (int) volgorde[n] * MATEN;
            for (int maat = 0; maat < MATEN; maat++) {
                maten[maat][n] = getallen[plek + maat];
            }
        }
        return new Celbeeld(stand, maten);
    }

    /// The same after some came and others went; null if one of those is not there.
    ///
    /// @param netto how often each came
    @Nullable Celbeeld met(UUID nieuw, Map<Celgeval, Integer> netto) {
        var weg = new BitSet();
        var erbij = new ArrayList<Celgeval>();
        for (var wissel : netto.entrySet()) {
            for (int i = 0; i < wissel.getValue(); i++) {
                erbij.add(wissel.getKey());
            }
            for (int i = wissel.getValue(); i < 0; i++) {
                int plek = zoek(wissel.getKey(), weg);
                if (plek < 0) {
                    return null;
                }
                weg.set(plek);
            }
        }
        erbij.sort(Comparator.comparingInt(Celgeval::einde));
        return new Celbeeld(nieuw, samen(weg, erbij));
    }

    private int zoek(Celgeval geval, BitSet weg) {
        for (int i = vanaf(geval.einde()); i < aantal() && einde[i] == geval.einde(); i++) {
            if (!weg.get(i) && geval(i).equals(geval)) {
                return i;
            }
        }
        return -1;
    }

    private int[][] samen(BitSet weg, List<Celgeval> erbij) {
        var maten = new int[MATEN][aantal() - weg.cardinality() + erbij.size()];
        int n = 0;
        int e = 0;
        for (int i = 0; i <= aantal(); i++) {
            while (e < erbij.size() && (i == aantal() || erbij.get(e).einde() < einde[i])) {
                zet(maten, n++, erbij.get(e++));
            }
            if (i < aantal() && !weg.get(i)) {
                maten[0][n] = einde[i];
                maten[1][n] = begin[i];
                maten[2][n] = hoe[i];
                maten[3][n] = verblijf[i];
                maten[4][n] = loonwaarde[i];
                maten[5][n++] = laag[i];
            }
        }
        return maten;
    }

    private static void zet(int[][] maten, int n, Celgeval geval) {
        maten[0][n] = geval.einde();
        maten[1][n] = geval.begin();
        maten[2][n] = geval.hoe();
        maten[3][n] = geval.verblijf();
        maten[4][n] = geval.loonwaarde();
        maten[5][n] = geval.laag();
    }

    private Celgeval geval(int nummer) {
        return new Celgeval(
                einde[nummer],
                begin[nummer],
                hoe[nummer],
                verblijf[nummer],
                loonwaarde[nummer],
                laag[nummer]);
    }

    /// Whether these are the same cases.
    boolean isGelijkAan(Celbeeld ander) {
        return perGeval().equals(ander.perGeval());
    }

    private Map<Celgeval, Integer> perGeval() {
        var aantallen = new HashMap<Celgeval, Integer>();
        for (int i = 0; i < aantal(); i++) {
            aantallen.merge(geval(i), 1, Integer::sum);
        }
        return aantallen;
    }

    /// The first that ends on the day or after it; those that run come last.
    public int vanaf(LocalDate dag) {
        return vanaf((int) dag.toEpochDay());
    }

    private int vanaf(int dag) {
        int onder = 0;
        int boven = einde.length;
        while (onder < boven) {
            int midden = (onder + boven) >>> 1;
            if (einde[midden] < dag) {
                onder = midden + 1;
            } else {
                boven = midden;
            }
        }
        return onder;
    }

    public int aantal() {
        return einde.length;
    }

    /// At most nought: less of who ended before the begin.
    public int kortsteDuur() {
        return kortsteDuur;
    }

    /// The first day of all of them; [#LOOPT] of none.
    public int eersteBegin() {
        return eersteBegin;
    }

    /// Its first day, in days since 1970.
    public int begin(int nummer) {
        return begin[nummer];
    }

    /// The first day on which it no longer runs; [#LOOPT] while it does.
    public int einde(int nummer) {
        return einde[nummer];
    }

    /// What was handed over ended nowhere.
    public boolean isOvergedragen(int nummer) {
        return (hoe[nummer] & Celgeval.OVERGEDRAGEN) != 0;
    }

    public boolean isBetaald(int nummer) {
        return (hoe[nummer] & Celgeval.BETAALD) != 0;
    }

    public boolean isVerlengd(int nummer) {
        return (hoe[nummer] & Celgeval.VERLENGD) != 0;
    }

    /// Days after readiness and the grace; [#GEEN] where nobody was declared ready.
    public int verblijf(int nummer) {
        return verblijf[nummer];
    }

    /// As measured last; [#GEEN] where nobody measured.
    public int loonwaarde(int nummer) {
        return loonwaarde[nummer];
    }

    /// The same number for the same distance, benefit and quarter of the begin; of what was
    /// measured.
    public int laag(int nummer) {
        return laag[nummer];
    }
}
