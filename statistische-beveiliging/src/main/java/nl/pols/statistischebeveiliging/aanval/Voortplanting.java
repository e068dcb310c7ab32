package nl.pols.statistischebeveiliging.aanval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What follows from the bounds sum by sum: a total is at least its parts together, a part at most
/// the total less the others. Cheap, and it settles most cells before anything is solved.
final class Voortplanting {
    private static final int RONDEN = 60;

    private final Kennis kennis;
    private final List<List<Integer>> sommenVan = new ArrayList<>();
    private final int[] keren;
    private boolean kloppend = true;

    private Voortplanting(Kennis kennis) {
        this.kennis = kennis;
        kennis.plaatsen.forEach(p -> sommenVan.add(new ArrayList<>()));
        for (int s = 0; s < kennis.sommen.size(); s++) {
            for (int cel : kennis.sommen.get(s)) {
                sommenVan.get(cel).add(s);
            }
        }
        keren = new int[kennis.sommen.size()];
    }

    /// Narrows the bounds; false if they contradict each other.
    static boolean over(Kennis kennis) {
        return new Voortplanting(kennis).loop();
    }

    private boolean loop() {
        var rij = new ArrayDeque<Integer>();
        var inRij = new boolean[keren.length];
        for (int s = 0; s < keren.length; s++) {
            rij.add(s);
            inRij[s] = true;
        }
        while (!rij.isEmpty() && kloppend) {
            int som = rij.poll();
            inRij[som] = false;
            if (keren[som]++ > RONDEN) {
                continue;
            }
            for (int cel : versmal(kennis.sommen.get(som))) {
                for (int buur : sommenVan.get(cel)) {
                    if (!inRij[buur]) {
                        rij.add(buur);
                        inRij[buur] = true;
                    }
                }
            }
        }
        return kloppend;
    }

    private List<Integer> versmal(int[] leden) {
        var veranderd = new ArrayList<Integer>();
        long samenOnder = 0;
        long samenBoven = 0;
        int oneindige = 0;
        for (int i = 1; i < leden.length; i++) {
            samenOnder += kennis.onder[leden[i]];
            boolean eindig = Grens.isEindig(kennis.boven[leden[i]]);
            samenBoven += eindig ? kennis.boven[leden[i]] : 0;
            oneindige += eindig ? 0 : 1;
        }
        int geheel = leden[0];
        neem(geheel, samenOnder, oneindige == 0 ? samenBoven : Grens.ONEINDIG, veranderd);
        for (int i = 1; i < leden.length; i++) {
            int deel = leden[i];
            boolean eindig = Grens.isEindig(kennis.boven[deel]);
            boolean begrensd = oneindige == 0 || (oneindige == 1 && !eindig);
            long anderenBoven = samenBoven - (eindig ? kennis.boven[deel] : 0);
            long laagst = begrensd ? kennis.onder[geheel] - anderenBoven : 0;
            long anderenOnder = samenOnder - kennis.onder[deel];
            long hoogst = Grens.plus(kennis.boven[geheel], -anderenOnder);
            long oudOnder = kennis.onder[deel];
            long oudBoven = kennis.boven[deel];
            neem(deel, laagst, hoogst, veranderd);
            samenOnder += kennis.onder[deel] - oudOnder;
            if (kennis.boven[deel] != oudBoven) {
                oneindige -= eindig ? 0 : 1;
                samenBoven += kennis.boven[deel] - (eindig ? oudBoven : 0);
            }
        }
        return veranderd;
    }

    private void neem(int cel, long van, long tot, List<Integer> veranderd) {
        boolean smaller = van > kennis.onder[cel] || tot < kennis.boven[cel];
        kennis.onder[cel] = Math.max(kennis.onder[cel], van);
        kennis.boven[cel] = Math.min(kennis.boven[cel], tot);
        kloppend &= kennis.onder[cel] <= kennis.boven[cel];
        if (smaller) {
            veranderd.add(cel);
        }
    }
}
