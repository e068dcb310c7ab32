package nl.pols.trajectregistratie.signaal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pols.trajectregistratie.verordening.Signaaldrempel;

/// The definitions that hold for one municipality on one day; a kind without one isn't looked for.
record Regelset(Map<Signaalsoort, Signaalregel> regels) {

    Regelset {
        regels = Map.copyOf(regels);
    }

    Optional<Signaalregel> van(Signaalsoort soort) {
        return Optional.ofNullable(regels.get(soort));
    }

    /// With the figures that an ordinance sets.
    Regelset met(List<Signaaldrempel> drempels) {
        Map<Signaalsoort, Signaalregel> anders = new EnumMap<>(Signaalsoort.class);
        anders.putAll(regels);
        for (Signaaldrempel drempel : drempels) {
            anders.computeIfPresent(
                    Signaalsoort.valueOf(drempel.soort()),
                    (s, regel) -> regel.met(drempel.drempel(), drempel.waarde()));
        }
        return new Regelset(anders);
    }
}
