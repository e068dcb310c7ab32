package nl.pols.statistischebeveiliging.proef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Three areas of a country, with so many persons each.
public final class Gebieden {
    private Gebieden() {}

    public static Levering levering(String naam, long... aantallen) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        long samen = 0;
        for (int i = 0; i < aantallen.length; i++) {
            cellen.put(Plaats.van("gebied", "G" + (i + 1)), Bijdragen.personen(aantallen[i]));
            samen += aantallen[i];
        }
        cellen.put(Plaats.TOTAAL, Bijdragen.personen(samen));
        return new Levering(
                naam,
                Soort.AANTAL,
                List.of(Dimensie.plat("gebied", "NL", List.of("G1", "G2", "G3"))),
                Set.of(),
                List.of(new Tabel("gebied", true, cellen)));
    }
}
