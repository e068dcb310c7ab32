package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Gevoelig;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Which cells are sensitive: by the rules on a cell by itself, because all of a group have the
/// same trait, or because they were hidden before.
final class Gevoeligen {
    private final Levering levering;
    private final Parameters parameters;
    private final Regels regels;
    private final Stelsel stelsel;
    private final Map<Plaats, Vorig> eerder;

    Gevoeligen(
            Levering levering, Parameters parameters, Stelsel stelsel, Map<Plaats, Vorig> eerder) {
        this.levering = levering;
        this.parameters = parameters;
        this.regels = new Regels(levering.soort(), parameters);
        this.stelsel = stelsel;
        this.eerder = eerder;
    }

    /// @param stand in which it stands what was shown before ([#blijftGeheim])
    Collection<Eis> eisen(Stand stand) {
        Map<Integer, Gevoelig> gevoelig = new TreeMap<>();
        for (int cel = 0; cel < stelsel.omvang(); cel++) {
            var oordeel = regels.oordeel(stelsel.inhoud[cel]);
            if (oordeel != null) {
                gevoelig.put(cel, oordeel);
            }
        }
        for (int som = 0; som < stelsel.sommen.length; som++) {
            if (levering.gevoelig().contains(stelsel.bomen.get(stelsel.somdimensie[som]).naam)
                    && !stelsel.elders[stelsel.sommen[som][0]]) {
                groep(stelsel.sommen[som]).forEach(cel -> gevoelig.put(cel, regels.groep()));
            }
        }
        gevoelig.keySet()
                .removeIf(cel ->
                        stelsel.vast[cel] || stelsel.ongenoemd[cel] || isGelezen(cel, stand));
        var eisen = new ArrayList<Eis>();
        gevoelig.forEach(
                (cel, waarom) -> eisen.add(new Eis(cel, waarom, moetNaEerder(cel, waarom))));
        return eisen;
    }

    /// Marks what was shown before with the figure that it still has, and gives what was hidden
    /// before and is about the same persons, or the same money.
    boolean[] blijftGeheim(Stand stand) {
        var blijft = new boolean[stelsel.omvang()];
        for (int cel = 0; cel < blijft.length; cel++) {
            var vorig = eerder.get(stelsel.plaats[cel]);
            stand.bekend[cel] =
                    vorig != null && vorig.bekend() && vorig.waarde() == stelsel.waarde[cel];
            boolean verborgen = !stelsel.getoond[cel] && !stelsel.vast[cel];
            blijft[cel] = verborgen || (isVerzwegen(cel) && stand.kanGeheim(cel));
        }
        return blijft;
    }

    /// Whether these are the figures of the last release, cell by cell: then its pattern is this
    /// one's.
    boolean ongewijzigd() {
        for (int cel = 0; cel < stelsel.omvang(); cel++) {
            var vorig = eerder.get(stelsel.plaats[cel]);
            boolean zelfde =
                    stelsel.inhoud[cel].ontbreekt()
                            ? vorig == null
                            : vorig != null
                                    && vorig.waarde() == stelsel.waarde[cel]
                                    && (!stelsel.elders[cel]
                                            || vorig.geheim() != stelsel.vast[cel]);
            if (!zelfde) {
                return false;
            }
        }
        return true;
    }

    /// Whether what earlier releases showed must not help either. What was read can't be unread;
    /// but what was shown only while it was quite another figure wasn't read.
    private boolean moetNaEerder(int cel, Gevoelig waarom) {
        var vorig = eerder.get(stelsel.plaats[cel]);
        if (eerder.isEmpty() || vorig == null || !vorig.ooitGetoond()) {
            return !eerder.isEmpty();
        }
        var gelezen =
                levering.soort() == Soort.BEDRAG
                        ? waarom.bescherming()
                        : waarom.bescherming().metRand();
        return vorig.getoond().stream().noneMatch(toen -> gelezen.omvat(new Interval(toen, toen)));
    }

    /// Whether it is what two releases differ that were protected apart, and that have both been
    /// read: what was read can't be unread.
    private boolean isGelezen(int cel, Stand stand) {
        return stelsel.alsRest(cel).stream()
                .anyMatch(som -> Arrays.stream(som).allMatch(c -> c == cel || isTeLezen(c, stand)));
    }

    /// Or follows from what is.
    private boolean isTeLezen(int cel, Stand stand) {
        return stelsel.vast[cel] || stand.bekend[cel] || isGelezen(cel, stand);
    }

    boolean wasGeheim(int cel) {
        var vorig = eerder.get(stelsel.plaats[cel]);
        return vorig != null && vorig.geheim();
    }

    /// Whether the figure is about one that any release hid: of what goes up and comes back the
    /// last release alone doesn't tell.
    private boolean isVerzwegen(int cel) {
        var vorig = eerder.get(stelsel.plaats[cel]);
        return vorig != null
                && vorig.verzwegen().stream()
                        .anyMatch(toen ->
                                Math.abs(toen - stelsel.waarde[cel])
                                        < parameters.ander(levering.soort(), toen));
    }

    /// If all are in one part, the part of which one would soonest believe that somebody is in it.
    private List<Integer> groep(int[] som) {
        int niemand = -1;
        int gevuld = 0;
        for (int i = 1; i < som.length; i++) {
            if (stelsel.waarde[som[i]] > 0) {
                gevuld++;
            } else if (!stelsel.inhoud[som[i]].ontbreekt()
                    && (niemand < 0 || omgeving(som[i]) > omgeving(niemand))) {
                niemand = som[i];
            }
        }
        return gevuld == 1 && niemand >= 0 ? List.of(niemand) : List.of();
    }

    /// How many there are in the cells above it.
    private long omgeving(int cel) {
        long meeste = 0;
        for (int d = 0; d < stelsel.bomen.size(); d++) {
            int knoop = stelsel.plek[cel][d];
            int hoger = knoop == 0 ? -1 : stelsel.met(cel, d, stelsel.bomen.get(d).ouder[knoop]);
            meeste = hoger < 0 ? meeste : Math.max(meeste, stelsel.waarde[hoger]);
        }
        return meeste;
    }
}
