package nl.pols.statistischebeveiliging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Counts what hiding costs, per table and level. Cells without anybody that are shown don't count:
/// they would make the loss look smaller.
final class Verliesrekening {
    private Verliesrekening() {}

    static List<Verlies> van(Levering levering, Set<Plaats> geheim) {
        List<Verlies> alle = new ArrayList<>();
        for (var tabel : levering.tabellen()) {
            if (tabel.gepubliceerd()) {
                var perNiveau = new TreeMap<String, List<Map.Entry<Plaats, Bijdragen>>>();
                tabel.cellen()
                        .entrySet()
                        .forEach(cel -> {
                            var plaats =
                                    Plaatsen.genormaliseerd(levering.dimensies(), cel.getKey());
                            perNiveau
                                    .computeIfAbsent(
                                            Plaatsen.niveau(levering.dimensies(), plaats),
                                            n -> new ArrayList<>())
                                    .add(Map.entry(plaats, cel.getValue()));
                        });
                perNiveau.forEach(
                        (niveau, cellen) -> alle.add(tel(tabel.naam(), niveau, cellen, geheim)));
            }
        }
        return alle;
    }

    private static Verlies tel(
            String tabel,
            String niveau,
            List<Map.Entry<Plaats, Bijdragen>> cellen,
            Set<Plaats> geheim) {
        int aantal = 0;
        int verborgen = 0;
        long waarde = 0;
        long waardeVerborgen = 0;
        for (var cel : cellen) {
            long hier = Math.max(0, cel.getValue().som());
            boolean isGeheim = geheim.contains(cel.getKey());
            aantal += hier > 0 || isGeheim ? 1 : 0;
            verborgen += isGeheim ? 1 : 0;
            waarde += hier;
            waardeVerborgen += isGeheim ? hier : 0;
        }
        return new Verlies(tabel, niveau, aantal, verborgen, waarde, waardeVerborgen);
    }
}
