package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What adds up to what: along each dimension, and of several releases. Each sum is the cell that
/// it makes and then the cells that make it.
final class Sommen {
    private final Stelsel stelsel;
    private final List<int[]> sommen = new ArrayList<>();
    private final List<Integer> langs = new ArrayList<>();
    private final List<Integer> volgend = new ArrayList<>();

    Sommen(Stelsel stelsel) {
        this.stelsel = stelsel;
        for (int cel = 0; cel < stelsel.omvang(); cel++) {
            for (int d = 0; d < stelsel.bomen.size(); d++) {
                langsDimensie(cel, d);
            }
        }
        for (var verbinding : stelsel.verbindingen) {
            for (var plaats : stelsel.plaats) {
                verbinding
                        .van(plaats)
                        .ifPresent(termen -> vanUitgaven(termen, verbinding.isSamen()));
            }
        }
    }

    int[][] sommen() {
        return sommen.toArray(int[][]::new);
    }

    /// Of each sum along which dimension it is.
    int[] langs() {
        return langs.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Of each sum over releases the cell that follows from the others; -1 of the rest.
    int[] volgend() {
        return volgend.stream().mapToInt(Integer::intValue).toArray();
    }

    private void langsDimensie(int cel, int dimensie) {
        var boom = stelsel.bomen.get(dimensie);
        int knoop = stelsel.plek[cel][dimensie];
        boolean telt = boom.telbaar || knoop != 0;
        if (telt && !boom.isBlad(knoop) && !stelsel.inhoud[cel].ontbreekt()) {
            var som = new ArrayList<Integer>();
            som.add(cel);
            delen(cel, dimensie, knoop, som);
            if (som.size() > 1) {
                neemOp(som, dimensie, -1);
            }
        }
    }

    private void delen(int cel, int dimensie, int knoop, List<Integer> som) {
        for (int kind : stelsel.bomen.get(dimensie).kinderen[knoop]) {
            int deel = stelsel.met(cel, dimensie, kind);
            if (deel >= 0) {
                som.add(deel);
            } else {
                delen(cel, dimensie, kind, som);
            }
        }
    }

    /// Without parts that can't occur; none if the whole isn't there.
    private void vanUitgaven(List<Plaats> termen, boolean isSamen) {
        var som = new ArrayList<Integer>();
        for (var term : termen) {
            int cel = Arrays.binarySearch(stelsel.plaats, term);
            if (cel >= 0 && !stelsel.inhoud[cel].ontbreekt()) {
                som.add(cel);
            } else if (som.isEmpty()) {
                return;
            }
        }
        neemOp(som, stelsel.naast, isSamen ? som.getFirst() : som.getLast());
    }

    private void neemOp(List<Integer> som, int dimensie, int volgt) {
        long delen = som.stream().skip(1).mapToLong(deel -> stelsel.waarde[deel]).sum();
        int geheel = som.getFirst();
        if (delen != stelsel.waarde[geheel]) {
            throw new IllegalArgumentException(
                    "%s is %d, de delen zijn samen %d"
                            .formatted(stelsel.plaats[geheel], stelsel.waarde[geheel], delen));
        }
        sommen.add(som.stream().mapToInt(Integer::intValue).toArray());
        langs.add(dimensie);
        volgend.add(volgt);
    }
}
