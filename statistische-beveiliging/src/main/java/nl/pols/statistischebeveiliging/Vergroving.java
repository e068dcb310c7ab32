package nl.pols.statistischebeveiliging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Resten;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Makes tables coarser that can't be protected: first the lowest level of a classification is left
/// out, then a dimension, at last the table.
final class Vergroving {
    private Vergroving() {}

    static Levering van(
            Levering levering, List<Plaats> onbeschermd, boolean alles, List<String> vergroofd) {
        Set<Plaats> lastig = new HashSet<>(onbeschermd);
        boolean verborgen =
                levering.tabellen().stream()
                        .anyMatch(t -> !t.gepubliceerd() && raakt(levering, t, lastig));
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            if (alles) {
                vergroofd.add("%s: vervalt".formatted(tabel.naam()));
            } else if (!tabel.gepubliceerd()) {
                tabellen.add(tabel); // what everybody knows can't be left out
            } else {
                boolean grover = verborgen || raakt(levering, tabel, lastig);
                tabellen.add(grover ? grover(levering.dimensies(), tabel, vergroofd) : tabel);
            }
        }
        return Resten.snoei(levering.met(tabellen));
    }

    private static boolean raakt(Levering levering, Tabel tabel, Set<Plaats> lastig) {
        return tabel.cellen().keySet().stream()
                .map(plaats -> Plaatsen.genormaliseerd(levering.dimensies(), plaats))
                .anyMatch(lastig::contains);
    }

    private static Tabel grover(List<Dimensie> dimensies, Tabel tabel, List<String> vergroofd) {
        var diepst =
                dimensies.stream()
                        .filter(d -> !d.naam().equals(Genest.AS) && !Naast.isAs(d.naam()))
                        .max(
                                Comparator.<Dimensie>comparingInt(d -> diepte(d, tabel))
                                        .thenComparing(Dimensie::naam))
                        .orElseThrow();
        int diepte = diepte(diepst, tabel);
        vergroofd.add("%s: zonder niveau %d van %s".formatted(tabel.naam(), diepte, diepst.naam()));
        Map<Plaats, Bijdragen> over =
                tabel.cellen().entrySet().stream()
                        .filter(cel ->
                                diepte == 0 || Plaatsen.diepte(diepst, cel.getKey()) < diepte)
                        .filter(cel -> diepte > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Tabel(tabel.naam(), tabel.gepubliceerd(), over);
    }

    private static int diepte(Dimensie dimensie, Tabel tabel) {
        return tabel.cellen().keySet().stream()
                .mapToInt(plaats -> Plaatsen.diepte(dimensie, plaats))
                .max()
                .orElse(0);
    }
}
