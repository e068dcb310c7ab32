package nl.pols.statistischebeveiliging.regels;

import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Figures that stand in a release of another period or product and that one can be taken from the
/// other: who runs at the end of a half-year is in the next one too, so all of the next one less
/// those are who came. What the two differ (the rest) is counted from the facts; the other figure
/// is what follows from it, so that nobody is protected by a transfer or a correction in between:
/// whoever knows those is assumed to read along.
///
/// @param as the dimension that it makes; the same for the same pair of quantities
/// @param isGeheel whether the other figure contains these; otherwise it is contained
/// @param vanDeel whether it goes with the part of a nested release ([Genest]), not with the whole
/// @param rest the cases of the whole that aren't in the part, wherever both can be known
/// @param getoond where the other release shows a figure; wherever else nothing can be taken off
/// @param verborgen where it has a cell and hides it
public record Naast(
        String as,
        boolean isGeheel,
        boolean vanDeel,
        Levering rest,
        Set<Plaats> getoond,
        Set<Plaats> verborgen) {
    /// How the name of a dimension begins that links releases.
    public static final String VOORVOEGSEL = "naast-";

    public Naast {
        if (!as.startsWith(VOORVOEGSEL)) {
            throw new IllegalArgumentException("Geen naam van een verband: " + as);
        }
        if (rest.soort() != Soort.AANTAL) {
            throw new IllegalArgumentException("Alleen aantallen gaan van elkaar af");
        }
        getoond = Set.copyOf(getoond);
        verborgen = Set.copyOf(verborgen);
    }

    /// Whether a dimension links releases, and says nothing of persons.
    public static boolean isAs(String dimensie) {
        return dimensie.startsWith(VOORVOEGSEL);
    }
}
