package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.NaiefRegister.Feit;
import nl.pols.rapportage.indicator.NaiefRegister.Stand;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import org.junit.jupiter.api.Test;

/// The service and the naive counts agree on random small registers, at random reference and
/// knowledge dates, for the country and by region, however mixed up they were told.
@QuarkusTest
@MetDatabase
class NaiefRegisterTest {
    private static final int REGISTERS = 60;
    private static final int VRAGEN_PER_REGISTER = 10;
    private static final Instant BEGIN = Instant.parse("2022-01-01T00:00:00Z");
    private static final LocalDate EERSTE_DAG = LocalDate.of(2019, 1, 1);
    private static final List<String> CODES = List.of("H01", "H02", "H03", "H04", "H05");
    private static final List<String> FUNCTIES = List.of("EEN", "TWEE");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    @Test
    void theServiceCountsWhatAChildWouldCount() {
        for (int zaad = 1; zaad <= REGISTERS; zaad++) {
            var steekproef = new Steekproef(zaad, 4, 0, EERSTE_DAG, 900);
            var standen = new ArrayList<Stand>();
            for (int s = 1; s <= 6; s++) {
                for (int versie = 1; versie <= 1 + steekproef.getal(3); versie++) {
                    standen.add(stand(s, versie, steekproef));
                }
            }
            vertel(standen, steekproef, new Random(zaad));
            var naief = new NaiefRegister(standen, FUNCTIES);
            for (int i = 0; i < VRAGEN_PER_REGISTER; i++) {
                vergelijk(zaad, steekproef, naief);
            }
        }
    }

    private static Stand stand(int nummer, int versie, Steekproef steekproef) {
        var feiten = new ArrayList<Feit>();
        for (String onderwerp : List.of("RMT", "IMPULS_BANENAFSPRAAK")) {
            if (steekproef.getal(4) > 0) {
                var regio =
                        onderwerp.equals("RMT") ? steekproef.kies(List.of("", "AM01", "AM02")) : "";
                feiten.add(
                        feit(onderwerp, steekproef.kies(List.of("JA", "NEE")), regio, steekproef));
            }
        }
        for (String functie : FUNCTIES) {
            if (steekproef.getal(3) == 0) {
                feiten.add(feit("FUNCTIONALITEIT", functie, "", steekproef));
            }
        }
        boolean werkt = steekproef.getal(4) > 0;
        return new Stand(
                Sobproef.id(nummer),
                versie,
                BEGIN.plus(10L * versie + steekproef.getal(10), ChronoUnit.DAYS),
                dag(steekproef, -300),
                steekproef.getal(4) > 0 ? null : dag(steekproef, 400),
                steekproef.getal(6) == 0 ? null : gemeente(steekproef),
                werkt ? gemeente(steekproef) : null,
                werkt
                        ? steekproef.kies(
                                List.of("WSW", "DETACHERING", "RE_INTEGRATIE", "DAGBESTEDING"))
                        : null,
                steekproef.getal(3) == 0 ? null : steekproef.kies(List.of("ALLEEN_WSW", "BREED")),
                steekproef.getal(8) == 0,
                feiten);
    }

    private static Feit feit(String soort, String waarde, String regio, Steekproef steekproef) {
        var van = dag(steekproef, 0);
        return new Feit(
                soort,
                waarde,
                regio,
                van,
                steekproef.getal(2) == 0 ? null : van.plusDays(1 + steekproef.getal(500)));
    }

    private static LocalDate dag(Steekproef steekproef, int verschuiving) {
        return EERSTE_DAG.plusDays(verschuiving + steekproef.getal(600));
    }

    private static String gemeente(Steekproef steekproef) {
        return Steekproef.gemeente(1 + steekproef.getal(4));
    }

    private void vertel(List<Stand> standen, Steekproef steekproef, Random volgorde) {
        sector.leeg();
        var events = new ArrayList<CloudEvent>(steekproef.register(2));
        FUNCTIES.forEach(f -> events.add(Sobproef.functionaliteit(f)));
        standen.forEach(s -> events.add(s.proef().event()));
        Collections.shuffle(events, volgorde);
        int helft = events.size() / 2;
        sector.verwerk(events.subList(0, helft));
        sector.verwerk(events.subList(helft / 2, events.size()));
    }

    private void vergelijk(int zaad, Steekproef steekproef, NaiefRegister naief) {
        var code = steekproef.kies(CODES);
        var kwartaal =
                Periode.lees("202%d-Q%d".formatted(steekproef.getal(2), 1 + steekproef.getal(4)));
        var periode = code.equals("H04") ? kwartaal.orElseThrow() : null;
        var dag = periode == null ? dag(steekproef, 200) : periode.tot();
        var kennis =
                steekproef.getal(3) == 0 ? null : BEGIN.plusSeconds(steekproef.getal(50 * 86400));
        var regio = steekproef.kies(List.of("", "AM01", "AM02"));
        Map<Dimensie, String> filters = regio.isEmpty() ? Map.of() : Map.of(Dimensie.REGIO, regio);
        var verwacht =
                naief.bereken(
                        code,
                        dag,
                        kennis == null ? Instant.MAX : kennis,
                        regio.isEmpty() ? null : regio);
        var gekregen = new HashMap<String, String>();
        for (var w : vragen.stel(code, dag, periode, kennis, filters, null).waarden()) {
            var naam = w.onderdeel() == null ? "" : w.onderdeel();
            if (verwacht.containsKey(naam)) {
                gekregen.put(naam, w.teller() + "/" + (w.noemer() == null ? "-" : w.noemer()));
            }
        }
        assertThat(gekregen)
                .as("register %d: %s on %s, known %s, region %s", zaad, code, dag, kennis, regio)
                .isEqualTo(verwacht);
    }
}
