package nl.pols.statistischebeveiliging.aanval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Tries to find out what is hidden. Takes all tables of a release and of those before it as sums
/// and bounds, and works out from where to where each hidden cell can be. Feeding it the figures
/// before rounding makes it stronger than any reader: what holds then holds for what is published.
public final class Aanvaller {
    private static final double SPELING = 1e-4;

    private final Kennis kennis;
    private final Map<Plaats, Bevinding> bevindingen = new TreeMap<>();
    private int opgelost;

    private Aanvaller(Kennis kennis) {
        this.kennis = kennis;
    }

    /// @param reeks the releases in their order, the newest last
    /// @param beloofd of each hidden cell that must stay so, the interval that must stay possible
    public static Aanvalsverslag val(List<Uitgave> reeks, SortedMap<Plaats, Interval> beloofd) {
        var alleen = List.of(reeks.getLast());
        var verslag = new Aanvaller(new Kennis(alleen)).val(beloofd);
        if (reeks.size() == 1 || !verslag.houdt()) {
            return verslag;
        }
        var eerdere = reeks.subList(0, reeks.size() - 1);
        var nooitGetoond = new TreeMap<>(beloofd);
        nooitGetoond.keySet().removeIf(plaats -> wasTeZien(plaats, eerdere));
        var metEerdere = new Kennis(alleen);
        metEerdere.voegEerderToe(reeks);
        return new Aanvaller(metEerdere).val(nooitGetoond);
    }

    private static boolean wasTeZien(Plaats plaats, List<Uitgave> eerdere) {
        return eerdere.stream()
                .map(uitgave -> uitgave.cellen().get(plaats))
                .anyMatch(cijfer ->
                        cijfer != null
                                && cijfer.staat() != Staat.GEHEIM
                                && cijfer.staat() != Staat.ONTBREEKT);
    }

    private Aanvalsverslag val(SortedMap<Plaats, Interval> beloofd) {
        boolean kloppend = Voortplanting.over(kennis);
        var delen = kloppend ? Onderdeel.van(kennis) : List.<Onderdeel>of();
        int grootste = 0;
        for (var deel : delen) {
            grootste = Math.max(grootste, deel.cellen().size());
            val(deel, beloofd);
        }
        beloofd.forEach((plaats, interval) ->
                bevindingen.computeIfAbsent(plaats, p -> bekend(p, interval)));
        return new Aanvalsverslag(
                List.copyOf(bevindingen.values()), !kloppend, delen.size(), grootste, opgelost);
    }

    /// Of a cell that is in no part the bounds are one figure.
    private Bevinding bekend(Plaats plaats, Interval beloofd) {
        var cel = kennis.nummer(plaats);
        var gevonden =
                cel == null || kennis.onder[cel] > kennis.boven[cel]
                        ? null
                        : new Interval(kennis.onder[cel], kennis.boven[cel]);
        return new Bevinding(plaats, beloofd, gevonden, true);
    }

    private void val(Onderdeel deel, SortedMap<Plaats, Interval> beloofd) {
        var doelen = new LinkedHashMap<Integer, Interval>();
        for (int cel : deel.cellen()) {
            var plaats = kennis.plaatsen.get(cel);
            var interval = beloofd.get(plaats);
            if (interval != null) {
                doelen.put(cel, interval);
            }
        }
        if (doelen.isEmpty()) {
            return;
        }
        var oplosser = new Oplosser(kennis, deel);
        losSamen(doelen, oplosser, false);
        losSamen(doelen, oplosser, true);
        doelen.forEach((cel, interval) -> {
            var plaats = kennis.plaatsen.get(cel);
            bevindingen.put(plaats, zoek(plaats, cel, interval, oplosser));
        });
        opgelost += oplosser.opgelost();
    }

    /// As long as that settles some of them, all that aren't settled yet are solved for at once.
    private static void losSamen(Map<Integer, Interval> doelen, Oplosser oplosser, boolean omhoog) {
        int vorige = Integer.MAX_VALUE;
        var open = open(doelen, oplosser, omhoog);
        while (open.size() > 1 && open.size() < vorige) {
            vorige = open.size();
            oplosser.los(open, omhoog);
            open = open(doelen, oplosser, omhoog);
        }
    }

    private static List<Integer> open(
            Map<Integer, Interval> doelen, Oplosser oplosser, boolean omhoog) {
        return doelen.entrySet().stream()
                .filter(e -> isOpen(e.getKey(), e.getValue(), oplosser, omhoog))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(int cel, Interval interval, Oplosser oplosser, boolean omhoog) {
        return omhoog
                ? oplosser.hoogst(cel) < interval.boven() - SPELING
                : oplosser.laagst(cel) > interval.onder() + SPELING;
    }

    /// Solves for an end only if no solution so far showed that it lies far enough.
    private static Bevinding zoek(Plaats plaats, int cel, Interval interval, Oplosser oplosser) {
        int ontbreekt = 0;
        int opgelost = 0;
        for (boolean omhoog : new boolean[] {false, true}) {
            if (isOpen(cel, interval, oplosser, omhoog)) {
                opgelost++;
                ontbreekt += oplosser.los(List.of(cel), omhoog) ? 0 : 1;
            }
        }
        double laagst = oplosser.laagst(cel);
        double hoogst = oplosser.hoogst(cel);
        if (ontbreekt > 0 || laagst > hoogst) {
            return new Bevinding(plaats, interval, null, false);
        }
        var gevonden =
                new Interval(
                        (long) Math.ceil(laagst - SPELING),
                        Double.isInfinite(hoogst)
                                ? Interval.ONBEGRENSD
                                : (long) Math.floor(hoogst + SPELING));
        return new Bevinding(plaats, interval, gevonden, opgelost == 2);
    }
}
