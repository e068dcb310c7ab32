package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// The tables of the Wsw thermometer, counted from the simulated employments as the reporting
/// service counts it from its facts, and sharing nothing with it.
final class Wswproef {
    private static final List<String> VORMEN =
            List.of("BESCHUT", "GROEPSDETACHERING", "INDIVIDUELE_DETACHERING", "BEGELEID_WERKEN");

    private final List<Wswdienstverband> alle;
    private final Map<String, String> regios = new TreeMap<>();
    private final List<Dimensie> dimensies;

    Wswproef(List<Wswdienstverband> alle, List<Gemeente> gemeenten) {
        this.alle = alle;
        var gebieden = new TreeMap<String, String>();
        for (var gemeente : gemeenten) {
            regios.put(gemeente.code(), gemeente.regio());
            gebieden.put(gemeente.regio(), "NL");
            gebieden.put(gemeente.code(), gemeente.regio());
        }
        dimensies =
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        Dimensie.plat("werkvorm", "TOTAAL", VORMEN));
    }

    /// F04
    Levering stand(LocalDate dag) {
        return levering(dag, w -> w.looptOp(dag));
    }

    /// Who were there on the one day and aren't on the other, as they worked on the first.
    Levering vertrokken(LocalDate eerste, LocalDate laatste) {
        return levering(eerste, w -> w.looptOp(eerste) && !w.looptOp(laatste));
    }

    private Levering levering(LocalDate dag, Predicate<Wswdienstverband> wie) {
        Map<Plaats, Long> gevallen = new LinkedHashMap<>();
        Map<Plaats, Set<String>> personen = new HashMap<>();
        var gebieden = new ArrayList<>(dimensies.getFirst().ouders().keySet());
        gebieden.add("");
        gebieden.forEach(gebied -> gevallen.put(plaats(gebied, ""), 0L));
        VORMEN.forEach(vorm -> gevallen.put(plaats("", vorm), 0L));
        alle.stream()
                .filter(wie)
                .forEach(w -> {
                    var gemeente = w.gemeentecode();
                    for (var plaats :
                            List.of(
                                    Plaats.TOTAAL,
                                    plaats(regios.getOrDefault(gemeente, ""), ""),
                                    plaats(gemeente, ""),
                                    plaats("", w.vormOp(dag)))) {
                        gevallen.merge(plaats, 1L, Long::sum);
                        personen.computeIfAbsent(plaats, p -> new HashSet<>()).add(w.bsn());
                    }
                });
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        gevallen.forEach((plaats, aantal) ->
                cellen.put(
                        plaats,
                        Bijdragen.gevallen(
                                aantal, personen.getOrDefault(plaats, Set.of()).size())));
        return new Levering(
                "F04",
                Soort.AANTAL,
                dimensies,
                Set.of("werkvorm"),
                List.of(new Tabel("stand", true, cellen)));
    }

    private static Plaats plaats(String gebied, String vorm) {
        var plaats = gebied.isEmpty() ? Plaats.TOTAAL : Plaats.van("gebied", gebied);
        return vorm.isEmpty() ? plaats : plaats.met("werkvorm", vorm);
    }
}
