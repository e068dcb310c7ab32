package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.Afbouwbeveiligd;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.aanval.Afbouwaanval;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Releases of an [Afbouw], in any order, each protected with all other years that are out.
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
        var toen = eerder.getOrDefault(jaar, Map.of());
        var keten =
                new nl.pols.statistischebeveiliging.regels.Afbouw(
                        "jaar " + jaar,
                        gekoppeld ? vroeger(jaar) : List.of(),
                        gekoppeld ? later(jaar) : List.of(),
                        waarden());
        var veilig = beveiliging.beveilig(eigen, toen, keten);
        var reeks = new ArrayList<Uitgave>();
        van(jaar).forEach(u -> reeks.add(u.onafgerond()));
        reeks.add(veilig.beveiligd().onafgerond());
        uitgaven.computeIfAbsent(jaar, j -> new ArrayList<>()).add(veilig.beveiligd());
        eerder.put(jaar, veilig.beveiligd().voorLater());
        return Afbouwaanval.samen(
                List.of(Aanvaller.val(reeks, veilig.beveiligd().beloofd()), val(veilig)));
    }

    /// The attack with all other releases at hand.
    public static Aanvalsverslag val(Afbouwbeveiligd veilig) {
        return Afbouwaanval.samen(
                veilig.bewijs().delen().stream()
                        .map(deel -> {
                            var aanval = new Afbouwaanval(deel.reeks());
                            deel.werelden().geef(aanval::bekijk);
                            return aanval.verslag(deel.beloofd());
                        })
                        .toList());
    }

    /// The releases of a year, the oldest first.
    public List<Beveiligd> van(int jaar) {
        return uitgaven.getOrDefault(jaar, List.of());
    }

    /// By year what it told, where it can still be read.
    private Map<String, Map<Plaats, Long>> waarden() {
        Map<String, Map<Plaats, Long>> waarden = new HashMap<>();
        eerder.forEach((jaar, cellen) -> {
            Map<Plaats, Long> hier = new HashMap<>();
            cellen.forEach((plaats, vorig) -> {
                if (vorig.bekend()) {
                    hier.put(plaats, vorig.waarde());
                }
            });
            waarden.put("jaar " + jaar, hier);
        });
        return waarden;
    }

    private List<Naast> vroeger(int jaar) {
        var rij = new ArrayList<Naast>();
        int hier = jaar;
        for (int toen : uitgaven.headMap(jaar, false).descendingKeySet()) {
            rij.add(naast(toen, true, afbouw.vertrokken(toen, hier)));
            hier = toen;
        }
        return rij;
    }

    private List<Naast> later(int jaar) {
        var rij = new ArrayList<Naast>();
        int hier = jaar;
        for (int dan : uitgaven.tailMap(jaar, false).keySet()) {
            rij.add(naast(dan, false, afbouw.vertrokken(hier, dan)));
            hier = dan;
        }
        return rij;
    }

    private Naast naast(int ander, boolean isGeheel, Levering weg) {
        return new Naast(
                "jaar " + ander,
                isGeheel,
                false,
                weg,
                Uitgaven.getoond(van(ander)),
                Uitgaven.verborgen(van(ander)));
    }
}
