package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The service and the naive sums agree on random small sectors of people: with corrections, a
/// merger, tellings late and mixed up, at random reference and knowledge dates.
@QuarkusTest
@MetDatabase
class NaiefPersonenTest {
    private static final int SECTOREN = 200;
    private static final int VRAGEN_PER_SECTOR = 8;
    private static final List<String> STANDEN =
            List.of("A13", "D04", "D05", "D06", "E03", "E04", "F03");
    private static final List<String> STROMEN =
            List.of("D01", "D02", "D03", "D07", "E02", "F01", "F02");
    private static final List<String> PER_SOB = List.of("D04", "D07", "F01", "F02", "F03");
    private static final List<String> PERIODEN =
            List.of("2019", "2020", "2020-H2", "2021-Q1", "2021", "2020-02", "2019-2021");
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Telcontrole controle;

    @Test
    void theServiceCountsWhatAChildWouldCount() {
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            var s = new Steekproef(zaad, 3, 3, Personentrekking.EERSTE_DAG, 900);
            var naief = Personentrekking.sector(s);
            Personentrekking.vertel(s, naief, new Random(zaad), sector);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                controleer(zaad, s, naief);
            }
            if (zaad % 10 == 0) {
                assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
            }
        }
    }

    private void controleer(int zaad, Steekproef s, NaiefPersonen naief) {
        boolean stand = s.getal(2) == 0;
        var code = s.kies(stand ? STANDEN : STROMEN);
        var periode = Periode.lees(s.kies(PERIODEN)).orElseThrow();
        var dag = stand ? Personentrekking.EERSTE_DAG.plusDays(s.getal(900)) : periode.tot();
        var kennis =
                s.getal(3) == 0 ? null : Personentrekking.BEGIN.plusSeconds(s.getal(450 * 86400));
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        var gemeente = s.getal(3) == 0 ? Steekproef.gemeente(1 + s.getal(3)) : null;
        var sob = PER_SOB.contains(code) && s.getal(2) == 0 ? Steekproef.sob(1 + s.getal(3)) : null;
        zet(filters, Dimensie.GEMEENTE, gemeente);
        zet(filters, Dimensie.SOB, sob == null ? null : sob.toString());
        var vraagje =
                new Naief.Vraagje(
                        dag,
                        periode.van(),
                        periode.tot(),
                        kennis == null ? Instant.MAX : kennis,
                        gemeente,
                        sob,
                        dag);
        var verwacht = naief.bereken(code, vraagje);
        var gekregen = new HashMap<String, String>();
        for (var w :
                vragen.stel(code, dag, stand ? null : periode, kennis, filters, null).waarden()) {
            var naam = w.onderdeel() == null ? "" : w.onderdeel();
            if (w.teller() != null && (verwacht.containsKey(naam) || verwacht.isEmpty())) {
                gekregen.put(naam, w.teller() + "/" + (w.noemer() == null ? "-" : w.noemer()));
            }
        }
        assertThat(gekregen)
                .as("sector %d: %s, %s, %s", zaad, code, vraagje, filters)
                .isEqualTo(verwacht);
    }

    private static void zet(Map<Dimensie, String> filters, Dimensie d, @Nullable String waarde) {
        if (waarde != null) {
            filters.put(d, waarde);
        }
    }
}
