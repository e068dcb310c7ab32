package nl.pols.statistischebeveiliging.regels;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What is left of figures together ([Som]), at each level that all of them have.
final class Optelling {
    /// A figure in a linked set.
    ///
    /// @param codes what its cells have besides the codes of their places
    /// @param isVanAnderen whether it is of other releases only
    record Term(Plaats codes, Map<Plaats, Bijdragen> cellen, boolean isVanAnderen) {
        private long som(Plaats plaats) {
            return cellen.getOrDefault(plaats, Bijdragen.personen(0)).som();
        }
    }

    /// @param samen what is added, together
    record Uitkomst(Map<Plaats, Bijdragen> samen, Map<Plaats, Bijdragen> rest) {}

    private final Collection<Dimensie> dimensies;
    private final Map<Plaats, Bijdragen> geteld = new HashMap<>();
    private final List<Term> erbij;
    private final List<Term> eraf;

    /// @param dimensies of all figures
    Optelling(Collection<Dimensie> dimensies, List<Term> erbij, List<Term> eraf, Levering rest) {
        this.dimensies = dimensies;
        this.erbij = erbij;
        this.eraf = eraf;
        rest.tabellen().forEach(tabel -> geteld.putAll(tabel.cellen()));
    }

    /// None if there is no level that all of them have.
    Optional<Uitkomst> uitkomst() {
        var plaatsen = plaatsen();
        Map<Plaats, Bijdragen> samen = new LinkedHashMap<>();
        Map<Plaats, Bijdragen> rest = new LinkedHashMap<>();
        for (var plaats : plaatsen) {
            long bij = som(erbij, plaats);
            samen.put(plaats, Bijdragen.personen(bij));
            rest.put(plaats, over(plaats, bij - som(eraf, plaats)));
        }
        return plaatsen.isEmpty() ? Optional.empty() : Optional.of(new Uitkomst(samen, rest));
    }

    /// A level at which there would be fewer than nobody, as cases moved in between, tells nothing.
    private Set<Plaats> plaatsen() {
        var alle = new TreeSet<Plaats>();
        Set<Map<String, Object>> niveaus = niveaus(erbij.getFirst());
        for (var term : (Iterable<Term>) Stream.concat(erbij.stream(), eraf.stream())::iterator) {
            niveaus.retainAll(niveaus(term));
            alle.addAll(term.cellen.keySet());
        }
        alle.removeIf(plaats -> !niveaus.contains(niveau(plaats)));
        var onmogelijk =
                alle.stream()
                        .filter(plaats -> !bestaat(plaats))
                        .map(this::niveau)
                        .collect(Collectors.toSet());
        alle.removeIf(plaats -> onmogelijk.contains(niveau(plaats)));
        return alle;
    }

    private boolean bestaat(Plaats plaats) {
        boolean overal =
                Stream.concat(erbij.stream(), eraf.stream())
                        .allMatch(term -> term.som(plaats) >= 0);
        return overal && som(erbij, plaats) >= som(eraf, plaats);
    }

    private Set<Map<String, Object>> niveaus(Term term) {
        return term.cellen.keySet().stream()
                .map(this::niveau)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, Object> niveau(Plaats plaats) {
        return Resten.niveau(dimensies, plaats);
    }

    private static long som(List<Term> termen, Plaats plaats) {
        return termen.stream().mapToLong(term -> term.som(plaats)).sum();
    }

    /// Nobody has more cases there than were counted of persons.
    private Bijdragen over(Plaats plaats, long som) {
        long personen = geteld.getOrDefault(plaats, Bijdragen.personen(som)).aantal();
        return Bijdragen.gevallen(som, Math.clamp(personen, Math.min(1, som), som));
    }
}
