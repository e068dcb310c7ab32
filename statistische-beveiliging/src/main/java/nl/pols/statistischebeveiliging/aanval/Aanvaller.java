package nl.pols.statistischebeveiliging.aanval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Tries to find out what is hidden. Takes all tables of a release and of those before it as sums
/// and bounds, and works out from where to where each hidden cell can be. Feeding it the figures
/// before rounding makes it stronger than any reader: what holds then holds for what is published.
public final class Aanvaller {
    /// Up to so many unknown cells a part is solved as it is.
    private static final int KLEIN = 120;

    /// From where possible worlds are looked for in a larger part.
    private static final List<Double> BEGINNEN = List.of(5.0, 25.0);

    /// How many sums away one looks from a cell, nearest first.
    private static final List<Integer> STAPPEN = List.of(1, 2, 3, 4);

    /// How many of the nearest cells one looks at where that doesn't tell.
    private static final List<Integer> NABIJ = List.of(60, 200, 400);

    /// More cells than this around one take longer than they bring.
    private static final int GROOT = 400;

    /// A part of more cells isn't solved as a whole: what wasn't seen by then is not proven.
    private static final int TE_GROOT = 1_500;

    private final Kennis kennis;
    private final Map<Plaats, Bevinding> bevindingen = new TreeMap<>();
    private final Waarneming waarneming;
    private final Map<Integer, List<Onderdeel.Som>> sommenVan = new HashMap<>();
    private int opgelost;

    private Aanvaller(Kennis kennis) {
        this.kennis = kennis;
        waarneming = new Waarneming(kennis.onder.length, kennis.schaal);
    }

    /// @param reeks the releases in their order, the newest last
    /// @param beloofd of each hidden cell that must stay so, the interval that must stay possible
    public static Aanvalsverslag val(List<Uitgave> reeks, SortedMap<Plaats, Interval> beloofd) {
        return val(reeks, beloofd, Interval::metRand);
    }

    /// The same of amounts: what an earlier release showed is another one as soon as it lies
    /// outside of what is promised.
    public static Aanvalsverslag valOokHerziene(
            List<Uitgave> reeks, SortedMap<Plaats, Interval> beloofd) {
        return val(reeks, beloofd, UnaryOperator.identity());
    }

    private static Aanvalsverslag val(
            List<Uitgave> reeks,
            SortedMap<Plaats, Interval> beloofd,
            UnaryOperator<Interval> bijna) {
        var alleen = List.of(reeks.getLast());
        var verslag = new Aanvaller(new Kennis(alleen)).val(beloofd);
        if (reeks.size() == 1 || !verslag.houdt()) {
            return verslag;
        }
        var eerdere = reeks.subList(0, reeks.size() - 1);
        var nooitGelezen = new TreeMap<>(beloofd);
        nooitGelezen
                .entrySet()
                .removeIf(cel ->
                        eerdere.stream()
                                .anyMatch(uitgave ->
                                        wasBijna(
                                                uitgave,
                                                cel.getKey(),
                                                bijna.apply(cel.getValue()))));
        var metEerdere = new Kennis(alleen);
        metEerdere.voegEerderToe(reeks);
        return new Aanvaller(metEerdere).val(nooitGelezen);
    }

    private static boolean wasBijna(Uitgave uitgave, Plaats plaats, Interval bijna) {
        var cijfer = uitgave.cellen().get(plaats);
        var waarde = cijfer == null ? null : cijfer.rekenwaarde();
        return waarde != null && bijna.omvat(new Interval(waarde, waarde));
    }

    private Aanvalsverslag val(SortedMap<Plaats, Interval> beloofd) {
        boolean kloppend = Voortplanting.over(kennis);
        var delen = kloppend ? Onderdeel.van(kennis) : List.<Onderdeel>of();
        delen.forEach(deel -> deel.perCel(sommenVan));
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
        if (deel.cellen().size() > KLEIN) {
            BEGINNEN.forEach(begin -> kijkInWereld(deel, begin, doelen));
        }
        if (deel.cellen().size() > TE_GROOT) {
            doelen.forEach((cel, interval) -> leg(cel, interval, false, false));
            return;
        }
        var nullen = new double[kennis.onder.length];
        var oplosser = new Oplosser(kennis, deel, nullen, false, waarneming);
        oplosser.losSamen(doelen, false);
        oplosser.losSamen(doelen, true);
        doelen.forEach((cel, interval) -> zoek(cel, interval, oplosser));
        opgelost += oplosser.opgelost();
    }

    private void kijkInWereld(Onderdeel deel, double begin, Map<Integer, Interval> doelen) {
        var wereld = isKlaar(doelen) ? null : Wereld.zoek(kennis, deel, begin);
        if (wereld != null) {
            deel.cellen().forEach(cel -> waarneming.zie(cel, wereld[cel]));
            for (int stappen : STAPPEN) {
                doelen.keySet()
                        .forEach(cel ->
                                kijkRond(
                                        cel,
                                        () -> deel.omgeving(cel, stappen, sommenVan),
                                        wereld,
                                        doelen));
            }
            for (int meest : NABIJ) {
                doelen.keySet()
                        .forEach(cel ->
                                kijkRond(
                                        cel,
                                        () -> deel.nabij(cel, meest, sommenVan),
                                        wereld,
                                        doelen));
            }
        }
    }

    private boolean isKlaar(Map<Integer, Interval> doelen) {
        return doelen.entrySet().stream()
                .noneMatch(e ->
                        waarneming.isOpen(e.getKey(), e.getValue(), false)
                                || waarneming.isOpen(e.getKey(), e.getValue(), true));
    }

    /// With all that is further away held still.
    private void kijkRond(
            int cel, Supplier<Onderdeel> rond, double[] wereld, Map<Integer, Interval> doelen) {
        var beloofd = doelen.getOrDefault(cel, new Interval(0, 0));
        if (!waarneming.isOpen(cel, beloofd, false) && !waarneming.isOpen(cel, beloofd, true)) {
            return;
        }
        var omgeving = rond.get();
        if (omgeving.cellen().size() > GROOT) {
            return;
        }
        var hier = new LinkedHashMap<>(doelen);
        hier.keySet().retainAll(new HashSet<>(omgeving.cellen()));
        var oplosser = new Oplosser(kennis, omgeving, wereld, true, waarneming);
        for (boolean omhoog : new boolean[] {false, true}) {
            oplosser.losSamen(hier, omhoog);
            if (waarneming.isOpen(cel, beloofd, omhoog)) {
                oplosser.los(List.of(cel), omhoog);
            }
        }
        opgelost += oplosser.opgelost();
    }

    /// Solves for an end only if no possible world so far showed that it lies far enough.
    private void zoek(int cel, Interval interval, Oplosser oplosser) {
        int ontbreekt = 0;
        int gezocht = 0;
        for (boolean omhoog : new boolean[] {false, true}) {
            if (waarneming.isOpen(cel, interval, omhoog)) {
                gezocht++;
                ontbreekt += oplosser.los(List.of(cel), omhoog) ? 0 : 1;
            }
        }
        leg(cel, interval, ontbreekt > 0, gezocht == 2);
    }

    private void leg(int cel, Interval interval, boolean mislukt, boolean exact) {
        var gezien = mislukt || !waarneming.isGezien(cel) ? null : waarneming.gezien(cel);
        var plaats = kennis.plaatsen.get(cel);
        bevindingen.put(plaats, new Bevinding(plaats, interval, gezien, exact));
    }
}
