package nl.pols.register.gemeente;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Whoever refers to municipalities tells here what would be left hanging when one ends.
public interface Gemeentegebruik {

    /// How many references there are to each of these municipalities on or after a day; those
    /// without any are left out.
    Map<String, Long> vanaf(LocalDate dag, Collection<String> gemeentecodes);
}
