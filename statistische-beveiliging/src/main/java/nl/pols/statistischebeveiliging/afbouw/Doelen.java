package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.List;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Gevoelig;
import nl.pols.statistischebeveiliging.regels.Regels;
import org.jspecify.annotations.Nullable;

/// What must stay unknown: between any two releases, however far apart, who left where those were
/// fewer than the minimum, and who was there. That nobody did, and that enough did, must stay
/// possible.
///
/// Of an area not each two releases need a look of their own, but only those next to each other,
/// and those furthest apart between which few left. If nobody can have left in a period, nobody can
/// have in any part of it; if enough can have left in a part of a period, enough can have in the
/// whole.
final class Doelen {
    private final Stamboom boom;
    private final Momenten momenten;
    private final Regels regels;

    Doelen(Stamboom boom, Momenten momenten, Regels regels) {
        this.boom = boom;
        this.momenten = momenten;
        this.regels = regels;
    }

    /// @param elk whether of an area any two releases are to be asked about
    List<Doel> van(int knoop, boolean elk) {
        var doelen = new ArrayList<Doel>();
        for (int van = 1; van < boom.perioden; van++) {
            for (int tot = van + 1; tot <= boom.perioden; tot++) {
                var gevoelig = gevoelig(knoop, van, tot);
                if (gevoelig == null) {
                    continue;
                }
                boolean isStap = tot == van + 1;
                if (elk || isStap || isLangst(knoop, van, tot) || isVanWeinigen(knoop, van, tot)) {
                    doelen.add(new Doel(knoop, van, tot, 0));
                    doelen.add(new Doel(knoop, van, tot, gevoelig.bescherming().boven()));
                }
            }
        }
        return doelen;
    }

    private @Nullable Gevoelig gevoelig(int knoop, int van, int tot) {
        long gevallen = boom.tussen(knoop, van, tot);
        return gevallen == 0 ? null : regels.oordeel(inhoud(knoop, van, tot, gevallen));
    }

    /// Of another release nobody has more cases than persons among those who were there.
    private Bijdragen inhoud(int knoop, int van, int tot, long gevallen) {
        if (tot == boom.perioden) {
            return van == momenten.eigen + 1
                    ? momenten.hier(boom.plaats(knoop))
                    : Bijdragen.personen(gevallen);
        }
        long personen = 0;
        for (int p = van; p < tot; p++) {
            personen += Math.min(boom.personen[knoop][p], boom.weg[knoop][p]);
        }
        return Bijdragen.gevallen(gevallen, personen);
    }

    /// Enough cases, of too few persons: then more than in any step must stay possible.
    private boolean isVanWeinigen(int knoop, int van, int tot) {
        long gevallen = boom.tussen(knoop, van, tot);
        return regels.oordeel(Bijdragen.personen(gevallen)) == null;
    }

    private boolean isLangst(int knoop, int van, int tot) {
        return (van == 1 || gevoelig(knoop, van - 1, tot) == null)
                && (tot == boom.perioden || gevoelig(knoop, van, tot + 1) == null);
    }
}
