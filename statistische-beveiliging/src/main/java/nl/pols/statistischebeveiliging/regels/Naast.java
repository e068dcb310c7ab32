package nl.pols.statistischebeveiliging.regels;

import java.util.List;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Figures that stand in a release of another period or product and that one can be taken from the
/// other: who runs at the end of a half-year is in the next one too, so all of the next one less
/// those are who came. What the two differ (the rest) is counted from the facts; the other figure
/// is what follows from it, so that nobody is protected by a transfer or a correction in between:
/// whoever knows those is assumed to read along.
///
/// @param naam of the other figure; the same for the same pair of quantities and terms
/// @param isGeheel whether the other figure contains these; otherwise it is contained
/// @param vanDeel whether it goes with the part of a nested release ([Genest]), not with the whole
/// @param rest the cases of the whole that aren't in the part, wherever both can be known
/// @param getoond where the other release shows a figure; wherever else nothing can be taken off
/// @param verborgen where it has a cell and hides it
/// @param verder what the other figure can be taken from in its turn: what is hidden here and what
///   is hidden there may tell of each other through it
public record Naast(
        String naam,
        boolean isGeheel,
        boolean vanDeel,
        Levering rest,
        Set<Plaats> getoond,
        Set<Plaats> verborgen,
        List<Naast> verder) {
    /// The dimension that tells figures of other releases from those of this one, and from what
    /// they differ.
    public static final String AS = "naast";

    private static final String REST = " rest";

    public Naast {
        if (naam.endsWith(REST)) {
            throw new IllegalArgumentException("Zo heet wat overblijft: " + naam);
        }
        if (rest.soort() != Soort.AANTAL) {
            throw new IllegalArgumentException("Alleen aantallen gaan van elkaar af");
        }
        getoond = Set.copyOf(getoond);
        verborgen = Set.copyOf(verborgen);
        verder = List.copyOf(verder);
    }

    /// One that nothing else is known of.
    public Naast(
            String naam,
            boolean isGeheel,
            boolean vanDeel,
            Levering rest,
            Set<Plaats> getoond,
            Set<Plaats> verborgen) {
        this(naam, isGeheel, vanDeel, rest, getoond, verborgen, List.of());
    }

    /// The code of what both differ.
    public String naamRest() {
        return naam + REST;
    }

    /// Whether a code is of it.
    boolean isCode(String code) {
        return code.equals(naam) || code.equals(naamRest());
    }

    /// Whether a dimension links releases, and says nothing of persons.
    public static boolean isAs(String dimensie) {
        return dimensie.equals(AS);
    }
}
