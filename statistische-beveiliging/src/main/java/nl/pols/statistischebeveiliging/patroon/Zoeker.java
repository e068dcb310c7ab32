package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the cheapest move for a cell: a factor per dimension, multiplied. Such a product keeps all
/// sums of all tables as they are, which is checked sum by sum before a move is taken.
final class Zoeker {
    private static final int HOEKEN = 4096;

    private final Stand stand;
    private final Stelsel stelsel;
    private final Factoren factoren;
    private final Budget budget;
    private final long[] verschuiving;
    private final long[] sleutels = new long[HOEKEN];
    private final int[] tekens = new int[HOEKEN];
    private final int[] onbalans;

    private final Map<Integer, List<Factor>> eigen = new HashMap<>();
    private final Map<Long, List<Factor>> overige = new HashMap<>();

    private int cel;
    private int richting;
    private long nodig;
    private boolean gratis;
    private boolean breed;
    private boolean metEerder;
    private @Nullable Beweging beste;

    Zoeker(Stand stand, Budget budget) {
        this.stand = stand;
        this.budget = budget;
        stelsel = stand.stelsel;
        factoren = new Factoren(stelsel, stand.geheim);
        verschuiving = new long[stelsel.omvang()];
        onbalans = new int[stelsel.sommen.length];
    }

    /// @param opties.gratis only over cells that are hidden already
    /// @param opties.breed over all combinations
    @Nullable Beweging beste(int voor, int welkeKant, long hoeveel, Opties opties) {
        cel = voor;
        richting = welkeKant;
        nodig = hoeveel;
        gratis = opties.gratis();
        breed = opties.breed();
        metEerder = opties.metEerder();
        beste = null;
        eigen.clear();
        overige.clear();
        kies(0, 0, new Factor[stelsel.bomen.size()]);
        return beste;
    }

    record Opties(boolean gratis, boolean breed, boolean metEerder) {}

    void verschuif(Beweging beweging, long met) {
        for (int i = 0; i < beweging.cellen().length; i++) {
            verschuiving[beweging.cellen()[i]] += met * beweging.tekens()[i];
        }
    }

    void opnieuw(List<Beweging> gezet) {
        gezet.forEach(b -> Arrays.stream(b.cellen()).forEach(c -> verschuiving[c] = 0));
    }

    private void kies(int dimensie, int verschillen, Factor[] keuze) {
        if (dimensie == keuze.length) {
            kiesOverige(0, stelsel.samenMet(verschillen), hoek(verschillen), keuze);
            return;
        }
        if (stelsel.plek[cel][dimensie] == 0) {
            kies(dimensie + 1, verschillen, keuze);
            return;
        }
        var opties = eigen.computeIfAbsent(dimensie, d -> factoren.eigen(cel, d, breed));
        for (var factor : opties) {
            keuze[dimensie] = factor;
            kies(dimensie + 1, verschillen | (factor.verschil() ? 1 << dimensie : 0), keuze);
            if (budget.op()) {
                return;
            }
        }
    }

    private int hoek(int verschillen) {
        long sleutel = 0;
        for (int d = 0; d < stelsel.bomen.size(); d++) {
            sleutel += (verschillen >> d & 1) * stelsel.plek[cel][d] * stelsel.stap(d);
        }
        return stelsel.cel(sleutel);
    }

    private void kiesOverige(int dimensie, int betrokken, int hoek, Factor[] keuze) {
        if (dimensie == keuze.length) {
            weeg(keuze);
            return;
        }
        if (stelsel.plek[cel][dimensie] != 0) {
            kiesOverige(dimensie + 1, betrokken, hoek, keuze);
            return;
        }
        var opties =
                (betrokken >> dimensie & 1) == 0
                        ? List.of(Factor.TOTAAL)
                        : overige.computeIfAbsent(
                                (long) hoek << 8 | dimensie,
                                d -> factoren.overige(cel, hoek, dimensie, breed));
        for (var factor : opties) {
            keuze[dimensie] = factor;
            kiesOverige(dimensie + 1, betrokken, hoek, keuze);
        }
    }

    private void weeg(Factor[] keuze) {
        budget.stap();
        int hoeken = hoeken(keuze);
        if (hoeken == 0) {
            return;
        }
        var cellen = new int[hoeken];
        var op = new int[hoeken];
        int aantal = 0;
        long kosten = 0;
        long ruimte = nodig;
        for (int i = 0; i < hoeken; i++) {
            int hier = stelsel.cel(sleutels[i]);
            if (hier < 0) {
                continue;
            }
            int teken = tekens[i] * richting;
            ruimte =
                    teken < 0
                            ? Math.min(ruimte, stelsel.waarde[hier] + verschuiving[hier])
                            : ruimte;
            boolean dicht = !stand.kanGeheim(hier) || (metEerder && stand.bekend[hier]);
            boolean nieuw = !stand.geheim[hier];
            if (ruimte <= 0 || dicht || (nieuw && gratis)) {
                return;
            }
            kosten += nieuw ? stand.gewicht(hier) : 0;
            cellen[aantal] = hier;
            op[aantal++] = teken;
        }
        var beweging =
                new Beweging(
                        Arrays.copyOf(cellen, aantal), Arrays.copyOf(op, aantal), ruimte, kosten);
        if ((beste == null || beweging.isBeterDan(beste)) && klopt(beweging)) {
            beste = beweging;
        }
    }

    private int hoeken(Factor[] keuze) {
        int aantal = 1;
        sleutels[0] = 0;
        tekens[0] = 1;
        for (int d = 0; d < keuze.length; d++) {
            var factor = keuze[d];
            int breedte = factor.knopen().length;
            if (aantal * breedte > HOEKEN) {
                return 0;
            }
            for (int k = breedte - 1; k >= 0; k--) {
                long stap = factor.knopen()[k] * stelsel.stap(d);
                for (int i = 0; i < aantal; i++) {
                    sleutels[k * aantal + i] = sleutels[i] + stap;
                    tekens[k * aantal + i] = tekens[i] * factor.tekens()[k];
                }
            }
            aantal *= breedte;
        }
        return aantal;
    }

    /// A sum that would change makes it no move: that happens where a table lacks a combination.
    private boolean klopt(Beweging beweging) {
        var geraakt = new ArrayList<Integer>();
        for (int i = 0; i < beweging.cellen().length; i++) {
            int hier = beweging.cellen()[i];
            for (int som : stelsel.sommenVan[hier]) {
                boolean geheel = stelsel.sommen[som][0] == hier;
                onbalans[som] += geheel ? -beweging.tekens()[i] : beweging.tekens()[i];
                geraakt.add(som);
            }
        }
        boolean klopt = geraakt.stream().allMatch(som -> onbalans[som] == 0);
        geraakt.forEach(som -> onbalans[som] = 0);
        return klopt;
    }
}
