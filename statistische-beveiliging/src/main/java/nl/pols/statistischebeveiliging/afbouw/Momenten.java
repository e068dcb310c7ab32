package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// All releases of a group that nobody enters, in the order of their days: which figures of it are
/// read, and who left until the next one. A release that nothing can be read of tells nothing, and
/// isn't among them.
///
/// @param eigen which one is drawn up
final class Momenten {
    private static final int GEEN = -2;

    /// @param getoond where it can be read
    /// @param vast where what can be read is what it is now
    /// @param weg who left between it and the next one; of the last one who is still there
    record Moment(String naam, Set<Plaats> getoond, Set<Plaats> vast, Map<Plaats, Bijdragen> weg) {
        Moment(String naam, Set<Plaats> getoond, Map<Plaats, Bijdragen> weg) {
            this(naam, getoond, getoond, weg);
        }

        Moment met(Map<Plaats, Bijdragen> weg) {
            return new Moment(naam, getoond, vast, weg);
        }

        Moment zonder(Set<Plaats> achterhaald) {
            var over = new HashSet<>(vast);
            over.removeAll(achterhaald);
            return new Moment(naam, getoond, over, weg);
        }

        boolean isAchterhaald() {
            return vast.size() < getoond.size();
        }
    }

    final List<Moment> alle;
    final int eigen;
    final List<Dimensie> dimensies;
    private final Map<Plaats, Bijdragen> hier;

    private Momenten(
            List<Moment> alle,
            int eigen,
            Map<Plaats, Bijdragen> hier,
            Collection<Dimensie> dimensies) {
        this.alle = List.copyOf(alle);
        this.eigen = eigen;
        this.hier = hier;
        this.dimensies = List.copyOf(dimensies);
    }

    /// @param gelezen where earlier releases of the same day showed what it still is
    static Momenten van(Levering levering, Set<Plaats> gelezen, Afbouw afbouw) {
        var dimensies = new TreeMap<String, Dimensie>();
        levering.dimensies().forEach(d -> dimensies.put(d.naam(), d));
        var alle = new ArrayList<Moment>();
        var eerder = afbouw.eerder();
        for (var een : eerder.reversed()) {
            neemOp(een, dimensies);
            alle.add(new Moment(een.naam(), een.getoond(), cellen(een.rest())));
        }
        int eigen = eerder.size();
        var hier = new Moment(afbouw.naam(), gelezen, Map.of());
        var over = new LinkedHashMap<>(cellen(levering));
        for (var een : afbouw.later()) {
            var weg = cellen(een.rest());
            if (!neemAf(over, weg)) {
                break; // what is known of it is of another day: no figures follow
            }
            neemOp(een, dimensies);
            alle.add(hier.met(weg));
            hier = new Moment(een.naam(), een.getoond(), Map.of());
        }
        alle.add(hier.met(over));
        merkAchterhaald(alle, afbouw.waarden(), dimensies);
        return new Momenten(alle, eigen, cellen(levering), dimensies.values()).zonderStille();
    }

    private static void neemOp(Naast een, Map<String, Dimensie> dimensies) {
        een.rest()
                .dimensies()
                .forEach(d ->
                        dimensies.merge(
                                d.naam(),
                                d,
                                (oud, nieuw) -> {
                                    var ouders = new TreeMap<>(nieuw.ouders());
                                    ouders.putAll(oud.ouders());
                                    return Dimensie.boom(oud.naam(), oud.totaal(), ouders);
                                }));
    }

    /// Whether as many were there as left.
    private static boolean neemAf(Map<Plaats, Bijdragen> over, Map<Plaats, Bijdragen> weg) {
        for (var plaats : weg.keySet()) {
            long toen = Math.max(0, over.getOrDefault(plaats, Bijdragen.personen(0)).som());
            long nu = toen - som(weg, plaats);
            if (nu < 0) {
                return false;
            }
            over.put(plaats, Bijdragen.personen(nu));
        }
        return true;
    }

