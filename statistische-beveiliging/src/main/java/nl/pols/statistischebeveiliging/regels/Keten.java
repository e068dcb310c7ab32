package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Verbinding;

/// Builds a linked set ([Koppeling]): figure after figure, each next to one that is in it already.
/// A figure of another release is what follows from that one and from what both differ.
final class Keten {
    private final Levering eigen;
    private final Set<Set<String>> stil;
    private final List<Tabel> tabellen;
    private final Map<String, Dimensie> dimensies = new LinkedHashMap<>();
    private final Set<String> namen = new TreeSet<>();
    private final Map<Plaats, Elders> elders = new TreeMap<>();
    private final List<Verbinding> verbindingen = new ArrayList<>();
    private final Set<Map<String, Object>> vanSommen;

    /// @param vanSommen levels of what follows from several figures: there each lies between others
    ///   also where its own release has left it out
    Keten(Levering eigen, Set<Map<String, Object>> vanSommen) {
        this.eigen = eigen;
        this.vanSommen = vanSommen;
        stil = Cellen.stil(eigen);
        tabellen = new ArrayList<>(eigen.tabellen());
        eigen.dimensies().forEach(d -> dimensies.put(d.naam(), d));
    }

    Levering levering() {
        var alle = new ArrayList<Dimensie>();
        alle.add(Dimensie.zonderTotaal(Naast.AS, namen));
        alle.addAll(dimensies.values());
        return new Levering(
                eigen.grootheid(),
                eigen.soort(),
                alle,
                eigen.gevoelig(),
                eigen.wijkend(),
                tabellen,
                elders,
                verbindingen);
    }

    void koppel(Naast een) {
        var hier = een.vanDeel() ? Genest.inDeel(Plaats.TOTAAL) : Plaats.TOTAAL;
        koppel(een, hier, Cellen.van(eigen, een.vanDeel()));
    }

    /// At the levels that the other release has.
    void zet(Los los) {
        var daar = Plaats.van(Naast.AS, los.naam());
        los.levering().dimensies().forEach(d -> dimensies.merge(d.naam(), d, Keten::beide));
        var niveaus = niveaus(los.getoond(), los.verborgen());
        var cellen = Cellen.van(los.levering(), false);
        cellen.keySet().removeIf(plaats -> !niveaus.contains(niveau(plaats)));
        Map<Plaats, Bijdragen> figuur = new LinkedHashMap<>();
        cellen.forEach((plaats, inhoud) -> {
            figuur.put(op(plaats, daar), inhoud);
            elders.put(op(plaats, daar), elders(los.getoond(), los.verborgen(), plaats));
        });
        namen.add(los.naam());
        tabellen.add(new Tabel(los.naam(), false, figuur));
        los.verder().forEach(verder -> koppel(verder, daar, cellen));
    }

    /// @param hier what the codes of the figure that it stands next to have besides those of places
    private void koppel(Naast een, Plaats hier, Map<Plaats, Bijdragen> cellen) {
        een.rest().dimensies().forEach(d -> dimensies.merge(d.naam(), d, Keten::beide));
        var rest = Cellen.van(een.rest(), false);
        var anderen = anderen(een, cellen, rest);
        boolean isVerder = hier.codes().containsKey(Naast.AS);
        if (isVerder && anderen.values().stream().anyMatch(Bijdragen::ontbreekt)) {
            return; // who moved in between is in one and not in the other: no figures follow
        }
        anderen.forEach(Keten::vereis);
        var daar = hier.met(Naast.AS, een.naam());
        Map<Plaats, Bijdragen> figuur = new LinkedHashMap<>();
        anderen.forEach((plaats, inhoud) -> {
            figuur.put(op(plaats, daar), inhoud);
            elders.put(op(plaats, daar), elders(een.getoond(), een.verborgen(), plaats));
        });
        namen.add(een.naam());
        tabellen.add(new Tabel(een.naam(), false, figuur));
        Map<Plaats, Bijdragen> stap = new LinkedHashMap<>();
        anderen.keySet()
                .forEach(plaats ->
                        stap.put(plaats, rest.getOrDefault(plaats, Bijdragen.personen(0))));
        neemOp(een, daar, hier, stap);
        een.verder().forEach(verder -> koppel(verder, daar, anderen));
    }

