package nl.pols.statistischebeveiliging.aanval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Cells that aren't known and hang together by sums: a problem of its own.
///
/// @param cellen the unknown cells
/// @param sommen the sums over them, each with what must come out
record Onderdeel(List<Integer> cellen, List<Som> sommen) {
    /// @param tekens 1 for a part, -1 for the total, if that isn't known itself
    record Som(int[] cellen, int[] tekens, long uitkomst) {}

    static List<Onderdeel> van(Kennis kennis) {
        var wortel = new int[kennis.onder.length];
        Arrays.setAll(wortel, i -> i);
        List<Som> sommen = new ArrayList<>();
        for (var leden : kennis.sommen) {
            var som = onbekend(kennis, leden);
            if (som.cellen().length > 0) {
                sommen.add(som);
                for (int cel : som.cellen()) {
                    wortel[vind(wortel, cel)] = vind(wortel, som.cellen()[0]);
                }
            }
        }
        Map<Integer, Onderdeel> delen = new LinkedHashMap<>();
        for (int cel = 0; cel < wortel.length; cel++) {
            if (kennis.onder[cel] < kennis.boven[cel]) {
                deel(delen, vind(wortel, cel)).cellen().add(cel);
            }
        }
        sommen.forEach(som -> deel(delen, vind(wortel, som.cellen()[0])).sommen().add(som));
        return List.copyOf(delen.values());
    }

    void perCel(Map<Integer, List<Som>> sommenVan) {
        for (var som : sommen) {
            for (int cel : som.cellen()) {
                sommenVan.computeIfAbsent(cel, c -> new ArrayList<>()).add(som);
            }
        }
    }

    /// The cells that can be reached over so many sums, and all sums that they are in.
    Onderdeel omgeving(int cel, int stappen, Map<Integer, List<Som>> sommenVan) {
        Set<Integer> bereikt = new LinkedHashSet<>(List.of(cel));
        List<Integer> rand = List.of(cel);
        for (int stap = 0; stap < stappen; stap++) {
            var verder = new ArrayList<Integer>();
            for (int hier : rand) {
                for (var som : sommenVan.getOrDefault(hier, List.of())) {
                    Arrays.stream(som.cellen()).filter(bereikt::add).forEach(verder::add);
                }
            }
            rand = verder;
        }
        return met(bereikt, sommenVan);
    }

    private record Weg(int cel, int afstand) {}

    /// So many cells at most, the nearest first, where a sum over many cells is a long way: in a
    /// sum of all companies everything would be next to everything.
    Onderdeel nabij(int cel, int meest, Map<Integer, List<Som>> sommenVan) {
        Set<Integer> bereikt = new LinkedHashSet<>();
        Set<Som> gezien = Collections.newSetFromMap(new IdentityHashMap<>());
        var wacht =
                new PriorityQueue<Weg>(
                        Comparator.comparingInt(Weg::afstand).thenComparingInt(Weg::cel));
        wacht.add(new Weg(cel, 0));
        while (!wacht.isEmpty() && bereikt.size() < meest) {
            var weg = wacht.remove();
            if (bereikt.add(weg.cel)) {
                for (var som : sommenVan.getOrDefault(weg.cel, List.of())) {
                    if (gezien.add(som)) {
                        int afstand = weg.afstand + som.cellen.length;
                        Arrays.stream(som.cellen).forEach(c -> wacht.add(new Weg(c, afstand)));
                    }
                }
            }
        }
        return met(bereikt, sommenVan);
    }

    /// With all sums that they are in.
    private static Onderdeel met(Set<Integer> bereikt, Map<Integer, List<Som>> sommenVan) {
        Set<Som> geraakt = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Som> volgorde = new ArrayList<>();
        for (int hier : bereikt) {
            sommenVan.getOrDefault(hier, List.of()).stream()
                    .filter(geraakt::add)
                    .forEach(volgorde::add);
        }
        return new Onderdeel(List.copyOf(bereikt), volgorde);
    }

    private static Onderdeel deel(Map<Integer, Onderdeel> delen, int wortel) {
        return delen.computeIfAbsent(
                wortel, w -> new Onderdeel(new ArrayList<>(), new ArrayList<>()));
    }

    private static Som onbekend(Kennis kennis, int[] leden) {
        var cellen = new ArrayList<Integer>();
        long uitkomst = 0;
        for (int i = 0; i < leden.length; i++) {
            int cel = leden[i];
            if (kennis.onder[cel] < kennis.boven[cel]) {
                cellen.add(i);
            } else {
                uitkomst += (i == 0 ? 1 : -1) * kennis.onder[cel];
            }
        }
        return new Som(
                cellen.stream().mapToInt(i -> leden[i]).toArray(),
                cellen.stream().mapToInt(i -> i == 0 ? -1 : 1).toArray(),
                uitkomst);
    }

    private static int vind(int[] wortel, int cel) {
        int hier = cel;
        while (wortel[hier] != hier) {
            wortel[hier] = wortel[wortel[hier]];
            hier = wortel[hier];
        }
        return hier;
    }
}
