package nl.pols.statistischebeveiliging.patroon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The factors that are worth trying for a cell: with its neighbours under the same node first,
/// then with the largest elsewhere, in an order that depends on nothing but the data.
final class Factoren {
    private static final int BLADEREN = 3;
    private static final int BUREN = 30;
    private static final int VERDER = 12;

    private final Stelsel stelsel;
    private final boolean[] geheim;
    private final Naastfactoren naast;

    Factoren(Stelsel stelsel, boolean[] geheim) {
        this.stelsel = stelsel;
        naast = new Naastfactoren(stelsel);
        this.geheim = geheim;
    }

    /// For a dimension in which the cell is not the total.
    List<Factor> eigen(int cel, int dimensie, boolean breed) {
        var boom = stelsel.bomen.get(dimensie);
        int knoop = stelsel.plek[cel][dimensie];
        if (dimensie == stelsel.naast) {
            return naast.van(knoop);
        }
        var factoren = new ArrayList<Factor>();
        for (int blad : bladeren(cel, dimensie, knoop, breed)) {
            if (boom.telbaar) {
                for (int buur : buren(cel, dimensie, breed)) {
                    for (int ander : bladeren(cel, dimensie, buur, breed)) {
                        factoren.add(Factor.verschil(boom, blad, ander));
                    }
                }
            }
            factoren.add(Factor.pad(boom, blad));
        }
        return factoren;
    }

    /// For a dimension in which the cell is the total, but other cells that move with it aren't.
    ///
    /// @param hoek the cell at the total of all dimensions in which the move goes up and down
    List<Factor> overige(int cel, int hoek, int dimensie, boolean breed) {
        var boom = stelsel.bomen.get(dimensie);
        if (dimensie == stelsel.naast) {
            return naast.van(0);
        }
        if (!boom.telbaar) {
            return List.of(Factor.TOTAAL);
        }
        int vertrek = heeftDelen(cel, dimensie) || hoek < 0 ? cel : hoek;
        return bladeren(vertrek, dimensie, 0, breed).stream()
                .map(blad -> Factor.pad(boom, blad))
                .toList();
    }

    private boolean heeftDelen(int cel, int dimensie) {
        return stelsel.bomen.get(dimensie).bladeren(0).stream()
                .anyMatch(blad -> stelsel.met(cel, dimensie, blad) >= 0);
    }

    private List<Integer> bladeren(int cel, int dimensie, int knoop, boolean breed) {
        var alle = stelsel.bomen.get(dimensie).bladeren(knoop);
        if (alle.size() == 1) {
            return alle;
        }
        var gekend = alle.stream().filter(b -> stelsel.met(cel, dimensie, b) >= 0).toList();
        return gekend.isEmpty()
                ? alle.subList(0, 1)
                : gekend.stream()
                        .sorted(voorkeur(cel, dimensie))
                        .limit(breed ? Integer.MAX_VALUE : BLADEREN)
                        .toList();
    }

    private List<Integer> buren(int cel, int dimensie, boolean breed) {
        var boom = stelsel.bomen.get(dimensie);
        int hier = stelsel.plek[cel][dimensie];
        List<Integer> dichtbij = new ArrayList<>();
        List<Integer> verder = new ArrayList<>();
        for (int knoop = 1; knoop < boom.omvang(); knoop++) {
            if (knoop != hier
                    && boom.diepte[knoop] == boom.diepte[hier]
                    && stelsel.met(cel, dimensie, knoop) >= 0) {
                (boom.ouder[knoop] == boom.ouder[hier] ? dichtbij : verder).add(knoop);
            }
        }
        var volgorde = voorkeur(cel, dimensie);
        var buren = new ArrayList<Integer>();
        dichtbij.stream()
                .sorted(volgorde)
                .limit(breed ? Integer.MAX_VALUE : BUREN)
                .forEach(buren::add);
        verder.stream()
                .sorted(volgorde)
                .limit(breed ? Integer.MAX_VALUE : VERDER)
                .forEach(buren::add);
        return buren;
    }

    private Comparator<Integer> voorkeur(int cel, int dimensie) {
        return Comparator.<Integer>comparingInt(
                        knoop -> geheim[stelsel.met(cel, dimensie, knoop)] ? 0 : 1)
                .thenComparing(
                        Comparator.<Integer>comparingLong(
                                        knoop -> stelsel.waarde[stelsel.met(cel, dimensie, knoop)])
                                .reversed())
                .thenComparingInt(knoop -> knoop);
    }
}
