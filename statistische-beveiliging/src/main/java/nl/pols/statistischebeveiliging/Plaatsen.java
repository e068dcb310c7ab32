package nl.pols.statistischebeveiliging;

import java.util.List;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Places as all parts of the protection write them: without the dimensions that are at their
/// total.
final class Plaatsen {
    private Plaatsen() {}

    static Plaats genormaliseerd(List<Dimensie> dimensies, Plaats waar) {
        var hier = waar;
        for (var dimensie : dimensies) {
            if (dimensie.totaal().equals(hier.codes().get(dimensie.naam()))) {
                hier = hier.zonder(dimensie.naam());
            }
        }
        return hier;
    }

    /// How many steps under the total a place lies in a dimension.
    static int diepte(Dimensie dimensie, Plaats plaats) {
        int diepte = 0;
        for (var code = plaats.codes().get(dimensie.naam());
                code != null && !code.equals(dimensie.totaal());
                code = dimensie.ouders().get(code)) {
            diepte++;
        }
        return diepte;
    }

    /// Of which dimensions, and how deep: what cells of the same kind have in common.
    static String niveau(List<Dimensie> dimensies, Plaats plaats) {
        var niveau =
                dimensies.stream()
                        .filter(d -> plaats.codes().containsKey(d.naam()) && !Naast.isAs(d.naam()))
                        .map(d -> d.naam() + " " + diepte(d, plaats))
                        .collect(Collectors.joining(", "));
        return niveau.isEmpty() ? "totaal" : niveau;
    }
}
