package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What wholes have more than their parts, within a release ([Genest]) and beside another one
/// ([Koppeling]).
public final class Resten {
    private Resten() {}

    /// Without the rests of which whole or part lost that level: then there is nothing to take them
    /// from.
    public static Levering snoei(Levering levering) {
        var nu = levering;
        for (var verbinding : levering.verbindingen()) {
            nu = snoei(nu, verbinding.rest(), verbinding.termen());
        }
        return levering.dimensies().stream().anyMatch(d -> d.naam().equals(Genest.AS))
                ? snoei(
                        nu,
                        Plaats.van(Genest.AS, Genest.REST),
                        List.of(Plaats.TOTAAL, Genest.inDeel(Plaats.TOTAAL)))
                : nu;
    }

    private static Levering snoei(Levering levering, Plaats rest, List<Plaats> termen) {
        Map<Plaats, Set<Object>> niveaus = new HashMap<>();
        for (var tabel : levering.tabellen()) {
            for (var plaats : tabel.cellen().keySet()) {
                niveaus.computeIfAbsent(figuur(plaats), f -> new HashSet<>())
                        .add(niveau(levering, plaats));
            }
        }
        var samen = new HashSet<>(niveaus.getOrDefault(rest, Set.of()));
        termen.forEach(term -> samen.retainAll(niveaus.getOrDefault(term, Set.of())));
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            var cellen = new LinkedHashMap<>(tabel.cellen());
            cellen.keySet()
                    .removeIf(plaats ->
                            figuur(plaats).equals(rest)
                                    && !samen.contains(niveau(levering, plaats)));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return levering.met(tabellen);
    }

    /// Of which quantity and release it is.
    private static Plaats figuur(Plaats plaats) {
        var figuur = new TreeMap<>(plaats.codes());
        figuur.keySet().removeIf(as -> !as.equals(Genest.AS) && !Naast.isAs(as));
        return new Plaats(figuur);
    }

    /// How deep it lies in each dimension.
    static Map<String, Object> niveau(Levering levering, Plaats plaats) {
        return niveau(levering.dimensies(), plaats);
    }

    static Map<String, Object> niveau(Collection<Dimensie> dimensies, Plaats plaats) {
        Map<String, Object> niveau = new TreeMap<>();
        for (var dimensie : dimensies) {
            var naam = dimensie.naam();
            var code = plaats.codes().get(naam);
            boolean isFiguur = naam.equals(Genest.AS) || Naast.isAs(naam);
            if (code == null || code.equals(dimensie.totaal()) || isFiguur) {
                continue;
            }
            int diepte = 1;
            for (var hoger = dimensie.ouders().get(code);
                    hoger != null && !hoger.equals(dimensie.totaal());
                    hoger = dimensie.ouders().get(hoger)) {
                diepte++;
            }
            niveau.put(naam, diepte);
        }
        return niveau;
    }
}
