package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Naief.Opgave;
import nl.pols.rapportage.indicator.NaieveOpvolging.Deel;
import nl.pols.rapportage.indicator.NaieveOpvolging.Opvolging;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;

/// A random sector, told to the service in a random order, late and twice; and to the naive sums.
final class Naieftrekking {
    static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");

    private Naieftrekking() {}

    /// A sector of so many trajectories, one a day.
    static Naief trek(Steekproef steekproef, int aantal, long zaad, Proefsector sector) {
        var verteld = trajecten(steekproef, aantal);
        var opvolgingen = opvolgingen(steekproef);
        var opgaven = opgaven(steekproef);
        vertel(sector, steekproef, verteld, opvolgingen, opgaven, new Random(zaad));
        return new Naief(verteld, new NaieveOpvolging(opvolgingen), opgaven);
    }

    private static List<Trajectproef> trajecten(Steekproef steekproef, int aantal) {
        var laatste = new ArrayList<Trajectproef>();
        var verteld = new ArrayList<Trajectproef>();
        for (int dag = 0; dag < aantal; dag++) {
            var bekend = BEGIN.plus(dag, ChronoUnit.DAYS);
            var nieuw = steekproef.traject(bekend, laatste);
            laatste.add(nieuw);
            verteld.add(nieuw);
            if (steekproef.getal(3) == 0) {
                int plaats = steekproef.getal(laatste.size());
                var correctie = steekproef.correctie(laatste.get(plaats), bekend.plusSeconds(3600));
                laatste.set(plaats, correctie);
                verteld.add(correctie);
            }
        }
        return verteld;
    }

    /// Company 1 into 2, or divided over 2 and 3, or always 2; perhaps 2 into 3 or divided over 3
    /// and 4: so chains and ways that meet again occur, circles don't. Some are taken back.
    private static List<Opvolging> opvolgingen(Steekproef steekproef) {
        var opvolgingen = new ArrayList<Opvolging>();
        for (int s = 1; s <= steekproef.getal(3); s++) {
            var op = LocalDate.of(2020, 1, 1).plusDays(steekproef.getal(700));
            int dag = steekproef.getal(40);
            var bekend = BEGIN.plus(dag, ChronoUnit.DAYS);
            opvolgingen.add(
                    new Opvolging(
                            Steekproef.sob(s),
                            delen(s, op, steekproef),
                            bekend,
                            steekproef.getal(4) > 0
                                    ? null
                                    : bekend.plus(1 + steekproef.getal(10), ChronoUnit.DAYS)));
        }
        return opvolgingen;
    }

    private static List<Deel> delen(int s, LocalDate op, Steekproef steekproef) {
        var eerste = Steekproef.sob(s + 1);
        return switch (steekproef.getal(4)) {
            case 0 -> List.of(new Deel(eerste, op, 10_000, List.of()));
            case 1 -> List.of(new Deel(eerste, null, 10_000, List.of()));
            default -> {
                int aandeel = 1 + steekproef.getal(9_999);
                yield List.of(
                        new Deel(eerste, op, aandeel, List.of(Steekproef.gemeente(1))),
                        new Deel(
                                Steekproef.sob(s + 2),
                                op,
                                10_000 - aandeel,
                                List.of(Steekproef.gemeente(2), Steekproef.gemeente(3))));
            }
        };
    }

    private static List<CloudEvent> verteld(Opvolging opvolging) {
        var sob = Sobproef.sob(opvolging.voorganger(), "Bedrijf");
        var opgevolgd = sob.nieuweVersie(2, opvolging.bekendVan());
        for (Deel deel : opvolging.delen()) {
            opgevolgd =
                    deel.op() == null
                            ? opgevolgd.dubbelVan(deel.opvolger())
                            : opgevolgd.opgevolgdDoor(
                                    deel.opvolger(),
                                    deel.op().toString(),
                                    deel.aandeel(),
                                    deel.gemeenten().toArray(String[]::new));
        }
        return opvolging.ingetrokken() == null
                ? List.of(opgevolgd.event())
                : List.of(opgevolgd.event(), sob.nieuweVersie(3, opvolging.ingetrokken()).event());
    }

    private static List<Opgave> opgaven(Steekproef steekproef) {
        var opgaven = new ArrayList<Opgave>();
        for (int s = 1; s <= 4; s++) {
            for (int half = 0; half < 5; half++) {
                var van = LocalDate.of(2019, 7, 1).plusMonths(6L * half);
                var id = new UUID(zaadUuid(s, half), s);
                for (int versie = 1; versie <= 1 + steekproef.getal(2); versie++) {
                    long[] cents = {
                        steekproef.getal(1000),
                        1000 + steekproef.getal(9000),
                        1 + steekproef.getal(2000),
                        steekproef.getal(500)
                    };
                    opgaven.add(
                            new Opgave(
                                    id,
                                    versie,
                                    BEGIN.plus(10L * versie + half, ChronoUnit.DAYS),
                                    Steekproef.sob(s),
                                    van,
                                    van.plusMonths(6).minusDays(1),
                                    cents));
                }
            }
        }
        return opgaven;
    }

    private static long zaadUuid(int sob, int half) {
        return 100L * sob + half;
    }

    private static void vertel(
            Proefsector sector,
            Steekproef steekproef,
            List<Trajectproef> verteld,
            List<Opvolging> opvolgingen,
            List<Opgave> opgaven,
            Random volgorde) {
        sector.leeg();
        var events = new ArrayList<CloudEvent>(steekproef.register(2));
        verteld.forEach(t -> events.add(t.event()));
        opvolgingen.forEach(o -> events.addAll(verteld(o)));
        opgaven.forEach(o ->
                events.add(
                        Events.opgave(
                                o.id(),
                                o.versie(),
                                o.sob(),
                                o.van().toString(),
                                o.tot().toString(),
                                o.cents(),
                                o.bekendVan())));
        Collections.shuffle(events, volgorde);
        int helft = events.size() / 2;
        sector.verwerk(events.subList(0, helft));
        sector.verwerk(events.subList(helft / 2, events.size()));
    }
}
