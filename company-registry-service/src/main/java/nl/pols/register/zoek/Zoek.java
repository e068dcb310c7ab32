package nl.pols.register.zoek;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.register.Kalender;
import nl.pols.register.zoek.Kenmerken.Moment;
import nl.pols.register.zoek.Naamtreffer.Kandidaat;
import nl.pols.register.zoek.Namenregister.Bereik;

/// Answers a question with companies, the likeliest first. A company is a hit once, by the best of
/// its names, and only if every criterion holds for it.
@ApplicationScoped
class Zoek {
    private final Namenregister namen;
    private final Kenmerken kenmerken;
    private final Steekkaarten steekkaarten;
    private final Kalender kalender;

    Zoek(Namenregister namen, Kenmerken kenmerken, Steekkaarten steekkaarten, Kalender kalender) {
        this.namen = namen;
        this.kenmerken = kenmerken;
        this.steekkaarten = steekkaarten;
        this.kalender = kalender;
    }

    @Transactional
    List<Treffer> zoek(Zoekopdracht opdracht) {
        opdracht.eisVraag();
        var op = new Moment(opdracht, kalender.dagOfVandaag(opdracht.geldigOp()));
        var kenmerk = volgensKenmerken(op);
        var gevonden = new LinkedHashMap<UUID, List<Grond>>();
        if (opdracht.tekst() == null) {
            kenmerk.forEach((id, gronden) -> legVoor(gevonden, id, gronden, opdracht));
        } else {
            for (var treffer : volgensNaam(opdracht.tekst(), kenmerk, op)) {
                var id = treffer.kandidaat().sobId();
                var gronden = new ArrayList<>(List.of(treffer.grond()));
                gronden.addAll(kenmerk.getOrDefault(id, List.of()));
                legVoor(gevonden, id, gronden, opdracht);
            }
        }
        return steekkaarten.van(gevonden, opdracht.bekendOp(), op.dag());
    }

    private static void legVoor(
            Map<UUID, List<Grond>> gevonden, UUID id, List<Grond> gronden, Zoekopdracht opdracht) {
        if (gevonden.size() < opdracht.hoogstens()) {
            gevonden.put(id, gronden);
        }
    }

    /// Per company its grounds, in the order of the first criterion; empty without a criterion.
    private Map<UUID, List<Grond>> volgensKenmerken(Moment op) {
        var opdracht = op.opdracht();
        var criteria = new ArrayList<Map<UUID, Grond>>();
        if (opdracht.identificatie() != null) {
            criteria.add(kenmerken.metIdentificatie(opdracht.identificatie(), op));
        }
        if (opdracht.gemeentecode() != null) {
            criteria.add(kenmerken.inGemeente(opdracht.gemeentecode(), op));
        }
        if (opdracht.arbeidsmarktregio() != null) {
            criteria.add(kenmerken.inRegio(opdracht.arbeidsmarktregio(), op));
        }
        var gronden = new LinkedHashMap<UUID, List<Grond>>();
        if (!criteria.isEmpty()) {
            for (UUID id : criteria.getFirst().keySet()) {
                if (criteria.stream().allMatch(criterium -> criterium.containsKey(id))) {
                    gronden.put(id, criteria.stream().map(c -> c.get(id)).toList());
                }
            }
        }
        return gronden;
    }

    private List<Naamtreffer> volgensNaam(String tekst, Map<UUID, List<Grond>> kenmerk, Moment op) {
        var opdracht = op.opdracht();
        boolean overal =
                opdracht.identificatie() == null
                        && opdracht.gemeentecode() == null
                        && opdracht.arbeidsmarktregio() == null;
        var bereik =
                new Bereik(
                        opdracht.geldigOp(),
                        opdracht.bekendOp(),
                        overal ? null : kenmerk.keySet().toArray(UUID[]::new));
        var woorden = namen.woorden(tekst);
        var beste = new HashMap<UUID, Naamtreffer>();
        weeg(namen.geheel(woorden, bereik), woorden, op.dag(), beste);
        weeg(namen.begin(woorden, bereik), woorden, op.dag(), beste);
        weeg(namen.metAlle(woorden.zeker(), bereik), woorden, op.dag(), beste);
        if (beste.size() < opdracht.hoogstens()) {
            weeg(namen.metAlle(woorden.gelijkend(), bereik), woorden, op.dag(), beste);
            weeg(namen.metAlle(List.of(woorden.aaneen()), bereik), woorden, op.dag(), beste);
        }
        if (beste.isEmpty()) {
            weeg(namen.metAlleOpEenNa(woorden.gelijkend(), bereik), woorden, op.dag(), beste);
        }
        return beste.values().stream().sorted().toList();
    }

    private static void weeg(
            Collection<Kandidaat> kandidaten,
            Zoekwoorden woorden,
            LocalDate dag,
            Map<UUID, Naamtreffer> beste) {
        for (var kandidaat : kandidaten) {
            var treffer =
                    new Naamtreffer(
                            kandidaat,
                            Grond.Soort.vanNaam(kandidaat.van(), kandidaat.tot(), dag),
                            woorden.overeenkomst(kandidaat.sleutel()),
                            woorden.score(kandidaat.sleutel()));
            beste.merge(kandidaat.sobId(), treffer, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }
}
