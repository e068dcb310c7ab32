package nl.pols.statistischebeveiliging.regels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Figures of several releases together, less others: what begins a year's two halves less who
/// began in them. What is left is known to whoever has all of them, so it is a cell like any other.
///
/// @param naam of what is left
/// @param erbij the names of the figures that are added: those of [Naast], [Los] or another sum,
///   [#EIGEN] or [#DEEL]
/// @param eraf those that are taken off
/// @param rest the cases that are left, as counted: how many persons they are of
public record Som(String naam, List<String> erbij, List<String> eraf, Levering rest) {
    /// The release itself; of a nested one ([Genest]) the whole.
    public static final String EIGEN = "";

    /// The part of a nested release.
    public static final String DEEL = Genest.AS;

    private static final String SAMEN = " samen";

    public Som {
        if (rest.soort() != Soort.AANTAL) {
            throw new IllegalArgumentException("Alleen aantallen gaan van elkaar af");
        }
        erbij = List.copyOf(erbij);
        eraf = List.copyOf(eraf);
    }

    /// The code of what is added, together.
    String naamSamen() {
        return naam + SAMEN;
    }

    /// The levels at which what is left was counted.
    Set<Map<String, Object>> niveaus() {
        return rest.tabellen().stream()
                .flatMap(tabel -> tabel.cellen().keySet().stream())
                .map(plaats -> Resten.niveau(rest, plaats))
                .collect(Collectors.toSet());
    }

    boolean kent(String code) {
        return code.equals(naam) || code.equals(naamSamen());
    }
}
