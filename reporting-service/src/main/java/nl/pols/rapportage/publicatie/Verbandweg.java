package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Plaatsas;
import nl.pols.rapportage.indicator.Samenhang.Telling;
import nl.pols.rapportage.indicator.Verband;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.rapportage.publicatie.Verbanden.Zijde;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// From figure to figure, each once.
final class Verbandweg {
    private final Verbanden verbanden;
    private final Periode periode;
    private final Instant kennisdatum;
    private final Buren buren;
    private final Set<Figuur> gezien;
    private final Map<Figuur, String> namen = new HashMap<>();
    private Predicate<Figuur> ookNaar = ander -> false;
    private @Nullable Jaarvorm vorm;
    private boolean grof;

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

    /// Further than the reach, to what a flow of a year stands in a sum with; of that only as much
    /// as it needs.
    Verbandweg ookNaar(Jaarvorm hoe, Predicate<Figuur> welke) {
        vorm = hoe;
        ookNaar = welke;
        return this;
    }

    /// Beside a flow of a year.
    ///
    /// @param alleenDaar of every figure only as much as stands where the flow does
    Verbandweg in(Jaarvorm hoe, boolean alleenDaar) {
        vorm = hoe;
        grof = alleenDaar;
        return this;
    }

    /// What the figures that it came by are called.
    Map<Figuur, String> namen() {
        return namen;
    }

    List<Verband> van(Figuur hier, String pad, int bereik) {
        var hierNaast = new ArrayList<Verband>();
        for (var zijde : verbanden.zijden(hier)) {
            var uitgaven = buren.van(zijde.ander());
            int over = bereik - zijde.kosten();
            boolean mag = over >= 0 || ookNaar.test(zijde.ander());
            if (mag && !uitgaven.isEmpty() && gezien.add(zijde.ander())) {
                hierNaast.add(verband(hier, zijde, pad, over, uitgaven));
            }
        }
        return hierNaast;
    }

    /// What the whole has more is counted as known when the newest of both was.
    private Verband verband(Figuur hier, Zijde zijde, String pad, int over, List<Inhoud> uitgaven) {
        var ander = zijde.ander();
        var reeks = ander.bron().reeks();
        boolean alleenDaar = grof || (over < 0 && vorm != null && vorm.isGetoond(uitgaven, reeks));
        var geheel = zijde.isGeheel() ? ander : hier;
        var deel = zijde.isGeheel() ? hier : ander;
        var naam = pad + zijde.code() + (zijde.isGeheel() ? "-later" : "");
        namen.put(ander, naam);
        var vraag =
                new Vrijgavevraag(
                        verbanden.indicator(geheel.bron()),
                        periode,
                        kennis(zijde, uitgaven.getLast().kennisdatum()),
                        vorm != null && alleenDaar
                                ? vorm.tabellen()
                                : tabellen(
                                        verbanden.reeks(hier.bron()),
                                        verbanden.reeks(ander.bron())),
                        new Verschil(zijde.telling(), geheel.periode(), deel.periode()));
        return new Verband(
                naam,
                zijde.isGeheel(),
                new Telling(vraag, vorm == null ? Plaatsas.onder(As.GEBIED) : vorm.onder()),
                plaatsen(getoond(uitgaven, reeks), uitgaven, reeks, alleenDaar),
                plaatsen(verborgen(uitgaven, reeks), uitgaven, reeks, alleenDaar),
                van(ander, naam + ".", over));
    }

    private Set<Plaats> plaatsen(
            Set<Plaats> plaatsen, List<Inhoud> uitgaven, String reeks, boolean alleenDaar) {
        return vorm == null
                ? plaatsen
                : vorm.plaatsen(plaatsen, uitgaven.getLast().reeks(reeks), alleenDaar);
    }

    /// Where the newest one has a cell that can't be read.
    static Set<Plaats> verborgen(List<Inhoud> uitgaven, String reeks) {
        var verborgen = new HashSet<Plaats>();
        uitgaven.getLast()
                .reeks(reeks)
                .cellen()
                .forEach(cel -> verborgen.add(new Plaats(cel.plaats())));
        verborgen.removeAll(getoond(uitgaven, reeks));
        return verborgen;
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
