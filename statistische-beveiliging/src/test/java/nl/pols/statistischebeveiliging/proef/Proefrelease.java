package nl.pols.statistischebeveiliging.proef;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// A release for tests, counted from persons: how many there are of each combination of codes, and
/// the tables as lists of dimensions.
public record Proefrelease(
        List<Dimensie> dimensies,
        Map<List<String>, Long> personen,
        List<Set<Integer>> tabellen,
        boolean metNullen) {

    public Levering levering(Set<String> gevoelig) {
        var alle = new ArrayList<Tabel>();
        for (var langs : tabellen) {
            Map<Plaats, Long> aantallen = new LinkedHashMap<>();
            if (metNullen) {
                nullen(langs, aantallen);
            }
            perCombinatie(langs)
                    .forEach((codes, aantal) -> {
                        for (var plaats : boven(codes, langs)) {
                            aantallen.merge(plaats, aantal, Long::sum);
                        }
                    });
            Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
            aantallen.forEach((plaats, aantal) -> cellen.put(plaats, Bijdragen.personen(aantal)));
            alle.add(new Tabel("tabel" + langs, true, cellen));
        }
        return new Levering("personen", Soort.AANTAL, dimensies, gevoelig, alle);
    }

    /// The same, with amounts: each combination is of one of a dozen contributors.
    public Levering bedragen(long zaad) {
        var toeval = new Random(zaad);
        Map<List<String>, Bijdragen> perCombinatie = new LinkedHashMap<>();
        personen.forEach((codes, aantal) -> {
            var wie = new Bijdrager("b" + toeval.nextInt(12), aantal * (100 + toeval.nextInt(900)));
            perCombinatie.put(codes, Bijdragen.bedragen(List.of(wie)));
        });
        return bedragen(perCombinatie);
    }

    /// The same tables of other amounts: what is contributed to each combination.
    Levering bedragen(Map<List<String>, Bijdragen> perCombinatie) {
        var alle = new ArrayList<Tabel>();
        for (var langs : tabellen) {
            Map<Plaats, List<Bijdragen>> delen = new LinkedHashMap<>();
            perCombinatie.forEach((codes, bijdragen) ->
                    boven(codes, langs)
                            .forEach(plaats ->
                                    delen.computeIfAbsent(plaats, p -> new ArrayList<>())
                                            .add(bijdragen)));
            Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
            delen.forEach((plaats, lijst) -> cellen.put(plaats, Bijdragen.samen(lijst)));
            alle.add(new Tabel("tabel" + langs, true, cellen));
        }
        return new Levering("euro", Soort.BEDRAG, dimensies, Set.of(), alle);
    }

    /// The same release, of which the last table isn't shown. Of that one only what occurs exists.
    public static Levering metVerborgene(Levering levering) {
        var tabellen = new ArrayList<>(levering.tabellen());
        var laatste = tabellen.removeLast();
        Map<Plaats, Bijdragen> er = new LinkedHashMap<>(laatste.cellen());
        er.entrySet().removeIf(e -> e.getValue().som() == 0 && e.getKey().codes().size() > 1);
        tabellen.add(new Tabel(laatste.naam(), false, er));
        return levering.met(tabellen);
    }

    /// The same release, put in another order.
    public static Levering geschud(Levering levering, Random toeval) {
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            var cellen = new ArrayList<>(tabel.cellen().entrySet());
            Collections.shuffle(cellen, toeval);
            Map<Plaats, Bijdragen> anders = new LinkedHashMap<>();
            cellen.forEach(cel -> anders.put(cel.getKey(), cel.getValue()));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), anders));
        }
        Collections.shuffle(tabellen, toeval);
        return levering.met(tabellen);
    }

    private Map<List<String>, Long> perCombinatie(Set<Integer> langs) {
        Map<List<String>, Long> samen = new LinkedHashMap<>();
        personen.forEach((codes, aantal) -> {
            var kort = new ArrayList<String>();
            for (int d = 0; d < codes.size(); d++) {
                kort.add(langs.contains(d) ? codes.get(d) : "");
            }
            samen.merge(kort, aantal, Long::sum);
        });
        return samen;
    }

    private void nullen(Set<Integer> langs, Map<Plaats, Long> aantallen) {
        List<Plaats> plaatsen = List.of(Plaats.TOTAAL);
        for (int d : langs) {
            var dimensie = dimensies.get(d);
            var verder = new ArrayList<>(dimensie.telbaar() ? plaatsen : List.<Plaats>of());
            for (var plaats : plaatsen) {
                dimensie.ouders()
                        .keySet()
                        .forEach(code -> verder.add(plaats.met(dimensie.naam(), code)));
            }
            plaatsen = verder;
        }
        plaatsen.forEach(plaats -> aantallen.put(plaats, 0L));
    }

    private List<Plaats> boven(List<String> codes, Set<Integer> langs) {
        List<Plaats> plaatsen = List.of(Plaats.TOTAAL);
        for (int d : langs) {
            var dimensie = dimensies.get(d);
            var verder = new ArrayList<>(dimensie.telbaar() ? plaatsen : List.<Plaats>of());
            for (var plaats : plaatsen) {
                for (var code = codes.get(d);
                        code != null && !code.equals(dimensie.totaal());
                        code = dimensie.ouders().get(code)) {
                    verder.add(plaats.met(dimensie.naam(), code));
                }
            }
            plaatsen = verder;
        }
        return plaatsen;
    }
}
