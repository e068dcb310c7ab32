package nl.pols.statistischebeveiliging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.regels.Resten;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Leaves out a level of which more would be hidden than a reader can use: municipality by benefit,
/// where nine of ten have the same one. Better no such table than one of crosses; and what isn't
/// asked for needs no hiding elsewhere.
final class Detaillering {
    private static final double PROCENT = 100;

    private final Parameters parameters;
    private final List<String> vergroofd;

    Detaillering(Parameters parameters, List<String> vergroofd) {
        this.parameters = parameters;
        this.vergroofd = vergroofd;
    }

    /// Before anything is searched: levels of which too many cells are sensitive by themselves.
    Levering vooraf(Levering levering) {
        var regels = new Regels(levering.soort(), parameters);
        var nu = levering;
        for (var erg = ergste(nu, regels); erg.isPresent(); erg = ergste(nu, regels)) {
            nu = zonder(nu, erg.get());
        }
        return nu;
    }

    /// After: the level of which too many were hidden with what was needed besides.
    Optional<Levering> achteraf(Levering levering, List<Verlies> verlies) {
        return verlies.stream()
                .filter(v -> Splitsing.zonderAs(v.niveau()).contains(","))
                .filter(v -> v.deelCellen() * PROCENT > parameters.meesteGeheim())
                .max(Comparator.comparingDouble(Verlies::deelCellen).thenComparing(Verlies::niveau))
                .map(v -> zonder(levering, v.niveau()));
    }

    private Optional<String> ergste(Levering levering, Regels regels) {
        Map<String, int[]> perNiveau = new HashMap<>();
        for (var tabel : levering.tabellen()) {
            tabel.cellen()
                    .forEach((waar, inhoud) -> {
                        var plaats = Plaatsen.genormaliseerd(levering.dimensies(), waar);
                        if (tabel.gepubliceerd()
                                && Genest.assen(plaats).size() > 1
                                && inhoud.som() > 0) {
                            var niveau = Plaatsen.niveau(levering.dimensies(), plaats);
                            var tel = perNiveau.computeIfAbsent(niveau, n -> new int[2]);
                            tel[0]++;
                            tel[1] += regels.oordeel(inhoud) == null ? 0 : 1;
                        }
                    });
        }
        return perNiveau.entrySet().stream()
                .filter(e ->
                        e.getValue()[1] * PROCENT > e.getValue()[0] * parameters.meesteGeheim())
                .max(
                        Comparator.<Map.Entry<String, int[]>>comparingDouble(
                                        e -> (double) e.getValue()[1] / e.getValue()[0])
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private Levering zonder(Levering levering, String niveau) {
        vergroofd.add("zonder " + niveau);
        var diepten = new HashMap<String, Integer>();
        for (var deel : niveau.split(", ")) {
            int spatie = deel.lastIndexOf(' ');
            diepten.put(deel.substring(0, spatie), Integer.valueOf(deel.substring(spatie + 1)));
        }
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            Map<Plaats, Bijdragen> over =
                    tabel.cellen().entrySet().stream()
                            .filter(cel ->
                                    !tabel.gepubliceerd()
                                            || !isFijner(levering, cel.getKey(), diepten))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), over));
        }
        return Resten.snoei(levering.met(tabellen));
    }

    private static boolean isFijner(
            Levering levering, Plaats plaats, Map<String, Integer> diepten) {
        return levering.dimensies().stream()
                .filter(dimensie -> diepten.containsKey(dimensie.naam()))
                .allMatch(dimensie ->
                        Plaatsen.diepte(dimensie, plaats)
                                >= diepten.getOrDefault(dimensie.naam(), 0));
    }
}
