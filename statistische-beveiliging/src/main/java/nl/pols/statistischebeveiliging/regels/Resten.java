package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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
        var assen =
                levering.dimensies().stream()
                        .map(Dimensie::naam)
                        .filter(naam -> naam.equals(Genest.AS) || Naast.isAs(naam))
                        .toList();
        var nu = levering;
        for (var as : assen) {
            nu = snoei(nu, as);
        }
        return nu;
    }

    private static Levering snoei(Levering levering, String as) {
        var gehelen = new HashSet<Object>();
        var delen = new HashSet<Object>();
        for (var tabel : levering.tabellen()) {
            for (var plaats : tabel.cellen().keySet()) {
                var code = plaats.codes().get(as);
                if (code == null) {
                    gehelen.add(niveau(levering, plaats, as));
                } else if (code.equals(Koppeling.DEEL)) {
                    delen.add(niveau(levering, plaats, as));
                }
            }
        }
        gehelen.retainAll(delen);
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            var cellen = new LinkedHashMap<>(tabel.cellen());
            cellen.keySet()
                    .removeIf(plaats ->
                            Koppeling.REST.equals(plaats.codes().get(as))
                                    && !gehelen.contains(niveau(levering, plaats, as)));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return levering.met(tabellen);
    }

    /// How deep it lies in each dimension, and which code it has where releases are linked.
    static Map<String, Object> niveau(Levering levering, Plaats plaats, String zonder) {
        Map<String, Object> niveau = new TreeMap<>();
        for (var dimensie : levering.dimensies()) {
            var naam = dimensie.naam();
            var code = plaats.codes().get(naam);
            if (code == null || code.equals(dimensie.totaal()) || naam.equals(zonder)) {
                continue;
            }
            if (naam.equals(Genest.AS) || Naast.isAs(naam)) {
                niveau.put(naam, code);
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
