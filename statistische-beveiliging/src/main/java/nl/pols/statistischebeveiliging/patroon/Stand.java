package nl.pols.statistischebeveiliging.patroon;

import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Which cells are hidden so far, and what hiding another one costs.
final class Stand {
    private static final int PER_NIVEAU = 6;
    private static final long TOTAAL = 1_000_000;

    final Stelsel stelsel;
    final boolean[] geheim;

    /// Shown before with the figure that it still has: hiding it would be of no use to a cell that
    /// was hidden then too.
    final boolean[] bekend;

    private final long[] gewicht;

    Stand(Stelsel stelsel, long drempel) {
        this.stelsel = stelsel;
        geheim = new boolean[stelsel.omvang()];
        bekend = new boolean[stelsel.omvang()];
        gewicht = new long[stelsel.omvang()];
        for (int cel = 0; cel < gewicht.length; cel++) {
            gewicht[cel] = (stelsel.waarde[cel] + drempel) * niveau(cel);
        }
    }

    /// What there is no figure of can't be hidden, nor what is shown elsewhere.
    boolean kanGeheim(int cel) {
        return !stelsel.inhoud[cel].ontbreekt() && !stelsel.vast[cel];
    }

    /// Of a whole area, or of everything.
    boolean isTotaal(int cel) {
        return niveau(cel) >= TOTAAL;
    }

    long gewicht(int cel) {
        return gewicht[cel];
    }

    Plaats plaats(int cel) {
        return stelsel.plaats[cel];
    }

    /// The higher, the dearer; a part dearer than its whole, as more of it is hidden already. A
    /// total of a whole area or of everything is hidden only if nothing else helps.
    private long niveau(int cel) {
        long niveau = 1;
        int eigen = 0;
        int hoogste = 0;
        for (int d = 0; d < stelsel.bomen.size(); d++) {
            int knoop = stelsel.plek[cel][d];
            if (stelsel.bomen.get(d).naam.equals(Genest.AS)) {
                niveau *= knoop == 0 ? 1 : PER_NIVEAU;
                continue;
            }
            if (Naast.isAs(stelsel.bomen.get(d).naam)) {
                continue;
            }
            int hoogte = knoop == 0 ? 1 : stelsel.bomen.get(d).hoogte[knoop];
            eigen += knoop == 0 ? 0 : 1;
            hoogste = knoop == 0 ? hoogste : Math.max(hoogste, hoogte);
            for (int i = 0; i < hoogte; i++) {
                niveau *= PER_NIVEAU;
            }
        }
        return eigen == 0 || (eigen == 1 && hoogste > 0) ? niveau * TOTAAL : niveau;
    }
}
