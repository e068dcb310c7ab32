package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.pols.statistischebeveiliging.regels.Optelling.Term;
import nl.pols.statistischebeveiliging.regels.Optelling.Uitkomst;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Verbinding;

/// Adds what follows from several figures ([Som]) to a linked set: what is added together, if that
/// is more than one figure, and what is left of it.
final class Sommenrij {
    private final Levering samen;
    private final List<Tabel> tabellen;
    private final List<Verbinding> verbindingen;
    private final Map<Plaats, Elders> elders;
    private final TreeSet<String> namen = new TreeSet<>();
    private final Map<String, Term> figuren = new HashMap<>();

    private Sommenrij(Levering samen) {
        this.samen = samen;
        tabellen = new ArrayList<>(samen.tabellen());
        verbindingen = new ArrayList<>(samen.verbindingen());
        elders = new TreeMap<>(samen.elders());
        for (var tabel : samen.tabellen()) {
            tabel.cellen().forEach(this::leg);
        }
    }

    static Levering bij(Levering samen, List<Som> sommen) {
        var rij = new Sommenrij(samen);
        sommen.forEach(rij::tel);
        return rij.levering();
    }

    private void leg(Plaats plaats, Bijdragen inhoud) {
        var codes = new TreeMap<>(plaats.codes());
        codes.keySet().removeIf(as -> !as.equals(Genest.AS) && !Naast.isAs(as));
        var figuur = new Plaats(codes);
        var naam = codes.get(Naast.AS);
        if (naam == null && !codes.isEmpty() && !Genest.isDeel(figuur)) {
            return; // what is left of a nested release
        }
        var eigen = codes.isEmpty() ? Som.EIGEN : Som.DEEL;
        figuren.computeIfAbsent(
                        naam == null ? eigen : naam,
                        n -> new Term(figuur, new LinkedHashMap<>(), naam != null))
                .cellen()
                .put(plaats.zonder(Naast.AS).zonder(Genest.AS), inhoud);
    }

    private Levering levering() {
        var alle = new ArrayList<Dimensie>();
        for (var dimensie : samen.dimensies()) {
            if (Naast.isAs(dimensie.naam())) {
                namen.addAll(dimensie.ouders().keySet());
                alle.add(Dimensie.zonderTotaal(Naast.AS, namen));
            } else {
                alle.add(dimensie);
            }
        }
        return new Levering(
                samen.grootheid(),
                samen.soort(),
                alle,
                samen.gevoelig(),
                samen.wijkend(),
                tabellen,
                elders,
                verbindingen);
    }

    /// Of figures that are all in it; of others nothing follows.
    private void tel(Som som) {
        if (figuren.keySet().containsAll(som.erbij()) && figuren.keySet().containsAll(som.eraf())) {
            var erbij = som.erbij().stream().map(figuren::get).toList();
            var eraf = som.eraf().stream().map(figuren::get).toList();
            new Optelling(samen.dimensies(), erbij, eraf, som.rest())
                    .uitkomst()
                    .ifPresent(uitkomst -> neemOp(som, erbij, eraf, uitkomst));
        }
    }

    private void neemOp(Som som, List<Term> erbij, List<Term> eraf, Uitkomst uitkomst) {
        var geheel = erbij.size() > 1 ? samen(som, erbij, uitkomst) : erbij.getFirst().codes();
        var alle = Stream.concat(erbij.stream(), eraf.stream());
        var rest = alle.allMatch(Term::isVanAnderen);
        var over = figuur(som.naam(), uitkomst.rest(), rest);
        var delen = new ArrayList<>(eraf.stream().map(Term::codes).toList());
        delen.add(over);
        verbindingen.add(new Verbinding(geheel, delen));
    }

    private Plaats samen(Som som, List<Term> erbij, Uitkomst uitkomst) {
        boolean isVanAnderen = erbij.stream().allMatch(Term::isVanAnderen);
        var geheel = figuur(som.naamSamen(), uitkomst.samen(), isVanAnderen);
        uitkomst.samen()
                .keySet()
                .forEach(plaats ->
                        elders.put(
                                plaats.met(Naast.AS, som.naamSamen()),
                                isVanAnderen ? Elders.ONGENOEMD : Elders.SAMEN));
        verbindingen.add(new Verbinding(geheel, erbij.stream().map(Term::codes).toList(), true));
        return geheel;
    }

    private Plaats figuur(String naam, Map<Plaats, Bijdragen> inhoud, boolean isVanAnderen) {
        var codes = Plaats.van(Naast.AS, naam);
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        inhoud.forEach((plaats, wat) -> cellen.put(plaats.met(Naast.AS, naam), wat));
        namen.add(naam);
        tabellen.add(new Tabel(naam, false, cellen));
        figuren.put(naam, new Term(codes, inhoud, isVanAnderen));
        return codes;
    }
}
