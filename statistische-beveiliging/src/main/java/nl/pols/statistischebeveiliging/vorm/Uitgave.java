package nl.pols.statistischebeveiliging.vorm;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that is published of one quantity: the cells of all tables together, the classifications and
/// the rounding. What a reader has in hand, no more.
///
/// @param basis figures are rounded to multiples of it; 1 is not rounded
/// @param achterliggend cells that are in no table, but of which everybody knows that they exist
///   and what they add up to (which municipality is served by which company)
/// @param verbindingen what adds up besides, over several releases
public record Uitgave(
        String grootheid,
        List<Dimensie> dimensies,
        long basis,
        SortedMap<Plaats, Cijfer> cellen,
        SortedSet<Plaats> achterliggend,
        List<Verbinding> verbindingen) {

    public Uitgave(
            String grootheid,
            List<Dimensie> dimensies,
            long basis,
            SortedMap<Plaats, Cijfer> cellen,
            SortedSet<Plaats> achterliggend) {
        this(grootheid, dimensies, basis, cellen, achterliggend, List.of());
    }

    public Uitgave {
        if (basis < 1) {
            throw new IllegalArgumentException("Afrondbasis " + basis);
        }
        dimensies = List.copyOf(dimensies);
        verbindingen = List.copyOf(verbindingen);
        cellen = Collections.unmodifiableSortedMap(new TreeMap<>(cellen));
        achterliggend = Collections.unmodifiableSortedSet(new TreeSet<>(achterliggend));
    }

    public Cijfer cijfer(Plaats plaats) {
        var cijfer = cellen.get(plaats);
        if (cijfer == null) {
            throw new IllegalArgumentException("Geen cel op " + plaats);
        }
        return cijfer;
    }
}