    /// Where they told another figure than follows from who left after it.
    private static void merkAchterhaald(
            List<Moment> alle,
            Map<String, Map<Plaats, Long>> waarden,
            Map<String, Dimensie> dimensies) {
        for (int i = 0; i < alle.size(); i++) {
            var daarna = alle.subList(i, alle.size());
            var achterhaald = new HashSet<Plaats>();
            waarden.getOrDefault(alle.get(i).naam, Map.of())
                    .forEach((plaats, toen) -> {
                        if (isGeteld(plaats, dimensies)
                                && toen
                                        != daarna.stream()
                                                .mapToLong(m -> som(m.weg, plaats))
                                                .sum()) {
                            achterhaald.add(plaats);
                        }
                    });
            alle.set(i, alle.get(i).zonder(achterhaald));
        }
    }

    /// Others told of other things too, and of several at once; of those it isn't known who left.
    private static boolean isGeteld(Plaats plaats, Map<String, Dimensie> dimensies) {
        return plaats.codes().size() <= 1
                && plaats.codes().entrySet().stream()
                        .allMatch(deel -> {
                            var dimensie = dimensies.get(deel.getKey());
                            return dimensie != null && dimensie.kent(deel.getValue());
                        });
    }

    boolean isIetsAchterhaald() {
        return alle.stream().anyMatch(Moment::isAchterhaald);
    }

    static Map<Plaats, Bijdragen> cellen(Levering levering) {
        var cellen = new LinkedHashMap<Plaats, Bijdragen>();
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((waar, inhoud) -> {
                        var plaats = waar;
                        for (var d : levering.dimensies()) {
                            boolean totaal = d.totaal().equals(plaats.codes().get(d.naam()));
                            plaats = totaal ? plaats.zonder(d.naam()) : plaats;
                        }
                        cellen.put(plaats, inhoud);
                    });
        }
        return cellen;
    }

    static long som(Map<Plaats, Bijdragen> cellen, Plaats plaats) {
        var cel = cellen.get(plaats);
        return cel == null ? 0 : Math.max(0, cel.som());
    }

    /// The same without the one that is drawn up: what was read before it.
    Momenten zonderEigen() {
        var zonder = new ArrayList<>(alle);
        haalWeg(zonder, eigen);
        return new Momenten(zonder, GEEN, hier, dimensies);
    }

    private Momenten zonderStille() {
        var over = new ArrayList<>(alle);
        int deze = eigen;
        for (int i = over.size() - 1; i >= 0; i--) {
            if (i != deze && over.get(i).getoond.isEmpty()) {
                haalWeg(over, i);
                deze -= i < deze ? 1 : 0;
            }
        }
        return new Momenten(over, deze, hier, dimensies);
    }

    /// Who left after it left after the one before it.
    private static void haalWeg(List<Moment> momenten, int welk) {
        var weg = momenten.remove(welk).weg;
        if (welk > 0) {
            var vorig = momenten.get(welk - 1);
            momenten.set(welk - 1, vorig.met(samen(vorig.weg, weg)));
        }
    }

    private static Map<Plaats, Bijdragen> samen(
            Map<Plaats, Bijdragen> een, Map<Plaats, Bijdragen> ander) {
        var samen = new LinkedHashMap<>(een);
        ander.forEach((plaats, inhoud) ->
                samen.merge(plaats, inhoud, (a, b) -> Bijdragen.samen(List.of(a, b))));
        return samen;
    }

    /// What the release itself has.
    Bijdragen hier(Plaats plaats) {
        return hier.getOrDefault(plaats, Bijdragen.personen(0));
    }

    /// The codes of a dimension that can be read of a release, and what they are part of.
    static Set<String> codes(Dimensie dimensie, Set<Plaats> getoond) {
        var codes = new HashSet<String>();
        for (var plaats : getoond) {
            var code = plaats.codes().get(dimensie.naam());
            if (plaats.codes().size() == 1 && code != null && dimensie.kent(code)) {
                for (var c = code; c != null && codes.add(c); ) {
                    c = dimensie.ouders().get(c);
                }
            }
        }
        if (!getoond.isEmpty()) {
            codes.add(dimensie.totaal());
        }
        return codes;
    }
}
