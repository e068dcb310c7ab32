package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// A quantity and another one that is part of it (trajectories, and those of them that still run)
/// as one release: everybody can take the one from the other, so what is left is a cell like any
/// other, protected though nobody shows it. The part and the rest are codes of a dimension of their
/// own, of which the whole is the total.
public final class Genest {
    /// The dimension that tells part and rest apart.
    public static final String AS = "deel";

    private static final String DEEL = "DEEL";
    static final String REST = "REST";
    private static final Dimensie DIMENSIE = Dimensie.plat(AS, "GEHEEL", List.of(DEEL, REST));

    private final Levering geheel;
    private final Levering deel;
    private final Map<Plaats, Bijdragen> geteld;

    private Genest(Levering geheel, Levering deel, Map<Plaats, Bijdragen> geteld) {
        if (geheel.soort() != Soort.AANTAL || deel.soort() != Soort.AANTAL) {
            throw new IllegalArgumentException("Alleen aantallen kunnen deel van elkaar zijn");
        }
        this.geheel = geheel;
        this.deel = deel;
        this.geteld = geteld;
    }

    /// @param deel of which every case is one of `geheel` too
    public static Levering samen(Levering geheel, Levering deel) {
        return new Genest(geheel, deel, Map.of()).levering();
    }

    /// @param rest the cases of `geheel` that aren't in `deel`, counted by themselves: who is in
    ///   both is one of the persons that it is about
    public static Levering samen(Levering geheel, Levering deel, Levering rest) {
        return new Genest(geheel, deel, cellen(rest)).levering();
    }

    private Levering levering() {
        var tabellen = new ArrayList<>(geheel.tabellen());
        deel.tabellen().forEach(tabel -> tabellen.add(alsDeel(tabel)));
        tabellen.add(new Tabel("rest", false, rest()));
        var gevoelig = new HashSet<>(geheel.gevoelig());
        gevoelig.addAll(deel.gevoelig());
        var wijkend = new HashSet<>(geheel.wijkend());
        wijkend.addAll(deel.wijkend());
        return new Levering(
                geheel.grootheid(),
                Soort.AANTAL,
                dimensies(geheel.dimensies(), deel.dimensies()),
                gevoelig,
                wijkend,
                tabellen);
    }

    private static Tabel alsDeel(Tabel tabel) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        tabel.cellen().forEach((plaats, inhoud) -> cellen.put(inDeel(plaats), inhoud));
        return new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen);
    }

    private static List<Dimensie> dimensies(List<Dimensie> een, List<Dimensie> ander) {
        Map<String, Dimensie> alle = new LinkedHashMap<>();
        alle.put(AS, DIMENSIE);
        een.forEach(dimensie -> alle.put(dimensie.naam(), dimensie));
        ander.forEach(dimensie ->
                alle.merge(
                        dimensie.naam(),
                        dimensie,
                        (eerste, tweede) -> {
                            var ouders = new HashMap<>(tweede.ouders());
                            ouders.putAll(eerste.ouders());
                            return Dimensie.boom(eerste.naam(), eerste.totaal(), ouders);
                        }));
        return List.copyOf(alle.values());
    }

    /// Wherever both can be known.
    private Map<Plaats, Bijdragen> rest() {
        var delen = cellen(deel);
        var assen =
                deel.tabellen().stream()
                        .map(tabel ->
                                tabel.cellen().keySet().stream()
                                        .flatMap(plaats -> plaats.codes().keySet().stream())
                                        .collect(Collectors.toSet()))
                        .toList();
        Map<Plaats, Bijdragen> rest = new LinkedHashMap<>();
        cellen(geheel)
                .forEach((plaats, inhoud) -> {
                    var erin = delen.getOrDefault(plaats, Bijdragen.personen(0));
                    boolean beide =
                            assen.stream().anyMatch(a -> a.containsAll(plaats.codes().keySet()));
                    if (beide && !inhoud.ontbreekt() && !erin.ontbreekt()) {
                        rest.put(plaats.met(AS, REST), verschil(plaats, inhoud, erin));
                    }
                });
        return rest;
    }

    private static Map<Plaats, Bijdragen> cellen(Levering levering) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        levering.tabellen().forEach(tabel -> cellen.putAll(tabel.cellen()));
        return cellen;
    }

    /// If not counted by itself, at least as many persons as the whole has more than the part; who
    /// is in both may be one more.
    private Bijdragen verschil(Plaats plaats, Bijdragen geheel, Bijdragen deel) {
        long gevallen = geheel.som() - deel.som();
        if (gevallen < 0) {
            throw new IllegalArgumentException(
                    "%s: het deel is %d, het geheel %d"
                            .formatted(plaats, deel.som(), geheel.som()));
        }
        var zelf = geteld.get(plaats);
        if (zelf != null && zelf.som() == gevallen) {
            return zelf;
        }
        long personen =
                Math.clamp(geheel.aantal() - deel.aantal(), Math.min(1, gevallen), gevallen);
        return Bijdragen.gevallen(gevallen, personen);
    }

    /// An earlier release of both, for the attacker.
    public static Uitgave samen(Uitgave geheel, Uitgave deel) {
        var cellen = new java.util.TreeMap<>(geheel.cellen());
        deel.cellen().forEach((plaats, cijfer) -> cellen.put(inDeel(plaats), cijfer));
        return new Uitgave(
                geheel.grootheid(),
                dimensies(geheel.dimensies(), deel.dimensies()),
                geheel.basis(),
                cellen,
                new java.util.TreeSet<>());
    }

    /// What is known of both by place: the part under its own code.
    public static <T> Map<Plaats, T> samen(Map<Plaats, T> geheel, Map<Plaats, T> deel) {
        Map<Plaats, T> alle = new LinkedHashMap<>(geheel);
        deel.forEach((plaats, wat) -> alle.put(inDeel(plaats), wat));
        return alle;
    }

    static Plaats inDeel(Plaats plaats) {
        return plaats.met(AS, DEEL);
    }

    /// Whether a cell is of the part; what is left belongs to the whole.
    public static boolean isDeel(Plaats plaats) {
        return DEEL.equals(plaats.codes().get(AS));
    }

    /// The dimensions that make a cell one of a break-down.
    public static Set<String> assen(Plaats plaats) {
        var assen = new HashSet<>(plaats.codes().keySet());
        assen.removeIf(as -> as.equals(AS) || Naast.isAs(as));
        return assen;
    }
}
