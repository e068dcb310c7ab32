package nl.pols.rapportage.publicatie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.rapportage.publicatie.Verbanden.Buur;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// The signed releases that one is protected together with. Under embargo and withdrawn ones too:
/// they will be read, or were.
///
/// @param uitgaven of each the releases, the oldest first
/// @param gronden of each what stands behind the newest one
/// @param versies of each the newest one
record Buren(
        Map<Buur, List<Inhoud>> uitgaven,
        Map<Buur, Grond> gronden,
        SortedMap<String, Integer> versies) {
    static final Buren GEEN = new Buren(Map.of(), Map.of(), new TreeMap<>());

    static Buren van(
            Map<Buur, List<Publicatie>> releases,
            Function<UUID, Inhoud> inhoud,
            Function<UUID, Grond> grond) {
        var uitgaven = new HashMap<Buur, List<Inhoud>>();
        var gronden = new HashMap<Buur, Grond>();
        releases.forEach((buur, alle) -> {
            uitgaven.put(buur, alle.stream().map(een -> inhoud.apply(een.id())).toList());
            if (!alle.isEmpty()) {
                gronden.put(buur, grond.apply(alle.getLast().id()));
            }
        });
        return new Buren(uitgaven, gronden, versies(releases));
    }

    static SortedMap<String, Integer> versies(Map<Buur, List<Publicatie>> releases) {
        var versies = new TreeMap<String, Integer>();
        releases.forEach((buur, alle) -> {
            if (!alle.isEmpty()) {
                versies.put(buur.sleutel(), Objects.requireNonNull(alle.getLast().versie()));
            }
        });
        return versies;
    }

    /// Those that have a series.
    List<Inhoud> van(Figuur figuur) {
        return uitgaven.getOrDefault(figuur.buur(), List.of()).stream()
                .filter(inhoud ->
                        inhoud.reeksen().stream()
                                .anyMatch(reeks -> reeks.code().equals(figuur.bron().reeks())))
                .toList();
    }

    /// What can be read of it, unrounded, as its newest release knew it.
    Map<Plaats, Long> waarden(Figuur figuur) {
        var grond = gronden.get(figuur.buur());
        return grond == null ? Map.of() : grond.bekend(figuur.bron().reeks());
    }

    /// Beside what is drawn up of this release itself so far, and its own earlier ones.
    Buren met(Buur zelf, List<Inhoud> eigen) {
        var samen = new HashMap<>(uitgaven);
        samen.put(zelf, List.copyOf(eigen));
        return new Buren(samen, gronden, versies);
    }
}
