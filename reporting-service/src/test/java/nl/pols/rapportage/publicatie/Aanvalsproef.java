package nl.pols.rapportage.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.rapportage.publicatie.Buit.Gezien;
import nl.pols.rapportage.publicatie.Publicatieproef.Groep;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Puts what was seen before the attacker, and says of which cells nobody may know whether there is
/// anybody in them.
final class Aanvalsproef {
    private Aanvalsproef() {}

    /// What was seen, with the exact figure where a rounded one was shown: more than a reader has.
    static Uitgave uitgave(TreeMap<Plaats, Gezien> gezien, List<Groep> groepen) {
        var cellen = new TreeMap<Plaats, Cijfer>();
        var codes = new TreeMap<String, TreeMap<String, String>>();
        codes.put("gebied", new TreeMap<>(Map.of("AM01", "NL", "AM02", "NL")));
        gezien.forEach((plaats, cel) -> {
            boolean geheim = cel.waarde().isEmpty() && aantal(groepen, plaats) > 0;
            var cijfer = geheim ? Cijfer.geheim() : Cijfer.van(aantal(groepen, plaats), 1);
            cellen.put(plaats, cijfer.alsHerzien(cel.herzien()));
            plaats.codes()
                    .forEach((as, code) -> {
                        var boven = as.equals("gebied") ? ouder(code) : "TOTAAL";
                        codes.computeIfAbsent(as, a -> new TreeMap<>()).putIfAbsent(code, boven);
                    });
        });
        var dimensies =
                codes.entrySet().stream()
                        .map(e ->
                                new Dimensie(
                                        e.getKey(),
                                        e.getKey().equals("gebied") ? "NL" : "TOTAAL",
                                        e.getValue(),
                                        true))
                        .toList();
        return new Uitgave("A02", dimensies, 1, cellen, new TreeSet<>());
    }

    private static String ouder(String gebied) {
        return gebied.startsWith("AM") ? "NL" : gebied.compareTo("GM0003") <= 0 ? "AM01" : "AM02";
    }

    static TreeMap<Plaats, Interval> klein(Uitgave uitgave, List<Groep> groepen) {
        var klein = new TreeMap<Plaats, Interval>();
        uitgave.cellen()
                .forEach((plaats, cijfer) -> {
                    long aantal = aantal(groepen, plaats);
                    if (aantal > 0 && aantal < 10) {
                        assertThat(cijfer.staat()).as("%s", plaats).isEqualTo(Staat.GEHEIM);
                        klein.put(plaats, new Interval(0, 10));
                    }
                });
        return klein;
    }

    private static long aantal(List<Groep> groepen, Plaats plaats) {
        return groepen.stream()
                .filter(g ->
                        plaats.codes().entrySet().stream()
                                .allMatch(e ->
                                        e.getKey().equals("gebied")
                                                ? List.of(g.gemeente(), g.regio())
                                                        .contains(e.getValue())
                                                : g.code(e.getKey()).equals(e.getValue())))
                .mapToLong(Groep::aantal)
                .sum();
    }
}
