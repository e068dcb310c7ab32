package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Releases of an [Afbouw], in any order, each linked with the nearest year that is out before and
/// after it, those with the next ones, and so on.
public final class Standen {
    private final Afbouw afbouw;
    private final Beveiliging beveiliging;
    private final boolean gekoppeld;
    private final NavigableMap<Integer, List<Beveiligd>> uitgaven = new TreeMap<>();
    private final Map<Integer, Map<Plaats, Vorig>> eerder = new HashMap<>();

    public Standen(Afbouw afbouw, Beveiliging beveiliging, boolean gekoppeld) {
        this.afbouw = afbouw;
        this.beveiliging = beveiliging;
        this.gekoppeld = gekoppeld;
    }

    /// What the attack on this release, with those before it, came to.
    public Aanvalsverslag brengUit(int jaar) {
        var eigen = afbouw.stand(jaar);
        var naast = new ArrayList<Naast>();
        if (gekoppeld) {
            naast.addAll(vroeger(jaar));
            naast.addAll(later(jaar));
        }
        var koppeling = new Koppeling(naast);
        var toen = koppeling.bekend(eerder.getOrDefault(jaar, Map.of()));
        var samen = beveiliging.beveilig(koppeling.samen(eigen), toen);
        var reeks = new ArrayList<Uitgave>();
        van(jaar).forEach(u -> reeks.add(u.onafgerond()));
        reeks.add(samen.onafgerond());
        var los = Ontkoppeling.van(samen, eigen);
        uitgaven.computeIfAbsent(jaar, j -> new ArrayList<>()).add(los);
        eerder.put(jaar, los.voorLater());
        return Aanvaller.val(reeks, samen.beloofd());
    }

    /// The releases of a year, the oldest first.
    public List<Beveiligd> van(int jaar) {
        return uitgaven.getOrDefault(jaar, List.of());
    }

    private List<Naast> vroeger(int jaar) {
        var toen = uitgaven.lowerKey(jaar);
        return toen == null
                ? List.of()
                : List.of(naast(jaar, toen, true, afbouw.vertrokken(toen, jaar), vroeger(toen)));
    }

    private List<Naast> later(int jaar) {
        var dan = uitgaven.higherKey(jaar);
        return dan == null
                ? List.of()
                : List.of(naast(jaar, dan, false, afbouw.vertrokken(jaar, dan), later(dan)));
    }

    private Naast naast(int hier, int ander, boolean isGeheel, Levering weg, List<Naast> verder) {
        return new Naast(
                "vertrokken %d %d".formatted(hier, ander),
                isGeheel,
                false,
                weg,
                Uitgaven.getoond(van(ander)),
                Uitgaven.verborgen(van(ander)),
                verder);
    }
}
