package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Releases of [Halfjaren] after each other, in any order, each linked to the newest ones of the
/// half-years beside it; and what somebody finds who has them all.
public final class Uitgaven {
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
        var koppeling = new Koppeling(naast(h));
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
        if (stap > BEREIK || !stand.containsKey(toen)) {
            return List.of();
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
        if (stap > BEREIK || !inzet.containsKey(dan)) {
            return List.of();
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

    private static Naast naast(
            String naam,
            boolean isGeheel,
            Levering rest,
            List<Beveiligd> uitgaven,
            List<Naast> verder) {
        boolean vanDeel = naam.equals("inzet+1");
        return new Naast(
                naam, isGeheel, vanDeel, rest, getoond(uitgaven), verborgen(uitgaven), verder);
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

    private static Set<Plaats> verborgen(List<Beveiligd> reeks) {
        var verborgen = new HashSet<>(reeks.getLast().uitgave().cellen().keySet());
        verborgen.removeAll(getoond(reeks));
        return verborgen;
    }

    /// All half-years at once, as they are known now: which of the groups that two figures differ
    /// are known too closely.
    public Aanvalsverslag valAllesAan() {
        var dimensies = new ArrayList<>(halfjaren.inzet(0).dimensies());
        var hier = new TreeMap<String, String>();
        for (int h = 1; h < Halfjaren.AANTAL; h++) {
            hier.put("erbij" + h, "DEEL");
        }
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            dimensies.add(Dimensie.plat("erbij" + h, "T", List.of("DEEL", "REST")));
            dimensies.add(Dimensie.plat("weg" + h, "T", List.of("DEEL", "REST")));
        }
        var cellen = new TreeMap<Plaats, Cijfer>();
        var achter = new TreeMap<Plaats, Long>();
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            if (h > 0) {
                var rest = new TreeMap<>(hier);
                hier.remove("erbij" + h);
                rest.put("erbij" + h, "REST");
                zet(rest, halfjaren.erbij(h), achter);
            }
            zet(hier, halfjaren.inzet(h), van(inzet, h), cellen, achter);
            var over = new TreeMap<>(hier);
            over.put("weg" + h, "REST");
            hier.put("weg" + h, "DEEL");
            zet(over, halfjaren.weg(h), achter);
            zet(hier, halfjaren.stand(h), van(stand, h), cellen, achter);
        }
        var beloofd = new TreeMap<Plaats, Interval>();
        achter.forEach((plaats, aantal) -> {
            if (plaats.codes().containsValue("REST") && aantal > 0 && aantal < 10) {
                beloofd.put(plaats, new Interval(0, 10));
            }
        });
        var alles = new Uitgave("alles", dimensies, 1, cellen, new TreeSet<>(achter.keySet()));
        return Aanvaller.val(List.of(alles), beloofd);
    }

    private static void zet(Map<String, String> hier, Levering rest, Map<Plaats, Long> achter) {
        rest.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> achter.put(op(plaats, hier), inhoud.som()));
    }

    private static void zet(
            Map<String, String> hier,
            Levering levering,
            List<Beveiligd> uitgaven,
            Map<Plaats, Cijfer> cellen,
            Map<Plaats, Long> achter) {
        var getoond = getoond(uitgaven);
        levering.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> {
                    if (getoond.contains(plaats)) {
                        cellen.put(op(plaats, hier), Cijfer.van(inhoud.som(), 1));
                    } else {
                        achter.put(op(plaats, hier), inhoud.som());
                    }
                });
    }

    private static Plaats op(Plaats plaats, Map<String, String> hier) {
        var op = plaats;
        for (var code : hier.entrySet()) {
            op = op.met(code.getKey(), code.getValue());
        }
        return op;
    }
}
