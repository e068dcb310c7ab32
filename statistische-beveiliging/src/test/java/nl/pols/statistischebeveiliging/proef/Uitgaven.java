package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.Splitsing;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Releases of [Halfjaren] after each other, in any order, each linked to the newest ones of the
/// half-years beside it; and what somebody finds who has them all.
public class Uitgaven {
    /// How many half-years to either side one is protected together with.
    private static final int BEREIK = 1;

    private final Halfjaren halfjaren;
    private final Beveiliging beveiliging;
    private final boolean gekoppeld;
    private final Map<Integer, List<Beveiligd>> inzet = new TreeMap<>();
    private final Map<Integer, List<Beveiligd>> stand = new TreeMap<>();
    private final Map<Integer, Map<Plaats, Vorig>> eerder = new TreeMap<>();
    private final Map<Integer, List<Uitgave>> samen = new TreeMap<>();

    public Uitgaven(Halfjaren halfjaren, Beveiliging beveiliging, boolean gekoppeld) {
        this.halfjaren = halfjaren;
        this.beveiliging = beveiliging;
        this.gekoppeld = gekoppeld;
    }

    /// What the attack on this release, with those before it, came to.
    public Aanvalsverslag brengUit(int h) {
        var geheel = halfjaren.inzet(h);
        var deel = halfjaren.stand(h);
        var koppeling = koppeling(h);
        var nest = Genest.samen(geheel, deel);
        var toen = koppeling.bekend(eerder.getOrDefault(h, Map.of()));
        var beveiligd = beveiliging.beveilig(koppeling.samen(nest), toen);
        var reeks = new ArrayList<>(samen.getOrDefault(h, List.of()));
        reeks.add(beveiligd.onafgerond());
        var verslag = Aanvaller.val(reeks, beveiligd.beloofd());
        var eigen = Ontkoppeling.van(beveiligd, nest);
        samen.computeIfAbsent(h, x -> new ArrayList<>()).add(eigen.onafgerond());
        eerder.put(h, eigen.voorLater());
        inzet.computeIfAbsent(h, x -> new ArrayList<>()).add(Splitsing.geheel(geheel).van(eigen));
        stand.computeIfAbsent(h, x -> new ArrayList<>()).add(Splitsing.deel(deel).van(eigen));
        return verslag;
    }

    private static List<Beveiligd> van(Map<Integer, List<Beveiligd>> uitgaven, int h) {
        return uitgaven.getOrDefault(h, List.of());
    }

    /// What a half-year is linked with.
    Koppeling koppeling(int h) {
        return new Koppeling(naast(h));
    }

    /// Whether the half-year after it, or before it, is needed for a sum of more figures.
    boolean isNodig(int voor, int ander) {
        return false;
    }

    private List<Naast> naast(int h) {
        if (!gekoppeld) {
            return List.of();
        }
        var naast = new ArrayList<Naast>(vroeger(h, 1));
        naast.addAll(later(h, 1));
        return naast;
    }

    /// Who worked at the end of an earlier half-year, beside all of the one after it; all of that
    /// half-year; and so on.
    private List<Naast> vroeger(int h, int stap) {
        int toen = h - stap;
        if (!stand.containsKey(toen)) {
            return List.of();
        }
        if (stap > BEREIK) {
            return isNodig(h, toen)
                    ? List.of(
                            perJaar(
                                    naast(
                                            "stand-" + stap,
                                            false,
                                            halfjaren.erbij(toen + 1),
                                            van(stand, toen),
                                            List.of()),
                                    isGetoondPerJaar(van(stand, toen))))
                    : List.of();
        }
        var heel =
                naast(
                        "inzet-" + stap,
                        true,
                        halfjaren.weg(toen),
                        van(inzet, toen),
                        vroeger(h, stap + 1));
        return List.of(
                naast(
                        "stand-" + stap,
                        false,
                        halfjaren.erbij(toen + 1),
                        van(stand, toen),
                        List.of(heel)));
    }

    private List<Naast> later(int h, int stap) {
        int dan = h + stap;
        if (!inzet.containsKey(dan)) {
            return List.of();
        }
        if (stap > BEREIK) {
            return isNodig(h, dan)
                    ? List.of(
                            perJaar(
                                    naast(
                                            "inzet+" + stap,
                                            true,
                                            halfjaren.erbij(dan),
                                            van(inzet, dan),
                                            List.of()),
                                    isGetoondPerJaar(van(inzet, dan))))
                    : List.of();
        }
        var deel =
                naast(
                        "stand+" + stap,
                        false,
                        halfjaren.weg(dan),
                        van(stand, dan),
                        later(h, stap + 1));
        return List.of(
                naast("inzet+" + stap, true, halfjaren.erbij(dan), van(inzet, dan), List.of(deel)));
    }

    /// Only where figures of a year stand.
    ///
    /// @param grof if not, everywhere: of what is hidden those below it tell too
    static Naast perJaar(Naast naast, boolean grof) {
        return grof
                ? new Naast(
                        naast.naam(),
                        naast.isGeheel(),
                        naast.vanDeel(),
                        naast.rest(),
                        perJaar(naast.getoond()),
                        perJaar(naast.verborgen()),
                        naast.verder().stream().map(verder -> perJaar(verder, true)).toList())
                : naast;
    }

    static boolean isGetoondPerJaar(List<Beveiligd> uitgaven) {
        return getoond(uitgaven).containsAll(Halfjaren.PER_JAAR);
    }

    static Set<Plaats> perJaar(Set<Plaats> plaatsen) {
        var hier = new HashSet<>(plaatsen);
        hier.retainAll(Halfjaren.PER_JAAR);
        return hier;
    }

    static Naast naast(
            String naam,
            boolean isGeheel,
            Levering rest,
            List<Beveiligd> uitgaven,
            List<Naast> verder) {
        boolean vanDeel = naam.equals("inzet+1");
        return new Naast(
                naam, isGeheel, vanDeel, rest, getoond(uitgaven), verborgen(uitgaven), verder);
    }

    /// All half-years at once, as they are known now: which of the groups that two figures differ
    /// are known too closely.
    public Aanvalsverslag valAllesAan() {
        return new Halfjarenaanval(halfjaren, this).val();
    }

    /// The releases of all that were there in a half-year, the oldest first.
    public List<Beveiligd> inzet(int h) {
        return van(inzet, h);
    }

    /// The same of those who worked at its end.
    public List<Beveiligd> stand(int h) {
        return van(stand, h);
    }

    /// What can be read of the newest figure, there or in an earlier release that had the same.
    public static Set<Plaats> getoond(List<Beveiligd> reeks) {
        var getoond = new HashSet<Plaats>();
        for (var plaats : reeks.getLast().uitgave().cellen().keySet()) {
            for (int r = reeks.size() - 1; r >= 0; r--) {
                var cijfer = reeks.get(r).uitgave().cellen().get(plaats);
                if (cijfer != null && cijfer.staat() != Staat.GEHEIM) {
                    getoond.add(plaats);
                }
                if (cijfer != null && (cijfer.staat() != Staat.GEHEIM || cijfer.herzien())) {
                    break;
                }
            }
        }
        return getoond;
    }

    /// And where it has a cell of which nothing can be read.
    public static Set<Plaats> verborgen(List<Beveiligd> reeks) {
        var verborgen = new HashSet<>(reeks.getLast().uitgave().cellen().keySet());
        verborgen.removeAll(getoond(reeks));
        return verborgen;
    }
}