    /// What a figure and another one differ.
    private void neemOp(Naast een, Plaats daar, Plaats hier, Map<Plaats, Bijdragen> verschil) {
        var over = hier.met(Naast.AS, een.naamRest());
        Map<Plaats, Bijdragen> resten = new LinkedHashMap<>();
        verschil.forEach((plaats, inhoud) -> resten.put(op(plaats, over), inhoud));
        namen.add(een.naamRest());
        tabellen.add(new Tabel(een.naamRest(), false, resten));
        verbindingen.add(
                een.isGeheel()
                        ? new Verbinding(daar, List.of(hier, over))
                        : new Verbinding(hier, List.of(daar, over)));
    }

    private static void vereis(Plaats plaats, Bijdragen inhoud) {
        if (inhoud.ontbreekt()) {
            throw new IllegalArgumentException("%s: er gaat meer af dan er is".formatted(plaats));
        }
    }

    private static Dimensie beide(Dimensie een, Dimensie ander) {
        var ouders = new TreeMap<>(ander.ouders());
        ouders.putAll(een.ouders());
        return Dimensie.boom(een.naam(), een.totaal(), ouders);
    }

    private Map<Plaats, Bijdragen> anderen(
            Naast een, Map<Plaats, Bijdragen> cellen, Map<Plaats, Bijdragen> rest) {
        var plaatsen = new LinkedHashSet<>(cellen.keySet());
        plaatsen.addAll(rest.keySet());
        var assen = Cellen.assen(een.rest());
        var niveaus = niveaus(een.getoond(), een.verborgen());
        var bekend = cellen.keySet().stream().map(this::niveau).collect(Collectors.toSet());
        Map<Plaats, Bijdragen> anderen = new LinkedHashMap<>();
        for (var plaats : plaatsen) {
            var dit = cellen.getOrDefault(plaats, Bijdragen.personen(0));
            boolean beide = assen.stream().anyMatch(a -> a.containsAll(plaats.codes().keySet()));
            var niveau = niveau(plaats);
            boolean zegtIets = stil.contains(plaats.codes().keySet()) || niveaus.contains(niveau);
            if (beide && zegtIets && bekend.contains(niveau) && !dit.ontbreekt()) {
                var over = rest.getOrDefault(plaats, Bijdragen.personen(0));
                anderen.put(plaats, ander(een, dit, over));
            }
        }
        return anderen;
    }

    /// The levels at which the other release has any cell: at another one nothing can be taken off.
    private Set<Map<String, Object>> niveaus(Set<Plaats> getoond, Set<Plaats> verborgen) {
        var niveaus = new HashSet<>(vanSommen);
        Stream.concat(getoond.stream(), verborgen.stream()).map(this::niveau).forEach(niveaus::add);
        return niveaus;
    }

    private Map<String, Object> niveau(Plaats plaats) {
        return Resten.niveau(dimensies.values(), plaats);
    }

    private static Elders elders(Set<Plaats> getoond, Set<Plaats> verborgen, Plaats plaats) {
        if (getoond.contains(plaats)) {
            return Elders.GETOOND;
        }
        return verborgen.contains(plaats) ? Elders.VERBORGEN : Elders.ONGENOEMD;
    }

    /// Of which whole or part these figures are, by what they differ. Nobody has more cases there
    /// than persons. None if there would be fewer than nobody.
    private static Bijdragen ander(Naast een, Bijdragen dit, Bijdragen rest) {
        long gevallen = een.isGeheel() ? dit.som() + rest.som() : dit.som() - rest.som();
        return gevallen < 0 ? Bijdragen.ONTBREEKT : Bijdragen.personen(gevallen);
    }

    private static Plaats op(Plaats plaats, Plaats figuur) {
        var op = plaats;
        for (var code : figuur.codes().entrySet()) {
            op = op.met(code.getKey(), code.getValue());
        }
        return op;
    }
}
