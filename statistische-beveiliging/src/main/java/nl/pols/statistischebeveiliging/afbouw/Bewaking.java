package nl.pols.statistischebeveiliging.afbouw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.afbouw.Toets.Mogelijk;
import org.jspecify.annotations.Nullable;

/// What one reader must not know, each with a world in which it is otherwise.
final class Bewaking {
    final Stamboom boom;
    final Toets toets;
    private final int nu;
    private final Map<Doel, Mogelijk> gevonden = new LinkedHashMap<>();
    private final Map<Integer, List<Doel>> doelen = new TreeMap<>();

    /// @param nu the release that is drawn up
    Bewaking(Stamboom boom, int nu) {
        this.boom = boom;
        this.nu = nu;
        toets = new Toets(boom);
    }

    /// Whether there is such a world at all.
    boolean bewaak(Doel doel) {
        var mogelijk = toets.zoek(doel);
        if (mogelijk == null) {
            return false;
        }
        gevonden.put(doel, mogelijk);
        doelen.computeIfAbsent(doel.knoop(), k -> new ArrayList<>()).add(doel);
        return true;
    }

    Map<Doel, Mogelijk> gevonden() {
        return gevonden;
    }

    void neem(Map<Doel, Mogelijk> nieuw) {
        gevonden.putAll(nieuw);
    }

    /// Worlds for what the one that was found doesn't show an area of that is shown now; null if
    /// there are none.
    @Nullable Map<Doel, Mogelijk> na(int knoop) {
        var nieuw = new LinkedHashMap<Doel, Mogelijk>();
        for (var geraakt : geraakt(knoop)) {
            for (var doel : doelen.getOrDefault(geraakt, List.of())) {
                if (!blijft(doel, knoop)) {
                    var mogelijk = toets.zoek(doel);
                    if (mogelijk == null) {
                        return null;
                    }
                    nieuw.put(doel, mogelijk);
                }
            }
        }
        return nieuw;
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
