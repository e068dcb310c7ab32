package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.proef.Bestedingproef;
import nl.pols.rapportage.proef.Bestedingproef.Toekenning;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;

/// How the package is used once more, deliberately naive: random expenditures and corrections of
/// grants of two schemes over two years, and sums that walk the whole list.
record NaieveBenutting(List<Bestedingproef> verteld) {
    private static final List<String> REGELINGEN = List.of("EEN", "TWEE");
    private static final List<Integer> JAREN = List.of(2021, 2022);

    /// A question.
    record Vraagje(
            @Nullable String regeling,
            @Nullable Integer jaar,
            @Nullable String gemeente,
            Instant kennis) {}

    static String tranche(String regeling, int jaar) {
        return new UUID(regeling.length(), jaar).toString();
    }

    static List<CloudEvent> regelingen() {
        return REGELINGEN.stream()
                .map(code ->
                        Events.regeling(
                                code,
                                """
                                [{"trancheId":"%s","jaar":2021,"bedragCents":90000,"doel":"d"},
                                 {"trancheId":"%s","jaar":2022,"bedragCents":90000,"doel":"d"}]
                                """
                                        .formatted(tranche(code, 2021), tranche(code, 2022))))
                .toList();
    }

    /// Grant by grant a first event without anything spent, then expenditures on few persons, so
    /// that many get more than once; one in three takes an earlier one back, wholly or in part.
    static NaieveBenutting trek(Steekproef steekproef) {
        var verteld = new ArrayList<Bestedingproef>();
        for (int nummer = 1; nummer <= 6; nummer++) {
            var grant =
                    new Toekenning(
                            new UUID(9, nummer),
                            tranche(steekproef.kies(REGELINGEN), steekproef.kies(JAREN)),
                            "GEMEENTE",
                            Steekproef.gemeente(1 + steekproef.getal(2)),
                            9000);
            verteld.add(new Bestedingproef(grant, 1, 0, grant.id(), 0, null, null, null));
            boek(grant, steekproef, verteld);
        }
        return new NaieveBenutting(verteld);
    }

    private static void boek(
            Toekenning grant, Steekproef steekproef, List<Bestedingproef> verteld) {
        var over = new HashMap<Bestedingproef, Long>();
        long besteed = 0;
        int laatste = 2 + steekproef.getal(8);
        for (int versie = 2; versie <= laatste; versie++) {
            var terug = steekproef.getal(3) > 0 ? null : kies(over, steekproef);
            long rest = terug == null ? 900 : over.getOrDefault(terug, 1L);
            long cents = 1 + steekproef.getal((int) rest);
            besteed += terug == null ? cents : -cents;
            var een =
                    new Bestedingproef(
                            grant,
                            versie,
                            besteed,
                            UUID.randomUUID(),
                            cents,
                            null,
                            terug == null ? null : terug.id(),
                            terug == null ? persoon(steekproef) : terug.deelnemer());
            if (terug == null) {
                over.put(een, cents);
            } else {
                over.merge(terug, -cents, Long::sum);
            }
            verteld.add(een);
        }
    }

    private static @Nullable Bestedingproef kies(
            Map<Bestedingproef, Long> over, Steekproef steekproef) {
        var open =
                over.entrySet().stream()
                        .filter(een -> een.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .sorted(java.util.Comparator.comparing(Bestedingproef::versie))
                        .toList();
        return open.isEmpty() ? null : steekproef.kies(open);
    }

    private static @Nullable UUID persoon(Steekproef steekproef) {
        int wie = steekproef.getal(5);
        return wie == 0 ? null : new UUID(0x8000L, wie);
    }

    /// Per part `teller/noemer`.
    Map<String, String> g02(Vraagje v) {
        var laatste = new HashMap<UUID, Bestedingproef>();
        var perPersoon = new HashMap<UUID, Map<UUID, Long>>();
        for (Bestedingproef een : verteld) {
            if (telt(een, v)) {
                laatste.merge(
                        een.toekenning().id(), een, (a, b) -> a.versie() > b.versie() ? a : b);
                if (een.deelnemer() != null) {
                    perPersoon
                            .computeIfAbsent(een.deelnemer(), wie -> new HashMap<>())
                            .merge(
                                    een.toekenning().id(),
                                    een.corrigeert() == null ? een.cents() : -een.cents(),
                                    Long::sum);
                }
            }
        }
        if (laatste.isEmpty()) {
            return Map.of();
        }
        long verleend = 9000L * laatste.size();
        long besteed = laatste.values().stream().mapToLong(Bestedingproef::besteed).sum();
        var delen = new HashMap<String, String>();
        delen.put("", besteed + "/" + verleend);
        delen.put("verplicht", "0/" + verleend);
        bereik(perPersoon, besteed, delen);
        return delen;
    }

    private static void bereik(
            Map<UUID, Map<UUID, Long>> perPersoon, long besteed, Map<String, String> delen) {
        var bereikt = new HashSet<UUID>();
        long cents = 0;
        for (var persoon : perPersoon.entrySet()) {
            long som = persoon.getValue().values().stream().mapToLong(een -> een).sum();
            cents += som;
            if (som > 0) {
                bereikt.add(persoon.getKey());
            }
        }
        if (!bereikt.isEmpty()) {
            delen.put("per persoon", cents + "/" + bereikt.size());
        }
        if (!bereikt.isEmpty() || besteed == 0) {
            delen.put("personen bereikt", bereikt.size() + "/1");
        }
    }

    private static boolean telt(Bestedingproef een, Vraagje v) {
        var tranche = een.toekenning().tranche();
        boolean vanRegeling =
                REGELINGEN.stream()
                        .filter(code -> v.regeling == null || v.regeling.equals(code))
                        .anyMatch(code ->
                                JAREN.stream()
                                        .filter(jaar -> v.jaar == null || v.jaar.equals(jaar))
                                        .anyMatch(jaar -> tranche.equals(tranche(code, jaar))));
        return vanRegeling
                && (v.gemeente == null || v.gemeente.equals(een.toekenning().code()))
                && !een.bekend().isAfter(v.kennis);
    }
}
