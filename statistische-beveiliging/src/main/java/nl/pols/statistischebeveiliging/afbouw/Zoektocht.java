package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.afbouw.Toets.Mogelijk;

/// Shows of the release that is drawn up one area after the other, as long as of everything that
/// must stay unknown a world is found in which it is otherwise: first those above, then their
/// parts. It goes by counting alone: no clock, no chance, and nothing that depends on the machine.
final class Zoektocht {
    private final Stamboom boom;
    private final int nu;
    private final Toets toets;

    /// Of everything that must stay unknown a world that shows so.
    final Map<Doel, Mogelijk> gevonden = new LinkedHashMap<>();

    private final Map<Integer, List<Doel>> doelen = new TreeMap<>();

    /// @param nu the release that is drawn up
    Zoektocht(Stamboom boom, int nu) {
        this.boom = boom;
        this.nu = nu;
        toets = new Toets(boom);
    }

    void bewaak(Doel doel, Mogelijk mogelijk) {
        gevonden.put(doel, mogelijk);
        doelen.computeIfAbsent(doel.knoop(), k -> new ArrayList<>()).add(doel);
    }

    /// @param mag which may be shown, for itself
    void toonWatKan(IntPredicate mag) {
        toonWatKan(boom.kinderen[0], mag);
        for (int hoog : boom.kinderen[0]) {
            if (boom.bekend[hoog][nu]) {
                toonWatKan(boom.kinderen[hoog], mag);
            }
        }
    }

    private void toonWatKan(int[] delen, IntPredicate mag) {
        IntStream.of(delen)
                .filter(deel -> !boom.bekend[deel][nu] && mag.test(deel))
                .boxed()
                .sorted(volgorde())
                .forEach(this::probeer);
    }

    /// Those first that most left since they could be read: what must be hidden for others is about
    /// few, and whoever waits comes first in the end.
    private Comparator<Integer> volgorde() {
        return Comparator.<Integer>comparingLong(
                        deel -> -boom.tussen(deel, laatstGelezen(deel), nu))
                .thenComparingInt(deel -> deel);
    }

    private int laatstGelezen(int knoop) {
        int toen = nu - 1;
        while (!boom.bekend[knoop][toen]) {
            toen--;
        }
        return toen;
    }

    private void probeer(int knoop) {
        boom.toon(knoop, nu, true);
        var nieuw = new LinkedHashMap<Doel, Mogelijk>();
        for (var geraakt : geraakt(knoop)) {
            for (var doel : doelen.getOrDefault(geraakt, List.of())) {
                if (!blijft(doel, knoop)) {
                    var mogelijk = toets.zoek(doel);
                    if (mogelijk == null) {
                        boom.toon(knoop, nu, false);
                        return;
                    }
                    nieuw.put(doel, mogelijk);
                }
            }
        }
        gevonden.putAll(nieuw);
    }

    /// Beside its own: the parts of the area above it; of one of the highest all.
    private Collection<Integer> geraakt(int knoop) {
        if (boom.ouder[knoop] != 0) {
            return Arrays.stream(boom.kinderen[boom.ouder[knoop]]).boxed().toList();
        }
        var alle = new ArrayList<Integer>();
        for (int hoog : boom.kinderen[0]) {
            alle.add(hoog);
            Arrays.stream(boom.kinderen[hoog]).forEach(alle::add);
        }
        return alle;
    }

    /// Whether there were as many in the world that was found as is shown now.
    private boolean blijft(Doel doel, int knoop) {
        var mogelijk = Objects.requireNonNull(gevonden.get(doel));
        if (boom.ouder[knoop] == 0) {
            return boom.ouder[doel.knoop()] != knoop
                    && (mogelijk.boven() == null
                            || samen(mogelijk.boven().weg[boom.nummer(knoop)], nu)
                                    == boom.tussen(knoop, nu, boom.perioden));
        }
        var grenzen = boom.grenzen(boom.ouder[knoop]);
        return mogelijk.onder() != null
                && samen(mogelijk.onder().weg[boom.nummer(knoop)], Arrays.binarySearch(grenzen, nu))
                        == boom.tussen(knoop, nu, boom.perioden);
    }

    private static long samen(long[] weg, int van) {
        return Arrays.stream(weg, van, weg.length).sum();
    }
}
