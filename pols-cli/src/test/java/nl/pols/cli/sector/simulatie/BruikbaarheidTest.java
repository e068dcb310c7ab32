package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Splitsing;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The trajectory monitor of the simulated sector, as `./pols demo` fills it: safe, and of use to
/// those who want to know about a municipality.
class BruikbaarheidTest {
    private static final double MEESTE_CELLEN = 0.15;
    private static final double MEESTE_PERSONEN = 0.03;

    private static final int MEESTE_GEHEIM = 15;
    private static final Sector SECTOR =
            Sector.simuleer(Gemeenten.all(), 1, new Jaren(2019, 2022), 1);

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-06-30"})
    void aMunicipalityIsSeldomHiddenAndARegionNever(LocalDate tot) {
        var monitor = new Monitorproef(SECTOR, tot.plusDays(1).minusMonths(6), tot);
        var inzet = monitor.inzet();
        var lopend = monitor.lopend();
        var samen =
                new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(MEESTE_GEHEIM))
                        .beveilig(Genest.samen(inzet, lopend));
        var aanval = Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd());
        assertThat(aanval.houdt()).isTrue();
        isBruikbaar(lopend, Splitsing.deel(lopend).van(samen));
        isBruikbaar(inzet, Splitsing.geheel(inzet).van(samen));
    }

    private static void isBruikbaar(Levering levering, Beveiligd beveiligd) {
        var gemeenten = geteld(beveiligd, levering, code -> code.startsWith("GM"));
        assertThat(gemeenten.cellen).isEqualTo(342);
        assertThat((double) gemeenten.geheim / gemeenten.cellen)
                .as("%s, municipalities hidden", levering.grootheid())
                .isLessThanOrEqualTo(MEESTE_CELLEN);
        assertThat((double) gemeenten.gevallenGeheim / gemeenten.gevallen)
                .as("%s, cases in them", levering.grootheid())
                .isLessThanOrEqualTo(MEESTE_PERSONEN);
        var regios = geteld(beveiligd, levering, code -> code.startsWith("AM"));
        assertThat(regios.cellen).isEqualTo(35);
        assertThat(regios.geheim).as("%s, regions", levering.grootheid()).isZero();
        assertThat(beveiligd.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
    }

    private record Geteld(int cellen, int geheim, long gevallen, long gevallenGeheim) {}

    private static Geteld geteld(Beveiligd beveiligd, Levering levering, Predicate<String> welke) {
        int cellen = 0;
        int geheim = 0;
        long gevallen = 0;
        long gevallenGeheim = 0;
        var totalen = levering.tabellen().getFirst().cellen();
        for (var code : levering.dimensies().getFirst().ouders().keySet()) {
            if (welke.test(code)) {
                var plaats = Plaats.van("gebied", code);
                long hier = totalen.getOrDefault(plaats, Bijdragen.personen(0)).som();
                boolean isGeheim = beveiligd.uitgave().cijfer(plaats).staat() == Staat.GEHEIM;
                cellen++;
                gevallen += hier;
                geheim += isGeheim ? 1 : 0;
                gevallenGeheim += isGeheim ? hier : 0;
            }
        }
        return new Geteld(cellen, geheim, gevallen, gevallenGeheim);
    }
}
