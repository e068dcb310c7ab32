package nl.pols.statistischebeveiliging;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Takes a release out of the linked set that it was protected in ([Koppeling]): what stands in
/// other releases isn't published again, and what a later one must know of it is kept.
public final class Ontkoppeling {
    private final Koppeling koppeling;
    private final Levering eigen;

    private Ontkoppeling(Koppeling koppeling, Levering eigen) {
        this.koppeling = koppeling;
        this.eigen = eigen;
    }

    /// @param eigen the release, as it was before it was linked
    public static Beveiligd van(Beveiligd samen, Koppeling koppeling, Levering eigen) {
        return new Ontkoppeling(koppeling, eigen).van(samen);
    }

    private Beveiligd van(Beveiligd samen) {
        return new Beveiligd(
                uitgave(samen.uitgave()),
                uitgave(samen.onafgerond()),
                thuis(samen.beloofd()),
                thuis(samen.voorLater()),
                samen.verslag());
    }

    private Uitgave uitgave(Uitgave samen) {
        var cellen = new TreeMap<>(samen.cellen());
        cellen.keySet().removeIf(plaats -> !koppeling.isEigen(plaats));
        var achterliggend = new TreeSet<Plaats>();
        samen.achterliggend().stream()
                .filter(koppeling::isEigen)
                .map(koppeling::thuis)
                .forEach(achterliggend::add);
        return new Uitgave(
                samen.grootheid(), eigen.dimensies(), samen.basis(), thuis(cellen), achterliggend);
    }

    private <T> SortedMap<Plaats, T> thuis(Map<Plaats, T> samen) {
        var thuis = new TreeMap<Plaats, T>();
        samen.forEach((plaats, wat) -> thuis.put(koppeling.thuis(plaats), wat));
        return thuis;
    }
}
