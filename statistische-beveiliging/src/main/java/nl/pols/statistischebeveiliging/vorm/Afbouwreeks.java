package nl.pols.statistischebeveiliging.vorm;

import java.util.List;
import java.util.SortedMap;

/// What is read of a group that nobody enters, in all releases of it.
///
/// @param getoond of each release, in the order of their days, how many there were by code; those
///   that can't be read aren't in it
public record Afbouwreeks(Dimensie dimensie, List<SortedMap<String, Long>> getoond) {
    public Afbouwreeks {
        getoond = List.copyOf(getoond);
    }
}
