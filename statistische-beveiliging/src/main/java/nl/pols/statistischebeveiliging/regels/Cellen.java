package nl.pols.statistischebeveiliging.regels;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What the tables of a release have in them.
final class Cellen {
    private Cellen() {}

    /// The dimensions of what nobody publishes and everybody knows to add up: it stands between the
    /// totals of both releases.
    static Set<Set<String>> stil(Levering eigen) {
        var stil = new HashSet<Set<String>>();
        var getoond = new HashSet<Set<String>>();
        for (var tabel : eigen.tabellen()) {
            for (var plaats : tabel.cellen().keySet()) {
                (tabel.gepubliceerd() ? getoond : stil)
                        .add(plaats.zonder(Genest.AS).codes().keySet());
            }
        }
        stil.removeAll(getoond);
        return stil;
    }

    static Map<Plaats, Bijdragen> van(Levering levering, boolean vanDeel) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((plaats, inhoud) -> {
                        boolean heel = !plaats.codes().containsKey(Genest.AS);
                        if (vanDeel ? Genest.isDeel(plaats) : heel) {
                            cellen.put(plaats.zonder(Genest.AS), inhoud);
                        }
                    });
        }
        return cellen;
    }

    static List<Set<String>> assen(Levering levering) {
        return levering.tabellen().stream()
                .map(tabel ->
                        tabel.cellen().keySet().stream()
                                .flatMap(plaats -> plaats.codes().keySet().stream())
                                .collect(Collectors.toSet()))
                .toList();
    }
}
