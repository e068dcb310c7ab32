package nl.pols.rapportage.publicatie;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.rapportage.publicatie.Verbanden.Buur;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;

/// The signed releases that one is protected together with. Under embargo and withdrawn ones too:
/// they will be read, or were.
///
/// @param uitgaven of each the releases, the oldest first
/// @param versies of each the newest one
record Buren(Map<Buur, List<Inhoud>> uitgaven, SortedMap<String, Integer> versies) {
    static Buren van(Map<Buur, List<Publicatie>> releases, Lezer lezer) {
        var uitgaven = new HashMap<Buur, List<Inhoud>>();
        releases.forEach(
                (buur, alle) -> uitgaven.put(buur, alle.stream().map(lezer::lees).toList()));
        return new Buren(uitgaven, versies(releases));
    }

    interface Lezer {
        Inhoud lees(Publicatie publicatie);
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

    /// Beside what is drawn up of this release itself so far, and its own earlier ones.
    Buren met(Buur zelf, List<Inhoud> eigen) {
        var samen = new HashMap<>(uitgaven);
        samen.put(zelf, List.copyOf(eigen));
        return new Buren(samen, versies);
    }
}
