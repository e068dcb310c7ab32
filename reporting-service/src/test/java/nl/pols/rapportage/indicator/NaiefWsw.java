package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vorm;
import nl.pols.rapportage.proef.Trajectproef;

/// The Wsw once more, deliberately naive.
record NaiefWsw(NaiefPersonen alles) {

    /// The stock of a day.
    private record Stand(
            Set<UUID> personen,
            Set<UUID> gedetacheerd,
            Set<UUID> begeleid,
            long jaren,
            long regulier) {}

    Map<String, String> bereken(String code, Vraagje v) {
        var begin = stand(v, v.van().minusDays(1));
        var eind = stand(v, v.tot());
        return switch (code) {
            case "F01" ->
                    Map.of(
                            "", eind.personen.size() - begin.personen.size() + "/-",
                            "arbeidsjaren", eind.jaren - begin.jaren + "/-",
                            "personen aan het begin", begin.personen.size() + "/-",
                            "personen aan het eind", eind.personen.size() + "/-",
                            "arbeidsjaren aan het begin", begin.jaren + "/-",
                            "arbeidsjaren aan het eind", eind.jaren + "/-");
            case "F02" -> f02(eind.personen.size() - begin.personen.size(), v);
            case "F03" -> f03(stand(v, v.peildatum()));
            default -> throw new IllegalArgumentException(code);
        };
    }

    private Stand stand(Vraagje v, LocalDate dag) {
        var stand = new Stand(new HashSet<>(), new HashSet<>(), new HashSet<>(), 0, 0);
        for (Dienst d : NaiefPersonen.bekend(alles.diensten(), Dienst::kop, v)) {
            if (d.dagen().omvat(dag) && alles.isVan(d.sob(), d.kop().gemeente(), v)) {
                stand = plus(stand, d.kop().deelnemer(), op(d, dag));
            }
        }
        return stand;
    }

    /// The last that began by then.
    private static Vorm op(Dienst dienst, LocalDate dag) {
        var geldt = dienst.vormen().getFirst();
        for (Vorm vorm : dienst.vormen()) {
            if (!vorm.vanaf().isAfter(dag)) {
                geldt = vorm;
            }
        }
        return geldt;
    }

    private static Stand plus(Stand stand, UUID persoon, Vorm vorm) {
        stand.personen.add(persoon);
        boolean regulier = !vorm.vorm().equals("BESCHUT");
        if (vorm.vorm().equals("BEGELEID_WERKEN")) {
            stand.begeleid.add(persoon);
        } else if (regulier) {
            stand.gedetacheerd.add(persoon);
        }
        return new Stand(
                stand.personen,
                stand.gedetacheerd,
                stand.begeleid,
                stand.jaren + vorm.arbeidsjaren(),
                stand.regulier + (regulier ? vorm.arbeidsjaren() : 0));
    }

    private static Map<String, String> f03(Stand stand) {
        var regulier = new HashSet<>(stand.gedetacheerd);
        regulier.addAll(stand.begeleid);
        int alle = stand.personen.size();
        return Map.of(
                "", regulier.size() + "/" + alle,
                "detachering", stand.gedetacheerd.size() + "/" + alle,
                "begeleid werken", stand.begeleid.size() + "/" + alle,
                "arbeidsjaren", stand.regulier + "/" + stand.jaren);
    }

    private Map<String, String> f02(int verandering, Vraagje v) {
        var personen = new HashSet<UUID>();
        for (Dossier d : NaiefPersonen.bekend(alles.dossiers(), Dossier::kop, v)) {
            for (Plek p : d.plekken()) {
                var start = p.dagen().van();
                if (p.sob() != null
                        && p.dagen().omvat(start)
                        && !start.isBefore(v.van())
                        && !start.isAfter(v.tot())
                        && alles.isVan(p.sob(), d.kop().gemeente(), v)) {
                    personen.add(d.kop().deelnemer());
                }
            }
        }
        var laatste = new HashMap<UUID, Trajectproef>();
        for (Trajectproef t : alles.trajecten()) {
            if (!t.bekendVan().isAfter(v.kennis())) {
                laatste.merge(t.id(), t, (a, b) -> a.versie() > b.versie() ? a : b);
            }
        }
        for (Trajectproef t : laatste.values()) {
            boolean begon = !t.start().isBefore(v.van()) && !t.start().isAfter(v.tot());
            boolean hier = v.gemeente() == null || v.gemeente().equals(t.gemeente());
            if (begon && hier && alles.isVan(t.sob(), t.gemeente(), v)) {
                personen.add(t.deelnemer());
            }
        }
        return Map.of("", personen.size() + "/" + Math.abs(verandering));
    }
}
