package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A figure that a chain of wholes and parts comes from.
///
/// @param figuur what its codes have besides those of places
/// @param naam empty for that of the release itself
/// @param niveaus at which its release has any cell
/// @param verschil what it and the one that the chain has come to differ
record Boven(
        Plaats figuur,
        String naam,
        Set<Map<String, Object>> niveaus,
        Map<Plaats, Bijdragen> verschil) {

    static Boven eigen(Plaats figuur) {
        return new Boven(figuur, "", Set.of(), Map.of());
    }

    boolean isEigen() {
        return naam.isEmpty();
    }

    boolean kent(Map<String, Object> niveau) {
        return isEigen() || niveaus.contains(niveau);
    }

    /// One step further, at the places where that is one.
    Boven plus(Map<Plaats, Bijdragen> stap) {
        Map<Plaats, Bijdragen> samen = new LinkedHashMap<>();
        stap.forEach((plaats, inhoud) -> {
            var delen = new ArrayList<>(List.of(inhoud));
            delen.add(verschil.getOrDefault(plaats, Bijdragen.personen(0)));
            samen.put(plaats, Bijdragen.samen(delen));
        });
        return new Boven(figuur, naam, niveaus, samen);
    }
}
