package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What grants came to beforehand gives the answers of the facts, in whatever order they were told:
/// over random grants to all kinds of recipients, with corrections, a company divided over two,
/// rotated pseudonyms and erasures.
@QuarkusTest
@MetDatabase
class TellingGeldTest {
    private static final int SECTOREN = 60;
    private static final int VRAGEN_PER_SECTOR = 24;
    private static final List<String> CODES = List.of("G01", "G02", "G03", "G04", "G05", "G06");
    private static final List<String> JAREN = List.of("", "2020", "2021", "2020-2021");
    private static final List<String> PERIODEN =
            List.of("2020", "2021", "2020-H2", "2021-Q1", "2020-2021", "2020-02");
    private static final Map<Dimensie, List<String>> WAARDEN =
            Map.of(
                    Dimensie.GEMEENTE,
                    List.of(Steekproef.gemeente(1), Steekproef.gemeente(2)),
                    Dimensie.REGIO,
                    List.of("AM01", "AM02"),
                    Dimensie.SOB,
                    List.of(Sobproef.id(1).toString(), Sobproef.id(2).toString()),
                    Dimensie.REGELING,
                    List.of("EEN", "DRIE"),
                    Dimensie.OORMERK,
                    List.of("AB"));

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Indicatoren indicatoren;
    @Inject Telcontrole controle;

    @Test
    void whatGrantsCameToIsWhatTheFactsComeTo() {
        for (int zaad = 701; zaad <= 700 + SECTOREN; zaad++) {
            var s = new Steekproef(zaad, 3, 3, LocalDate.of(2020, 1, 1), 1);
            vertel(s, zaad);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                vergelijk(zaad, s);
            }
            assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
        }
    }

    @Test
    void anyDifferenceBetweenCountsAndFactsIsSeen() {
        // the seed has persons who were reached with several grants
        vertel(new Steekproef(702, 3, 3, LocalDate.of(2020, 1, 1), 1), 702);
        sector.uitvoeren(
                "UPDATE teltoekenning SET personen = personen + 1 WHERE ctid = (SELECT min(ctid)"
                        + " FROM teltoekenning)");
        assertThat(controle.verschillen()).isEqualTo(1);
        sector.uitvoeren("DELETE FROM telgeld WHERE ctid = (SELECT min(ctid) FROM telgeld)");
        assertThat(controle.verschillen()).isEqualTo(2);
        sector.uitvoeren("DELETE FROM telbereikt WHERE ctid = (SELECT min(ctid) FROM telbereikt)");
        assertThat(controle.verschillen()).isEqualTo(3);
    }

    /// Mixed up, in batches of a few; some are told twice.
    private void vertel(Steekproef s, int zaad) {
        sector.leeg();
        var events = new ArrayList<>(Geldtrekking.trek(s));
        var toeval = new Random(zaad);
        Collections.shuffle(events, toeval);
        for (int van = 0; van < events.size(); van += 7) {
            var deel = events.subList(van, Math.min(van + 7, events.size()));
            sector.verwerk(deel);
            if (toeval.nextInt(5) == 0) {
                sector.verwerk(deel);
            }
        }
    }

    private void vergelijk(int zaad, Steekproef s) {
        var indicator = indicatoren.require(s.kies(CODES));
        boolean perJaar = indicator.tijd() == Indicator.Tijd.JAAR;
        var periode = Periode.lees(s.kies(perJaar ? JAREN : PERIODEN)).orElse(null);
        var dag = periode == null ? LocalDate.of(2022, 5, 1) : periode.tot();
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        for (Dimensie dimensie : indicator.filters()) {
            if (s.getal(5) == 0) {
                filters.put(dimensie, s.kies(WAARDEN.getOrDefault(dimensie, List.of())));
            }
        }
        var naar = new ArrayList<@Nullable Dimensie>(indicator.uitsplitsingen());
        if (!perJaar) {
            naar.remove(Dimensie.PERIODE);
        }
        naar.add(null);
        var uitsplitsing = naar.get(s.getal(naar.size()));
        assertThat(stel(indicator, dag, periode, null, filters, uitsplitsing))
                .as(
                        "sector %d: %s, %s, %s per %s",
                        zaad, indicator.code(), periode, filters, uitsplitsing)
                .isEqualTo(stel(indicator, dag, periode, Instant.now(), filters, uitsplitsing));
    }

    private List<Waarde> stel(
            Indicator indicator,
            LocalDate dag,
            @Nullable Periode periode,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        return vragen.stel(indicator.code(), dag, periode, kennis, filters, uitsplitsing).waarden();
    }
}
