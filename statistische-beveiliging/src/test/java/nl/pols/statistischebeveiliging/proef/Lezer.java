package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Somebody who has all releases, writes every figure and every sum in one [Puzzel], and knows
/// nothing of how they were protected.
public final class Lezer {
    private static final int MINIMUM = 10;
    private static final Interval BELOOFD = new Interval(0, MINIMUM);

    private record Doel(int figuur, long waarde, String naam) {}

    private final Puzzel puzzel = new Puzzel();
    private final List<Doel> doelen = new ArrayList<>();

    /// A figure of all places, of which some are shown. What is small is to stay unknown, unless it
    /// was read before while it was hardly more.
    public Map<Plaats, Integer> lees(
            String naam, Levering levering, Set<Plaats> getoond, Set<Plaats> gelezen) {
        var cellen = levering.tabellen().getFirst().cellen();
        Map<Plaats, Integer> figuren = new TreeMap<>();
        cellen.forEach((plaats, inhoud) -> {
            int figuur = puzzel.figuur(getoond.contains(plaats) ? inhoud.som() : null);
            figuren.put(plaats, figuur);
            if (!gelezen.contains(plaats)) {
                vraag(figuur, inhoud.som(), naam + " " + plaats);
            }
        });
        levering.dimensies().forEach(dimensie -> telOp(dimensie, figuren));
        return figuren;
    }

    /// What is left of one figure without another is to stay unknown where it is small.
    public void trekAf(
            String naam,
            Map<Plaats, Integer> geheel,
            Map<Plaats, Integer> deel,
            Map<Plaats, Long> hoeveel) {
        hoeveel.forEach((plaats, aantal) -> {
            int een = Objects.requireNonNull(geheel.get(plaats));
            int ander = Objects.requireNonNull(deel.get(plaats));
            vraag(puzzel.over(een, ander), aantal, naam + " " + plaats);
        });
    }

    /// The same of figures together without others; gives what is left.
    public Map<Plaats, Integer> reken(
            String naam,
            List<Map<Plaats, Integer>> erbij,
            List<Map<Plaats, Integer>> eraf,
            Map<Plaats, Long> hoeveel) {
        Map<Plaats, Integer> rest = new TreeMap<>();
        hoeveel.forEach((plaats, aantal) -> {
            int over = puzzel.figuur(null);
            var termen = new HashMap<Integer, Integer>(Map.of(over, -1));
            erbij.forEach(f -> termen.put(Objects.requireNonNull(f.get(plaats)), 1));
            eraf.forEach(f -> termen.put(Objects.requireNonNull(f.get(plaats)), -1));
            puzzel.nul(termen);
            rest.put(plaats, over);
            vraag(over, aantal, naam + " " + plaats);
        });
        return rest;
    }

    private void vraag(int figuur, long waarde, String naam) {
        if (waarde > 0 && waarde < MINIMUM) {
            doelen.add(new Doel(figuur, waarde, naam));
        }
    }

    private void telOp(Dimensie dimensie, Map<Plaats, Integer> figuren) {
        Map<Plaats, Map<Integer, Integer>> sommen = new HashMap<>();
        figuren.forEach((plaats, figuur) -> {
            var code = plaats.codes().get(dimensie.naam());
            if (code != null) {
                var boven = dimensie.ouders().get(code);
                var geheel =
                        dimensie.totaal().equals(boven)
                                ? plaats.zonder(dimensie.naam())
                                : plaats.met(dimensie.naam(), String.valueOf(boven));
                sommen.computeIfAbsent(
                                geheel,
                                p ->
                                        new LinkedHashMap<>(
                                                Map.of(
                                                        Objects.requireNonNull(figuren.get(geheel)),
                                                        -1)))
                        .put(figuur, 1);
            }
        });
        sommen.values().forEach(puzzel::nul);
    }

    /// How many small ones there are.
    public int klein() {
        return doelen.size();
    }

    /// Small ones that are known too closely, each with what it is and was found.
    public List<String> bekend() {
        return teNauw().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    /// The same, in the order in which they were read.
    public Map<String, Interval> teNauw() {
        var bekend = new LinkedHashMap<String, Interval>();
        var gevonden = puzzel.van(doelen.stream().map(Doel::figuur).toList(), BELOOFD);
        for (int i = 0; i < gevonden.size(); i++) {
            if (!gevonden.get(i).omvat(BELOOFD)) {
                var doel = doelen.get(i);
                bekend.put("%s is %d".formatted(doel.naam, doel.waarde), gevonden.get(i));
            }
        }
        return bekend;
    }
}
