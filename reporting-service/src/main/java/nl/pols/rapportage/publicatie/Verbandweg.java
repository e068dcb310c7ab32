package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Verband;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.rapportage.publicatie.Verbanden.Zijde;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// From figure to figure, each once.
final class Verbandweg {
    private final Verbanden verbanden;
    private final Periode periode;
    private final Instant kennisdatum;
    private final Buren buren;
    private final Set<Figuur> gezien;

    Verbandweg(
            Verbanden verbanden,
            Periode periode,
            Instant kennisdatum,
            Buren buren,
            Set<Figuur> gezien) {
        this.verbanden = verbanden;
        this.periode = periode;
        this.kennisdatum = kennisdatum;
        this.buren = buren;
        this.gezien = gezien;
    }

    List<Verband> van(Figuur hier, String pad, int bereik) {
        var hierNaast = new ArrayList<Verband>();
        for (var zijde : verbanden.zijden(hier)) {
            var uitgaven = buren.van(zijde.ander().buur());
            int over = bereik - zijde.van().termijnen();
            if (over >= 0 && !uitgaven.isEmpty() && gezien.add(zijde.ander())) {
                hierNaast.add(verband(hier, zijde, pad, over, uitgaven));
            }
        }
        return hierNaast;
    }

    /// What the whole has more is counted as known when the newest of both was.
    private Verband verband(Figuur hier, Zijde zijde, String pad, int over, List<Inhoud> uitgaven) {
        var reeks = zijde.ander().bron().reeks();
        var getoond = getoond(uitgaven, reeks);
        var verborgen = new HashSet<Plaats>();
        uitgaven.getLast()
                .reeks(reeks)
                .cellen()
                .forEach(cel -> verborgen.add(new Plaats(cel.plaats())));
        verborgen.removeAll(getoond);
        var geheel = zijde.isGeheel() ? zijde.ander() : hier;
        var deel = zijde.isGeheel() ? hier : zijde.ander();
        var naam = pad + zijde.van().code() + (zijde.isGeheel() ? "-later" : "");
        return new Verband(
                naam,
                zijde.isGeheel(),
                new Vrijgavevraag(
                        verbanden.indicator(geheel.bron()),
                        periode,
                        kennis(zijde, uitgaven.getLast().kennisdatum()),
                        tabellen(
                                verbanden.reeks(hier.bron()),
                                verbanden.reeks(zijde.ander().bron())),
                        new Verschil(zijde.van().telling(), geheel.periode(), deel.periode())),
                getoond,
                verborgen,
                van(zijde.ander(), naam + ".", over));
    }

    /// What came after the whole isn't in it.
    private Instant kennis(Zijde zijde, Instant toen) {
        return zijde.isGeheel() && toen.isAfter(kennisdatum) ? toen : kennisdatum;
    }

    /// By what both are laid out, each table as much as they have in common.
    static List<Tabelvraag> tabellen(Product.Reeks een, Product.Reeks ander) {
        var tabellen = new ArrayList<Tabelvraag>();
        for (var deze : een.tabellen()) {
            for (var die : ander.tabellen()) {
                var assen = deze.assen().stream().filter(die.assen()::contains).toList();
                boolean gepubliceerd = deze.isGepubliceerd() && die.isGepubliceerd();
                tabellen.add(new Tabelvraag("rest-" + tabellen.size(), assen, gepubliceerd));
            }
        }
        return tabellen.stream()
                .filter(t ->
                        tabellen.stream()
                                .noneMatch(meer ->
                                        meer != t
                                                && meer.gepubliceerd() == t.gepubliceerd()
                                                && meer.assen().containsAll(t.assen())
                                                && (meer.assen().size() > t.assen().size()
                                                        || tabellen.indexOf(meer)
                                                                < tabellen.indexOf(t))))
                .toList();
    }

    /// What can be read of the newest figure: there, or in an earlier release that had the same.
    static Set<Plaats> getoond(List<Inhoud> uitgaven, String reeks) {
        var perUitgave =
                uitgaven.stream()
                        .map(uitgave -> {
                            SortedMap<Plaats, Inhoud.Cel> cellen = new TreeMap<>();
                            uitgave.reeks(reeks)
                                    .cellen()
                                    .forEach(c -> cellen.put(new Plaats(c.plaats()), c));
                            return cellen;
                        })
                        .toList()
                        .reversed();
        var getoond = new HashSet<Plaats>();
        for (var plaats : perUitgave.getFirst().keySet()) {
            for (var cellen : perUitgave) {
                var cel = cellen.get(plaats);
                if (cel == null) {
                    continue;
                }
                boolean geheim = cel.symbool() == Teken.GEHEIM;
                if (!geheim && cel.symbool() != Teken.ONTBREEKT) {
                    getoond.add(plaats);
                }
                if (!geheim || cel.herzien()) {
                    break;
                }
            }
        }
        return getoond;
    }
}
