package nl.pols.statistischebeveiliging.regels;

import java.util.List;
import java.util.Set;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A figure of another release that none of this one can be taken from by itself, but that stands
/// in a [Som] with them.
///
/// @param levering what it is of, as counted
/// @param getoond where it is shown, or known besides
/// @param verborgen where the other release has a cell and hides it; of other levels nothing is
///   known
/// @param verder what can be taken from it in its turn
public record Los(
        String naam,
        Levering levering,
        Set<Plaats> getoond,
        Set<Plaats> verborgen,
        List<Naast> verder) {
    public Los {
        getoond = Set.copyOf(getoond);
        verborgen = Set.copyOf(verborgen);
        verder = List.copyOf(verder);
    }
}
