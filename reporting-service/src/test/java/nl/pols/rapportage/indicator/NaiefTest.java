package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.Naief.Opgave;
import nl.pols.rapportage.indicator.NaieveOpvolging.Deel;
import nl.pols.rapportage.indicator.NaieveOpvolging.Opvolging;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The service and the naive sums agree on random small sectors, at random reference and knowledge
/// dates, with corrections, mergers, splits, duplicates, revocations, late and mixed-up tellings.
@QuarkusTest
@MetDatabase
class NaiefTest {
    private static final int SECTOREN = 200;
    private static final int VRAGEN_PER_SECTOR = 6;
    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final List<String> STANDEN = List.of("A02", "A03", "A04", "A05");
    private static final List<String> STROMEN =
            List.of("A01", "A06", "A08", "A09", "A11", "B01", "B02", "B03", "B04", "B05", "B06");
    private static final List<String> PERIODEN =
            List.of("2019", "2020", "2020-H2", "2021-H1", "2021-Q3", "2020-02", "2021");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @Test
    void theServiceCountsWhatAChildWouldCount() {
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            vergelijk(zaad);
        }
    }

    private void vergelijk(int zaad) {
        var steekproef = new Steekproef(zaad, 4, 4, LocalDate.of(2019, 6, 1), 900);
        var verteld = trajecten(steekproef);
        var opvolgingen = opvolgingen(steekproef);
        var opgaven = opgaven(steekproef);
        vertel(steekproef, verteld, opvolgingen, opgaven, new Random(zaad));
        var naief = new Naief(verteld, new NaieveOpvolging(opvolgingen), opgaven);
        for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
            controleer(zaad, steekproef, naief);
        }
    }

    private static List<Trajectproef> trajecten(Steekproef steekproef) {
        var laatste = new ArrayList<Trajectproef>();
        var verteld = new ArrayList<Trajectproef>();
        for (int dag = 0; dag < 40; dag++) {
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

    private void vertel(
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

    private void controleer(int zaad, Steekproef steekproef, Naief naief) {
        boolean stand = steekproef.getal(2) == 0;
        var code = steekproef.kies(stand ? STANDEN : STROMEN);
        var periode = Periode.lees(steekproef.kies(PERIODEN)).orElseThrow();
        var peildatum = LocalDate.of(2019, 7, 1).plusDays(steekproef.getal(900));
        var kennis =
                steekproef.getal(3) == 0 ? null : BEGIN.plusSeconds(steekproef.getal(45 * 86400));
        var filters = filters(code, steekproef);
        var op = stand ? peildatum : periode.tot();
        var uitkomst =
                vragen.stel(
                        code,
                        stand || code.equals("B06") ? peildatum : op,
                        stand ? null : periode,
                        kennis,
                        filters,
                        null);
        var gemeente = filters.get(Dimensie.GEMEENTE);
        var sob = filters.get(Dimensie.SOB);
        var vraagje =
                new Naief.Vraagje(
                        peildatum,
                        periode.van(),
                        periode.tot(),
                        kennis == null ? Instant.MAX : kennis,
                        gemeente,
                        sob == null ? null : UUID.fromString(sob),
                        op);
        var verwacht = naief.bereken(code, vraagje);
        assertThat(gekregen(uitkomst, verwacht))
                .as("sector %d: %s, %s, %s", zaad, code, vraagje, filters)
                .isEqualTo(verwacht);
    }

    private static Map<Dimensie, String> filters(String code, Steekproef steekproef) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        if (steekproef.getal(3) == 0) {
            filters.put(Dimensie.SOB, Steekproef.sob(1 + steekproef.getal(4)).toString());
        }
        if (code.startsWith("A") && steekproef.getal(3) == 0) {
            filters.put(Dimensie.GEMEENTE, Steekproef.gemeente(1 + steekproef.getal(4)));
        }
        return filters;
    }

    /// The parts that the naive one knows too.
    private static Map<String, String> gekregen(Uitkomst uitkomst, Map<String, String> verwacht) {
        var gekregen = new HashMap<String, String>();
        for (Uitkomst.Waarde w : uitkomst.waarden()) {
            var naam = naam(w.onderdeel());
            if (w.teller() != null && (verwacht.containsKey(naam) || verwacht.isEmpty())) {
                gekregen.put(naam, w.teller() + "/" + (w.noemer() == null ? "-" : w.noemer()));
            }
        }
        return gekregen;
    }

    private static String naam(@Nullable String onderdeel) {
        return onderdeel == null ? "" : onderdeel;
    }
}
