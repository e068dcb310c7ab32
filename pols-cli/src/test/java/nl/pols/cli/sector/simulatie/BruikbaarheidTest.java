package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int MINIMUM = 10;

    /// As far as releases are protected together.
    private static final int BEREIK = 1;

    private static final LocalDate NA_DE_SLUITINGEN = LocalDate.of(2021, 6, 30);

    private static final List<LocalDate> EINDEN =
            List.of(
                    NA_DE_SLUITINGEN,
                    LocalDate.of(2021, 12, 31),
                    LocalDate.of(2022, 6, 30),
                    LocalDate.of(2022, 12, 31));
    private static final Sector SECTOR =
            Sector.simuleer(Gemeenten.all(), 1, new Jaren(2019, 2022), 1);

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2022-06-30"})
    void aMunicipalityIsSeldomHiddenAndARegionNever(LocalDate tot) {
        var monitor = new Monitorproef(SECTOR, tot.plusDays(1).minusMonths(6), tot);
        var inzet = monitor.inzet();
        var lopend = monitor.lopend();
        var samen = beveilig(Genest.samen(inzet, lopend, monitor.weg()));
        isBruikbaar(lopend, Splitsing.deel(lopend).van(samen));
        isBruikbaar(inzet, Splitsing.geheel(inzet).van(samen));
    }

    /// All of a half-year less those running when the one before ended are those who came: as what
    /// was released is known, each half-year is protected together with those before it. In the
    /// half-year after the lockdowns so few run that no method hides fewer than 3 percent of them.
    @Test
    void soItIsAfterTheHalfYearsBefore() {
        var reeks = reeks(EINDEN);
        assertThat(reeks).hasSize(2);
        reeks.forEach((grootheid, geteld) ->
                assertThat(geteld.deelVanGevallen())
                        .as("%s, cases hidden in all half-years", grootheid)
                        .isLessThanOrEqualTo(MEESTE_PERSONEN));
    }

    @Test
    void andEachHalfYearOfARowThatBeginsLater() {
        assertThat(reeks(EINDEN.subList(1, EINDEN.size()))).hasSize(2);
    }

    /// What any method hides that shows all regions: small municipalities, and in a region where
    /// they are one alone, or fewer than ten together, the smallest other one. What is left of a
    /// region without those shown would be known.
    private static double minst(Levering levering) {
        var totalen = levering.tabellen().getFirst().cellen();
        var perRegio = new TreeMap<String, List<Bijdragen>>();
        long alle = 0;
        for (var gebied : levering.dimensies().getFirst().ouders().entrySet()) {
            var hier = totalen.get(Plaats.van("gebied", gebied.getKey()));
            if (gebied.getKey().startsWith("GM") && hier != null && hier.som() > 0) {
                perRegio.computeIfAbsent(gebied.getValue(), r -> new ArrayList<>()).add(hier);
                alle += hier.som();
            }
        }
        return (double) perRegio.values().stream().mapToLong(BruikbaarheidTest::minst).sum() / alle;
    }

    private static long minst(List<Bijdragen> gemeenten) {
        var klein = gemeenten.stream().filter(g -> g.aantal() < MINIMUM).toList();
        long samen = klein.stream().mapToLong(Bijdragen::som).sum();
        if (klein.isEmpty() || (klein.size() > 1 && samen >= MINIMUM)) {
            return samen;
        }
        var ander = gemeenten.stream().filter(g -> g.aantal() >= MINIMUM);
        return samen + ander.mapToLong(Bijdragen::som).min().orElse(0);
    }

    private static double hoogstens(LocalDate tot, Levering levering) {
        return tot.equals(NA_DE_SLUITINGEN)
                ? Math.max(MEESTE_PERSONEN, minst(levering))
                : MEESTE_PERSONEN;
    }

    private static Map<String, Geteld> reeks(List<LocalDate> einden) {
        var uit = new ArrayList<Uitgebracht>();
        var reeks = new TreeMap<String, Geteld>();
        for (var tot : einden) {
            var monitor = new Monitorproef(SECTOR, tot.plusDays(1).minusMonths(6), tot);
            var inzet = monitor.inzet();
            var lopend = monitor.lopend();
            var koppeling = new Koppeling(naast(monitor, uit, "", BEREIK));
            var nest = Genest.samen(inzet, lopend, monitor.weg());
            var samen = beveilig(koppeling.samen(nest));
            var eigen = Ontkoppeling.van(samen, nest);
            var deel = Splitsing.deel(lopend).van(eigen);
            var geheel = Splitsing.geheel(inzet).van(eigen);
            assertThat(samen.beloofd().keySet().stream().anyMatch(p -> !Koppeling.isEigen(p)))
                    .as("small groups who came before %s", tot)
                    .isEqualTo(!uit.isEmpty());
            for (var product : List.of(Map.entry(lopend, deel), Map.entry(inzet, geheel))) {
                var gemeenten = gemeenten(product.getKey(), product.getValue());
                isLeesbaar(product.getKey(), product.getValue(), gemeenten);
                assertThat(gemeenten.deelVanGevallen())
                        .as("%s %s, cases in them", product.getKey().grootheid(), tot)
                        .isLessThanOrEqualTo(hoogstens(tot, product.getKey()));
                reeks.merge(product.getKey().grootheid(), gemeenten, Geteld::met);
            }
            assertThat(gemeenten(inzet, geheel).met(gemeenten(lopend, deel)).deelVanGevallen())
                    .as("both series of %s", tot)
                    .isLessThanOrEqualTo(MEESTE_PERSONEN);
            uit.addFirst(new Uitgebracht(monitor, geheel, deel));
        }
        return reeks;
    }

    private record Uitgebracht(Monitorproef monitor, Beveiligd geheel, Beveiligd deel) {}

    /// @param eerder the newest first
    private static List<Naast> naast(
            Monitorproef van, List<Uitgebracht> eerder, String pad, int bereik) {
        if (eerder.isEmpty() || bereik == 0) {
            return List.of();
        }
        var vorige = eerder.getFirst();
        var nog = eerder.subList(1, eerder.size());
        var heel =
                naast(
                        pad + "weg",
                        true,
                        vorige.monitor.weg(),
                        vorige.geheel,
                        naast(vorige.monitor, nog, pad + "weg.", bereik - 1));
        var erbij = van.erbij(vorige.monitor);
        return List.of(naast(pad + "erbij", false, erbij, vorige.deel, List.of(heel)));
    }

    private static Naast naast(
            String naam, boolean isGeheel, Levering rest, Beveiligd ander, List<Naast> verder) {
        return new Naast(
                naam,
                isGeheel,
                false,
                rest,
                cellen(ander, staat -> staat != Staat.GEHEIM),
                cellen(ander, staat -> staat == Staat.GEHEIM),
                verder);
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
        var gemeenten = gemeenten(levering, beveiligd);
        isLeesbaar(levering, beveiligd, gemeenten);
        assertThat(gemeenten.deelVanGevallen())
                .as("%s, cases in them", levering.grootheid())
                .isLessThanOrEqualTo(MEESTE_PERSONEN);
    }

    private static Geteld gemeenten(Levering levering, Beveiligd beveiligd) {
        return geteld(beveiligd, levering, code -> code.startsWith("GM"));
    }

    private static void isLeesbaar(Levering levering, Beveiligd beveiligd, Geteld gemeenten) {
        assertThat(gemeenten.cellen).isEqualTo(342);
        assertThat((double) gemeenten.geheim / gemeenten.cellen)
                .as("%s, municipalities hidden", levering.grootheid())
                .isLessThanOrEqualTo(MEESTE_CELLEN);
        var regios = geteld(beveiligd, levering, code -> code.startsWith("AM"));
        assertThat(regios.cellen).isEqualTo(35);
        assertThat(regios.geheim).as("%s, regions", levering.grootheid()).isZero();
        assertThat(beveiligd.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
    }

    private record Geteld(int cellen, int geheim, long gevallen, long gevallenGeheim) {
        Geteld met(Geteld ander) {
            return new Geteld(
                    cellen + ander.cellen,
                    geheim + ander.geheim,
                    gevallen + ander.gevallen,
                    gevallenGeheim + ander.gevallenGeheim);
        }

        double deelVanGevallen() {
            return (double) gevallenGeheim / gevallen;
        }
    }

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
