package nl.pols.statistischebeveiliging.regels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Makes one linked set of a release and of what other releases told of the same cases: their
/// figures, and what is left where one is taken from another. What it adds is in no table: other
/// figures can't be changed any more, and what was hidden there is hidden here.
public final class Koppeling {
    private final List<Naast> naast;

    public Koppeling(List<Naast> naast) {
        this.naast = List.copyOf(naast);
    }

    public Levering samen(Levering eigen) {
        if (naast.isEmpty()) {
            return eigen;
        }
        var keten = new Keten(eigen);
        naast.forEach(keten::koppel);
        return keten.levering();
    }

    /// Whether a cell of the linked set is one of the release itself.
    public static boolean isEigen(Plaats plaats) {
        return !plaats.codes().containsKey(Naast.AS);
    }

    /// What is known by place; of links that aren't there any more nothing.
    public <T> Map<Plaats, T> bekend(Map<Plaats, T> eerder) {
        Map<Plaats, T> hier = new LinkedHashMap<>();
        eerder.forEach((plaats, wat) -> {
            var code = plaats.codes().get(Naast.AS);
            if (code == null || naast.stream().anyMatch(een -> kent(een, code))) {
                hier.put(plaats, wat);
            }
        });
        return hier;
    }

    private static boolean kent(Naast een, String code) {
        return code.equals(een.naam())
                || code.equals(een.naamRest())
                || een.verder().stream().anyMatch(verder -> kent(verder, code));
    }
}
