package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.regels.Soort;

/// What is left of a total when all that is shown is taken off, is a figure too: of an amount, two
/// hidden cells of one contributor each would tell each of them the other.
final class Restcontrole {
    private final Stand stand;
    private final Stelsel stelsel;
    private final Regels regels;
    private final Soort soort;

    Restcontrole(Soort soort, Parameters parameters, Stand stand) {
        this.stand = stand;
        this.soort = soort;
        stelsel = stand.stelsel;
        regels = new Regels(soort, parameters);
    }

    /// Hides more in the sums of a hidden cell until what is left may be known.
    void vulAan(int cel, boolean[] blijft) {
        if (soort == Soort.AANTAL) {
            return; // a count that is protected up to the minimum is in a rest of at least that
        }
        for (int som : stelsel.sommenVan[cel]) {
            var leden = stelsel.sommen[som];
            while (!stand.geheim[leden[0]] && isGevoelig(leden)) {
                var volgende =
                        Arrays.stream(leden)
                                .skip(1)
                                .filter(c -> !stand.geheim[c] && stelsel.waarde[c] > 0)
                                .boxed()
                                .min(
                                        Comparator.<Integer>comparingLong(stand::gewicht)
                                                .thenComparingInt(c -> c));
                int erbij = volgende.orElse(leden[0]);
                stand.geheim[erbij] = true;
                blijft[erbij] = true;
            }
        }
    }

    /// Whether what is left may be known in all sums of a cell.
    boolean houdt(int cel) {
        return soort == Soort.AANTAL
                || Arrays.stream(stelsel.sommenVan[cel])
                        .mapToObj(som -> stelsel.sommen[som])
                        .noneMatch(leden -> !stand.geheim[leden[0]] && isGevoelig(leden));
    }

    private boolean isGevoelig(int[] leden) {
        List<Bijdragen> geheim =
                Arrays.stream(leden)
                        .skip(1)
                        .filter(c -> stand.geheim[c])
                        .mapToObj(c -> stelsel.inhoud[c])
                        .toList();
        return regels.oordeel(Bijdragen.samen(geheim)) != null;
    }
}
