package nl.pols.statistischebeveiliging;

import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Takes a release out of the linked set that it was protected in ([Koppeling]): what stands in
/// other releases isn't published again, and what a later one must know of it is kept.
public final class Ontkoppeling {
    private final Levering eigen;

    private Ontkoppeling(Levering eigen) {
        this.eigen = eigen;
    }

    /// @param eigen the release, as it was before it was linked
    public static Beveiligd van(Beveiligd samen, Levering eigen) {
        var los = new Ontkoppeling(eigen);
        return new Beveiligd(
                los.uitgave(samen.uitgave()),
                los.uitgave(samen.onafgerond()),
                samen.beloofd(),
                samen.voorLater(),
                samen.verslag());
    }

    private Uitgave uitgave(Uitgave samen) {
        var cellen = new TreeMap<>(samen.cellen());
        cellen.keySet().removeIf(plaats -> !Koppeling.isEigen(plaats));
        var achterliggend = new TreeSet<Plaats>(samen.achterliggend());
        achterliggend.removeIf(plaats -> !Koppeling.isEigen(plaats));
        return new Uitgave(
                samen.grootheid(), eigen.dimensies(), samen.basis(), cellen, achterliggend);
    }
}
