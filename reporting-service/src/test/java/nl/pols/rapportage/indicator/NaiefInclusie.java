package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;

/// The jobs agreement once more, deliberately naive.
record NaiefInclusie(NaiefPersonen alles) {

    Map<String, String> bereken(String code, Vraagje v) {
        return switch (code) {
            case "E02" -> e02(v);
            case "E03" -> e03(v);
            case "E04" -> e04(v);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private Map<String, String> e02(Vraagje v) {
        long nu = aanHetWerk(v, v.van(), v.tot());
        long toen =
                aanHetWerk(
                        v, v.van().minusYears(1), v.tot().plusDays(1).minusYears(1).minusDays(1));
        return Map.of("", nu + "/-", "een jaar eerder", toen + "/-", "toename", (nu - toen) + "/-");
    }

    private long aanHetWerk(Vraagje v, LocalDate van, LocalDate tot) {
        var personen = new HashSet<UUID>();
        for (Vlag vlag : NaiefPersonen.bekend(alles.vlaggen(), Vlag::kop, v)) {
            for (var dag = van; !dag.isAfter(tot); dag = dag.plusDays(1)) {
                var op = dag;
                if (vlag.gemeentelijk()
                        && vlag.dagen().omvat(op)
                        && vlag.banen().stream().anyMatch(b -> b.omvat(op))) {
                    personen.add(vlag.kop().deelnemer());
                }
            }
        }
        return personen.size();
    }

    private Map<String, String> e03(Vraagje v) {
        var gemeentelijk = new HashSet<UUID>();
        var alle = new HashSet<UUID>();
        for (Vlag vlag : NaiefPersonen.bekend(alles.vlaggen(), Vlag::kop, v)) {
            if (vlag.dagen().omvat(v.peildatum())) {
                alle.add(vlag.kop().deelnemer());
                if (vlag.gemeentelijk()) {
                    gemeentelijk.add(vlag.kop().deelnemer());
                }
            }
        }
        return Map.of("", gemeentelijk.size() + "/-", "alle gronden", alle.size() + "/-");
    }

    private Map<String, String> e04(Vraagje v) {
        var beschut = new HashSet<UUID>();
        for (Dossier d : NaiefPersonen.overal(alles.dossiers(), Dossier::kop, v)) {
            if (d.plekken().stream().anyMatch(p -> p.dagen().omvat(v.peildatum()))) {
                beschut.add(d.kop().deelnemer());
            }
        }
        for (Voorziening z : NaiefPersonen.overal(alles.voorzieningen(), Voorziening::kop, v)) {
            if (z.type().equals("05") && z.dagen().omvat(v.peildatum())) {
                beschut.add(z.kop().deelnemer());
            }
        }
        var ondersteund = new HashSet<UUID>();
        var wml = new HashSet<UUID>();
        for (Voorziening z : NaiefPersonen.bekend(alles.voorzieningen(), Voorziening::kop, v)) {
            if (z.dagen().omvat(v.peildatum())) {
                if (Set.of("04", "06").contains(z.type())
                        && !beschut.contains(z.kop().deelnemer())) {
                    ondersteund.add(z.kop().deelnemer());
                }
                if (!Set.of("01", "02", "03", "99").contains(z.type())) {
                    wml.add(z.kop().deelnemer());
                }
            }
        }
        return Map.of(
                "", ondersteund.size() + "/-",
                "voorziening bij niet zelfstandig Wml", wml.size() + "/-");
    }
}
