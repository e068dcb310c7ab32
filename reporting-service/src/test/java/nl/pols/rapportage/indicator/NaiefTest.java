package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
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
    private static final List<String> STANDEN = List.of("A02", "A03", "A04", "A05");
    private static final List<String> STROMEN =
            List.of(
                    "A01", "A06", "A08", "A09", "A11", "B01", "B02", "B03", "B04", "B05", "B06",
                    "B07", "B08");
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

    @Test
    void theServiceCountsWhoWasReachedAsAChildWould() {
        sector.leeg();
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            var steekproef = new Steekproef(zaad, 2, 1, LocalDate.of(2021, 1, 1), 1);
            var naief = NaieveBenutting.trek(steekproef);
            var events = new ArrayList<>(steekproef.register(1));
            events.addAll(NaieveBenutting.regelingen());
            naief.verteld().forEach(een -> events.add(een.event()));
            Collections.shuffle(events, new Random(zaad));
            sector.uitvoeren(
                    "TRUNCATE toekenningversie, bestedingversie, teltoekenning, telgeld,"
                            + " telbereikt");
            sector.verwerk(events);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                controleerBenutting(zaad, steekproef, naief);
            }
        }
    }

    private void controleerBenutting(int zaad, Steekproef steekproef, NaieveBenutting naief) {
        var regeling = steekproef.getal(2) == 0 ? null : "TWEE";
        var jaar = steekproef.getal(2) == 0 ? null : 2021;
        var gemeente = steekproef.getal(2) == 0 ? null : Steekproef.gemeente(1);
        var kennis =
                steekproef.getal(2) == 0
                        ? null
                        : Trajectproef.BEKEND.plusSeconds(1 + steekproef.getal(8));
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        if (regeling != null) {
            filters.put(Dimensie.REGELING, regeling);
        }
        if (gemeente != null) {
            filters.put(Dimensie.GEMEENTE, gemeente);
        }
        var vraagje =
                new NaieveBenutting.Vraagje(
                        regeling, jaar, gemeente, kennis == null ? Instant.MAX : kennis);
        var verwacht = naief.g02(vraagje);
        var uitkomst =
                vragen.vraag("G02", jaar == null ? "" : jaar.toString(), kennis, filters, null);
        assertThat(gekregen(uitkomst, verwacht))
                .as("sector %d: %s", zaad, vraagje)
                .isEqualTo(verwacht);
    }

    private void vergelijk(int zaad) {
        var steekproef = new Steekproef(zaad, 4, 4, LocalDate.of(2019, 6, 1), 900);
        var naief = Naieftrekking.trek(steekproef, 40, zaad, sector);
        for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
            controleer(zaad, steekproef, naief);
        }
    }

    private void controleer(int zaad, Steekproef steekproef, Naief naief) {
        boolean stand = steekproef.getal(2) == 0;
        var code = steekproef.kies(stand ? STANDEN : STROMEN);
        var periode = Periode.lees(steekproef.kies(PERIODEN)).orElseThrow();
        var peildatum = LocalDate.of(2019, 7, 1).plusDays(steekproef.getal(900));
        var kennis =
                steekproef.getal(3) == 0
                        ? null
                        : Naieftrekking.BEGIN.plusSeconds(steekproef.getal(45 * 86400));
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
