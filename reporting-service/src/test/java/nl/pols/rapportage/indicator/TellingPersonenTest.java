package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What of persons was counted beforehand gives the answers of the facts, by place too: over random
/// sectors of ten persons, who have provisions in several municipalities of one region, come more
/// than once and are in sheltered work as well.
@QuarkusTest
@MetDatabase
class TellingPersonenTest {
    private static final int SECTOREN = 60;
    private static final int VRAGEN_PER_SECTOR = 30;
    private static final List<String> CODES =
            Stream.concat(Stream.of("A13", "E02", "E03", "E04"), Telkeuze.UIT_PERSONEN.stream())
                    .sorted()
                    .toList();
    private static final List<String> PERIODEN =
            List.of("2019", "2020", "2020-H2", "2021-Q1", "2019-2021", "2020-02");
    private static final Map<Dimensie, List<String>> WAARDEN =
            Map.of(
                    Dimensie.GEMEENTE,
                    List.of(Steekproef.gemeente(1), Steekproef.gemeente(3)),
                    Dimensie.REGIO,
                    List.of("AM01", "AM02"),
                    Dimensie.SOB,
                    List.of(Steekproef.sob(1).toString(), Steekproef.sob(2).toString()),
                    Dimensie.VOORZIENINGTYPE,
                    List.of("04", "05"),
                    Dimensie.AANVRAGER,
                    List.of("GEMEENTE", "PERSOON"),
                    Dimensie.WERKVORM,
                    List.of("BESCHUT", "BEGELEID_WERKEN"));

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Indicatoren indicatoren;
    @Inject Telcontrole controle;

    @Test
    void whatWasCountedBeforehandIsWhatTheFactsComeTo() {
        for (int zaad = 501; zaad <= 500 + SECTOREN; zaad++) {
            var s = new Steekproef(zaad, 3, 3, Personentrekking.EERSTE_DAG, 900);
            Personentrekking.vertel(s, Personentrekking.sector(s), new Random(zaad), sector);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                vergelijk(zaad, s);
            }
        }
    }

    @Test
    void anyDifferenceBetweenCountsAndFactsIsSeen() {
        var s = new Steekproef(7, 3, 3, Personentrekking.EERSTE_DAG, 900);
        Personentrekking.vertel(s, Personentrekking.sector(s), new Random(7), sector);
        assertThat(controle.verschillen()).isZero();
        eenAnders("telvoorziening", "wml = wml + 1");
        assertThat(controle.verschillen()).isEqualTo(1);
        eenAnders("telspreiding", "gemeentecode = 'GM0009'");
        assertThat(controle.verschillen()).isEqualTo(3);
        eenAnders("telinstroom", "dag = dag - 1");
        assertThat(controle.verschillen()).isEqualTo(4);
        sector.uitvoeren("UPDATE versietelling SET bekend = bekend - 1");
        assertThat(controle.verschillen()).isEqualTo(6);
        eenAnders("telregistratie", "gestopt = gestopt + 1");
        assertThat(controle.verschillen()).isEqualTo(7);
        sector.uitvoeren(
                "INSERT INTO telvlagspreiding VALUES (gen_random_uuid(), 'GM0001', 'A',"
                        + " '2020-01-01', '2020-02-01')");
        assertThat(controle.verschillen()).isEqualTo(8);
        sector.uitvoeren(
                "INSERT INTO telbaanpauze VALUES (gen_random_uuid(), '', '2020-01-01',"
                        + " '2020-02-01')");
        assertThat(controle.verschillen()).isEqualTo(9);
    }

    private void eenAnders(String tabel, String hoe) {
        sector.uitvoeren(
                "UPDATE %1$s SET %2$s WHERE ctid = (SELECT min(ctid) FROM %1$s)"
                        .formatted(tabel, hoe));
    }

    private void vergelijk(int zaad, Steekproef s) {
        var indicator = indicatoren.require(s.kies(CODES));
        var periode =
                indicator.tijd() == Indicator.Tijd.PEILDATUM
                        ? null
                        : Periode.lees(s.kies(PERIODEN)).orElseThrow();
        var dag =
                periode == null
                        ? Personentrekking.EERSTE_DAG.plusDays(s.getal(900))
                        : periode.tot();
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        for (Dimensie dimensie : indicator.filters()) {
            if (s.getal(4) == 0) {
                filters.put(dimensie, s.kies(WAARDEN.getOrDefault(dimensie, List.of())));
            }
        }
        var naar = new ArrayList<@Nullable Dimensie>(indicator.uitsplitsingen());
        naar.remove(Dimensie.PERIODE);
        naar.add(null);
        var uitsplitsing = naar.get(s.getal(naar.size()));
        assertThat(stel(indicator, dag, periode, null, filters, uitsplitsing))
                .as(
                        "sector %d: %s, %s, %s, %s per %s",
                        zaad, indicator.code(), dag, periode, filters, uitsplitsing)
                .isEqualTo(stel(indicator, dag, periode, Instant.now(), filters, uitsplitsing));
    }

    private List<Uitkomst.Waarde> stel(
            Indicator indicator,
            LocalDate dag,
            @Nullable Periode periode,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        return vragen.stel(indicator.code(), dag, periode, kennis, filters, uitsplitsing).waarden();
    }
}
