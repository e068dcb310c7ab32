package nl.pols.statistischebeveiliging.regels;

import java.util.List;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Dimensie;

/// All tables of one quantity in a release. They are protected as one: cells at the same place are
/// the same cell, and one table's margin tells about the other.
///
/// @param gevoelig dimensions of which a code tells something about a person; there "everybody in
///   this municipality" is protected too
public record Levering(
        String grootheid,
        Soort soort,
        List<Dimensie> dimensies,
        Set<String> gevoelig,
        List<Tabel> tabellen) {
    public Levering {
        dimensies = List.copyOf(dimensies);
        gevoelig = Set.copyOf(gevoelig);
        tabellen = List.copyOf(tabellen);
    }
}
