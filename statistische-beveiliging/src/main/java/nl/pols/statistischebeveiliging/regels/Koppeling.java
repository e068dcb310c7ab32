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
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Makes one linked set of a release and of what other releases told of the same cases. Each link
/// is a dimension with part and rest, of which the whole is the total: where the other figure is
/// the part, these are the total; where it is the whole, these are the part and the other one is
/// the total. What it adds is in no table: other figures can't be changed any more, and what was
/// hidden there is hidden here.
public final class Koppeling {
    /// The codes of what makes the whole.
    public static final String DEEL = "DEEL";

    public static final String REST = "REST";

    private final List<Naast> naast;

    /// What these figures are part of: each of their places has it.
    private final List<String> gehelen;

    public Koppeling(List<Naast> naast) {
        this.naast = List.copyOf(naast);
        gehelen = naast.stream().filter(Naast::isGeheel).map(Naast::as).toList();
    }

    public Levering samen(Levering eigen) {
        if (naast.isEmpty()) {
            return eigen;
        }
        var tabellen = new ArrayList<Tabel>();
        eigen.tabellen()
                .forEach(
                        t -> tabellen.add(new Tabel(t.naam(), t.gepubliceerd(), heen(t.cellen()))));
        var elders = new TreeMap<Plaats, Elders>();
        Map<String, Dimensie> dimensies = new LinkedHashMap<>();
        for (var een : naast) {
            dimensies.put(een.as(), Dimensie.plat(een.as(), "GEHEEL", List.of(DEEL, REST)));
        }
        eigen.dimensies().forEach(d -> dimensies.put(d.naam(), d));
        for (var een : naast) {
            een.rest().dimensies().forEach(d -> dimensies.merge(d.naam(), d, Koppeling::beide));
            koppel(een, eigen, tabellen, elders);
        }
        return new Levering(
                eigen.grootheid(),
                eigen.soort(),
                List.copyOf(dimensies.values()),
                eigen.gevoelig(),
                eigen.wijkend(),
                tabellen,
                elders);
    }

    private static Dimensie beide(Dimensie een, Dimensie ander) {
        var ouders = new TreeMap<>(ander.ouders());
        ouders.putAll(een.ouders());
        return Dimensie.boom(een.naam(), een.totaal(), ouders);
    }

    private void koppel(
            Naast een, Levering eigen, List<Tabel> tabellen, Map<Plaats, Elders> elders) {
        var hier = cellen(eigen, een.vanDeel());
        var rest = cellen(een.rest(), false);
        var plaatsen = new LinkedHashSet<>(hier.keySet());
        plaatsen.addAll(rest.keySet());
        var assen = assen(een.rest());
        var niveaus = niveaus(een);
        var stil = stil(eigen);
        Map<Plaats, Bijdragen> anderen = new LinkedHashMap<>();
        Map<Plaats, Bijdragen> resten = new LinkedHashMap<>();
        for (var plaats : plaatsen) {
            var dit = hier.getOrDefault(plaats, Bijdragen.personen(0));
            boolean beide = assen.stream().anyMatch(a -> a.containsAll(plaats.codes().keySet()));
            boolean zegtIets =
                    stil.contains(plaats.codes().keySet())
                            || niveaus.contains(Resten.niveau(een.rest(), plaats, ""));
            if (beide && zegtIets && !dit.ontbreekt()) {
                var over = rest.getOrDefault(plaats, Bijdragen.personen(0));
                var thuis = een.vanDeel() ? Genest.inDeel(plaats) : plaats;
                var andere = heen(thuis.met(een.as(), DEEL));
                anderen.put(andere, ander(een, plaats, dit, over));
                resten.put(heen(thuis.met(een.as(), REST)), over);
                elders.put(andere, elders(een, plaats));
            }
        }
        tabellen.add(new Tabel(een.as(), false, anderen));
        tabellen.add(new Tabel(een.as() + " rest", false, resten));
    }

    /// The levels at which the other release has any cell: at another one nothing can be taken off.
    private static Set<Map<String, Object>> niveaus(Naast een) {
        return Stream.concat(een.getoond().stream(), een.verborgen().stream())
                .map(plaats -> Resten.niveau(een.rest(), plaats, ""))
                .collect(Collectors.toSet());
    }

    /// The dimensions of what nobody publishes and everybody knows to add up: it stands between the
    /// totals of both releases.
    private static Set<Set<String>> stil(Levering eigen) {
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

    private static Elders elders(Naast een, Plaats plaats) {
        if (een.getoond().contains(plaats)) {
            return Elders.GETOOND;
        }
        return een.verborgen().contains(plaats) ? Elders.VERBORGEN : Elders.ONGENOEMD;
    }

    /// Of which whole or part these figures are, by what they differ. Nobody has more cases there
    /// than persons.
    private static Bijdragen ander(Naast een, Plaats plaats, Bijdragen dit, Bijdragen rest) {
        long gevallen = een.isGeheel() ? dit.som() + rest.som() : dit.som() - rest.som();
        if (gevallen < 0) {
            throw new IllegalArgumentException(
                    "%s: van %d blijven er %d over".formatted(plaats, dit.som(), gevallen));
        }
        return Bijdragen.personen(gevallen);
    }

    private static Map<Plaats, Bijdragen> cellen(Levering levering, boolean vanDeel) {
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

    private static List<Set<String>> assen(Levering levering) {
        return levering.tabellen().stream()
                .map(tabel ->
                        tabel.cellen().keySet().stream()
                                .flatMap(plaats -> plaats.codes().keySet().stream())
                                .collect(Collectors.toSet()))
                .toList();
    }

    /// Where a cell stands in the linked set. One that a link added is known by its code on the
    /// dimension of the link: the other figure as its part, whichever of both is the part.
    private Plaats heen(Plaats thuis) {
        var hier = thuis;
        for (var as : gehelen) {
            var code = thuis.codes().get(as);
            if (code == null) {
                hier = hier.met(as, DEEL);
            } else if (code.equals(DEEL)) {
                hier = hier.zonder(as);
            }
        }
        return hier;
    }

    /// The way back.
    public Plaats thuis(Plaats hier) {
        var thuis = hier;
        for (var as : gehelen) {
            var code = hier.codes().get(as);
            if (code == null) {
                thuis = thuis.met(as, DEEL);
            } else if (code.equals(DEEL)) {
                thuis = thuis.zonder(as);
            }
        }
        return thuis;
    }

    /// Whether a cell of the linked set is one of the release itself.
    public boolean isEigen(Plaats hier) {
        return thuis(hier).codes().keySet().stream().noneMatch(Naast::isAs);
    }

    /// What is known by place; of links that aren't there any more nothing.
    public <T> Map<Plaats, T> heen(Map<Plaats, T> thuis) {
        var assen = naast.stream().map(Naast::as).collect(Collectors.toSet());
        Map<Plaats, T> hier = new LinkedHashMap<>();
        thuis.forEach((plaats, wat) -> {
            boolean gekend =
                    plaats.codes().keySet().stream()
                            .allMatch(d -> !Naast.isAs(d) || assen.contains(d));
            if (gekend) {
                hier.put(heen(plaats), wat);
            }
        });
        return hier;
    }

    /// An earlier release of the same cells, for the attacker.
    public Uitgave heen(Uitgave thuis) {
        return new Uitgave(
                thuis.grootheid(),
                thuis.dimensies(),
                thuis.basis(),
                new TreeMap<>(heen(thuis.cellen())),
                new TreeSet<>());
    }
}
