package nl.pols.statistischebeveiliging.regels;

import java.util.Map;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Cells with what they were made of, totals included. A combination that isn't named can't occur,
/// and everybody knows so; one that can occur but doesn't is named with nought.
///
/// @param gepubliceerd if not, the table isn't shown, but everybody knows how it adds up to others;
///   then its cells must not follow from theirs
public record Tabel(String naam, boolean gepubliceerd, Map<Plaats, Bijdragen> cellen) {
    public Tabel {
        cellen = Map.copyOf(cellen);
    }
}
