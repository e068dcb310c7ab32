package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.Splitsing;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;
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
        var samen = beveilig(Genest.samen(inzet, lopend));
        isBruikbaar(lopend, Splitsing.deel(lopend).van(samen));
        isBruikbaar(inzet, Splitsing.geheel(inzet).van(samen));
    }

    /// All of a half-year less those running when the one before ended are those who came: as what
    /// was released is known, the half-year after it is protected together with it.
    @Test
    void soItIsAfterTheHalfYearBefore() {
        var tot = LocalDate.of(2021, 12, 31);
        var vorige = new Monitorproef(SECTOR, LocalDate.of(2021, 7, 1), tot);
        var toen = beveilig(Genest.samen(vorige.inzet(), vorige.lopend()));
        var eerder = Splitsing.deel(vorige.lopend()).van(toen);
        var monitor = new Monitorproef(SECTOR, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30));
        var inzet = monitor.inzet();
        var lopend = monitor.lopend();
        var koppeling =
                new Koppeling(
                        List.of(
                                new Naast(
                                        "naast-erbij",
                                        false,
                                        false,
                                        monitor.erbij(vorige),
                                        cellen(eerder, staat -> staat != Staat.GEHEIM),
                                        cellen(eerder, staat -> staat == Staat.GEHEIM))));
        var nest = Genest.samen(inzet, lopend);
        var samen = beveilig(koppeling.samen(nest));
        var eigen = Ontkoppeling.van(samen, koppeling, nest);
        assertThat(
                        samen.beloofd().keySet().stream()
                                .filter(plaats -> plaats.codes().containsKey("naast-erbij")))
                .as("small groups who came")
                .isNotEmpty();
        isBruikbaar(lopend, Splitsing.deel(lopend).van(eigen));
        isBruikbaar(inzet, Splitsing.geheel(inzet).van(eigen));
    }

    private static Beveiligd beveilig(Levering levering) {
        var samen =
                new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(MEESTE_GEHEIM))
                        .beveilig(levering);
        assertThat(Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd()).houdt()).isTrue();
        return samen;
    }

    private static Set<Plaats> cellen(Beveiligd beveiligd, Predicate<Staat> welke) {
        return beveiligd.uitgave().cellen().entrySet().stream()
                .filter(cel -> welke.test(cel.getValue().staat()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
