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
import nl.pols.rapportage.feit.Telcontrole;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is counted beforehand gives the answers of the facts, over random sectors with corrections,
/// mergers, splits, revocations, late and mixed-up tellings: asked as known now, and as known at
/// this moment, which reads the facts.
@QuarkusTest
@MetDatabase
class TellingTest {
    private static final int SECTOREN = 15;
    private static final int VRAGEN_PER_SECTOR = 24;
    private static final List<String> PERIODEN =
            List.of("2019", "2020", "2019-2021", "2020-H2", "2021-Q3", "2020-02", "2021-12");

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Indicatoren indicatoren;
    @Inject Telcontrole controle;

    @Test
    void whatWasCountedBeforehandIsWhatTheFactsComeTo() {
        for (int zaad = 1001; zaad <= 1000 + SECTOREN; zaad++) {
            var steekproef = new Steekproef(zaad, 4, 4, LocalDate.of(2019, 6, 1), 900);
            Naieftrekking.trek(steekproef, 60, zaad, sector);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                vergelijk(zaad, steekproef);
            }
            if (zaad % 5 == 0) {
                assertThat(controle.verschillen()).as("sector %d", zaad).isZero();
            }
        }
    }

    @Test
    void anyDifferenceBetweenCountsAndFactsIsSeenAndNotRepaired() {
        Naieftrekking.trek(new Steekproef(1, 4, 4, LocalDate.of(2019, 6, 1), 900), 20, 1, sector);
        sector.uitvoeren(
                "UPDATE teldag SET productief = productief + 1 WHERE ctid = (SELECT min(ctid) FROM"
                        + " teldag WHERE korrel = 'D')");
        sector.uitvoeren(
                "DELETE FROM teltijd WHERE ctid IN (SELECT ctid FROM teltijd WHERE begonnen > 0"
                        + " LIMIT 2)");
        assertThat(controle.verschillen()).isEqualTo(3);
        assertThat(controle.verschillen()).isEqualTo(3);
    }

    private void vergelijk(int zaad, Steekproef steekproef) {
        var code = steekproef.kies(Telkeuze.INDICATOREN.stream().sorted().toList());
        var indicator = indicatoren.require(code);
        var periode =
                indicator.tijd() == Indicator.Tijd.PEILDATUM
                        ? null
                        : Periode.lees(steekproef.kies(PERIODEN)).orElseThrow();
        var dag = dag(steekproef);
        var peildatum =
                periode == null || indicator.tijd() == Indicator.Tijd.PERIODE_EN_PEILDATUM
                        ? dag
                        : periode.tot();
        var filters = filters(indicator, steekproef);
        var uitsplitsing = uitsplitsing(indicator, periode, steekproef);
        var geteld = stel(code, peildatum, periode, null, filters, uitsplitsing);
        var feiten = stel(code, peildatum, periode, Instant.now(), filters, uitsplitsing);
        assertThat(geteld)
                .as(
                        "sector %d: %s, %s, %s, %s per %s",
                        zaad, code, dag, periode, filters, uitsplitsing)
                .isEqualTo(feiten);
    }

    /// One in three is the end of a month or of ten days, where other sums meet.
    private static LocalDate dag(Steekproef steekproef) {
        var dag = LocalDate.of(2019, 7, 1).plusDays(steekproef.getal(1_000));
        return switch (steekproef.getal(6)) {
            case 0 -> dag.withDayOfMonth(dag.lengthOfMonth());
            case 1 -> dag.withDayOfMonth(steekproef.kies(List.of(10, 20)));
            default -> dag;
        };
    }

    private static Map<Dimensie, String> filters(Indicator indicator, Steekproef steekproef) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        for (Dimensie dimensie : indicator.filters()) {
            if (steekproef.getal(5) == 0) {
                filters.put(dimensie, waarde(dimensie, steekproef));
            }
        }
        return filters;
    }

    private static String waarde(Dimensie dimensie, Steekproef steekproef) {
        return switch (dimensie) {
            case GEMEENTE -> Steekproef.gemeente(1 + steekproef.getal(4));
            case SOB -> Steekproef.sob(1 + steekproef.getal(4)).toString();
            case REGIO -> "AM0" + (1 + steekproef.getal(2));
            case UITKERING -> steekproef.kies(List.of("PARTICIPATIEWET", "WW", "GEEN"));
            default -> steekproef.kies(List.of("GROOT", "ZEER_GROOT"));
        };
    }

    private static @Nullable Dimensie uitsplitsing(
            Indicator indicator, @Nullable Periode periode, Steekproef steekproef) {
        var mogelijk = new ArrayList<@Nullable Dimensie>(indicator.uitsplitsingen());
        mogelijk.add(null);
        var gekozen = mogelijk.get(steekproef.getal(mogelijk.size()));
        return gekozen == Dimensie.PERIODE && (periode == null || periode.delen().size() == 1)
                ? null
                : gekozen;
    }

    private List<Waarde> stel(
            String code,
            LocalDate peildatum,
            @Nullable Periode periode,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        return vragen.stel(code, peildatum, periode, kennis, filters, uitsplitsing).waarden();
    }
}
