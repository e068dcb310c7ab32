package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A table as one writes it: the codes of the columns, and rows of a code and its numbers. Totals
/// are added up.
public final class Kruistabel {
    private Kruistabel() {}

    public static Proefrelease van(String tekst) {
        var regels = tekst.strip().lines().map(regel -> regel.strip().split(" +")).toList();
        var kolommen = Arrays.asList(regels.getFirst());
        List<String> rijen = new ArrayList<>();
        Map<List<String>, Long> personen = new LinkedHashMap<>();
        for (var regel : regels.subList(1, regels.size())) {
            rijen.add(regel[0]);
            for (int k = 0; k < kolommen.size(); k++) {
                long aantal = Long.parseLong(regel[k + 1]);
                if (aantal > 0) {
                    personen.put(List.of(regel[0], kolommen.get(k)), aantal);
                }
            }
        }
        var dimensies =
                List.of(Dimensie.plat("rij", "R", rijen), Dimensie.plat("kolom", "K", kolommen));
        return new Proefrelease(dimensies, personen, List.of(Set.of(0, 1)), true);
    }

    public static Levering levering(String tekst) {
        return van(tekst).levering(Set.of());
    }

    public static Plaats cel(String rij, String kolom) {
        return Plaats.van("rij", rij, "kolom", kolom);
    }
}
