package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.afbouw.Toets.Mogelijk;

/// Shows of the release that is drawn up one area after the other, as long as of everything that
/// must stay unknown to any reader a world is found in which it is otherwise: first those above,
/// then their parts. It goes by counting alone: no clock, no chance, and nothing that depends on
/// the machine.
final class Zoektocht {
    private final List<Bewaking> lezers;
    private final Stamboom boom;
    private final int nu;

    /// @param lezers the first knows most
    /// @param nu the release that is drawn up
    Zoektocht(List<Bewaking> lezers, int nu) {
        this.lezers = lezers;
        boom = lezers.getFirst().boom;
        this.nu = nu;
    }

    List<Bewaking> lezers() {
        return lezers;
    }

    /// @param mag which may be shown, for itself
    void toonWatKan(IntPredicate mag) {
        toonWatKan(boom.kinderen[0], mag);
        for (int hoog : boom.kinderen[0]) {
            if (boom.lezing.bekend[hoog][nu]) {
                toonWatKan(boom.kinderen[hoog], mag);
            }
        }
    }

    private void toonWatKan(int[] delen, IntPredicate mag) {
        IntStream.of(delen)
                .filter(deel -> !boom.lezing.bekend[deel][nu] && mag.test(deel))
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
        while (!boom.lezing.bekend[knoop][toen]) {
            toen--;
        }
        return toen;
    }

    private void probeer(int knoop) {
        lezers.forEach(lezer -> lezer.boom.toon(knoop, nu, true));
        var nieuw = new ArrayList<Map<Doel, Mogelijk>>();
        for (var lezer : lezers) {
            var hier = lezer.na(knoop);
            if (hier == null) {
                lezers.forEach(ieder -> ieder.boom.toon(knoop, nu, false));
                return;
            }
            nieuw.add(hier);
        }
        for (int i = 0; i < nieuw.size(); i++) {
            lezers.get(i).neem(nieuw.get(i));
        }
    }
}
