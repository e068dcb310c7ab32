package nl.pols.statistischebeveiliging.regels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Verbinding;

/// All tables of one quantity in a release. They are protected as one: cells at the same place are
/// the same cell, and one table's margin tells about the other.
///
/// @param gevoelig dimensions of which a code tells something about a person; there "everybody in
///   this municipality" is protected too
/// @param wijkend dimensions that give way: a cell of another one isn't hidden for their sake
/// @param elders cells of other releases ([Koppeling]), each with whether it is shown there: what
///   is shown can't be hidden any more, what is hidden is hidden
/// @param verbindingen what they add up to with these
public record Levering(
        String grootheid,
        Soort soort,
        List<Dimensie> dimensies,
        Set<String> gevoelig,
        Set<String> wijkend,
        List<Tabel> tabellen,
        Map<Plaats, Elders> elders,
        List<Verbinding> verbindingen) {
    public Levering {
        dimensies = List.copyOf(dimensies);
        gevoelig = Set.copyOf(gevoelig);
        wijkend = Set.copyOf(wijkend);
        tabellen = List.copyOf(tabellen);
        elders = Map.copyOf(elders);
        verbindingen = List.copyOf(verbindingen);
    }

    /// Of which nothing stands in another release.
    public Levering(
            String grootheid,
            Soort soort,
            List<Dimensie> dimensies,
            Set<String> gevoelig,
            Set<String> wijkend,
            List<Tabel> tabellen) {
        this(grootheid, soort, dimensies, gevoelig, wijkend, tabellen, Map.of(), List.of());
    }

    /// In which all dimensions are worth as much.
    public Levering(
            String grootheid,
            Soort soort,
            List<Dimensie> dimensies,
            Set<String> gevoelig,
            List<Tabel> tabellen) {
        this(grootheid, soort, dimensies, gevoelig, Set.of(), tabellen);
    }

    /// The same of other tables.
    public Levering met(List<Tabel> andere) {
        return new Levering(
                grootheid, soort, dimensies, gevoelig, wijkend, andere, elders, verbindingen);
    }

    /// What is left without everything that gives way; nothing if nothing does.
    public Optional<Levering> zonderWijkende() {
        if (wijkend.isEmpty()) {
            return Optional.empty();
        }
        var over = new ArrayList<Tabel>();
        for (var tabel : tabellen) {
            var cellen = new LinkedHashMap<>(tabel.cellen());
            cellen.keySet()
                    .removeIf(plaats -> wijkend.stream().anyMatch(plaats.codes()::containsKey));
            over.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return Optional.of(met(over));
    }

    /// The same, in which others give way.
    public Levering metWijkend(Set<String> andere) {
        return new Levering(
                grootheid, soort, dimensies, gevoelig, andere, tabellen, elders, verbindingen);
    }
}
