package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.statistischebeveiliging.vorm.Dimensie;

/// A classification as numbers: node 0 is the total, the others stand in the order of their codes,
/// so that the same classification gives the same numbers however it was put.
final class Boom {
    final String naam;
    final boolean telbaar;
    final int[] ouder;
    final int[][] kinderen;
    final int[] hoogte;
    final int[] diepte;
    private final Map<String, Integer> knopen = new HashMap<>();

    Boom(Dimensie dimensie) {
        naam = dimensie.naam();
        telbaar = dimensie.telbaar();
        knopen.put(dimensie.totaal(), 0);
        dimensie.ouders().keySet().forEach(code -> knopen.put(code, knopen.size()));
        ouder = new int[knopen.size()];
        ouder[0] = -1;
        List<List<Integer>> onder = new ArrayList<>();
        knopen.forEach((code, knoop) -> onder.add(new ArrayList<>()));
        dimensie.ouders()
                .forEach((code, hoger) -> {
                    ouder[knoop(code)] = knoop(hoger);
                    onder.get(knoop(hoger)).add(knoop(code));
                });
        kinderen = onder.stream().map(Boom::getallen).toArray(int[][]::new);
        hoogte = new int[ouder.length];
        diepte = new int[ouder.length];
        for (int knoop = 0; knoop < ouder.length; knoop++) {
            int stappen = 0;
            for (int hoger = knoop; hoger >= 0; hoger = ouder[hoger]) {
                hoogte[hoger] = Math.max(hoogte[hoger], stappen++);
            }
            diepte[knoop] = stappen - 1;
        }
    }

    int omvang() {
        return ouder.length;
    }

    int knoop(String code) {
        return Objects.requireNonNull(
                knopen.get(code), () -> "%s kent %s niet".formatted(naam, code));
    }

    boolean isBlad(int knoop) {
        return kinderen[knoop].length == 0;
    }

    boolean isOnder(int knoop, int hoger) {
        int hier = knoop;
        while (hier >= 0 && hier != hoger) {
            hier = ouder[hier];
        }
        return hier == hoger;
    }

    /// The leaves under a node; the node itself if it is one.
    List<Integer> bladeren(int knoop) {
        var bladeren = new ArrayList<Integer>();
        verzamel(knoop, bladeren);
        return bladeren;
    }

    private void verzamel(int knoop, List<Integer> bladeren) {
        if (isBlad(knoop)) {
            bladeren.add(knoop);
        }
        for (int kind : kinderen[knoop]) {
            verzamel(kind, bladeren);
        }
    }

    private static int[] getallen(List<Integer> lijst) {
        return lijst.stream().mapToInt(Integer::intValue).toArray();
    }
}
