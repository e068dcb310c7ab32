package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.Afbouwbeveiligd;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.aanval.Afbouwaanval;
import nl.pols.statistischebeveiliging.regels.Afbouw;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;

/// The Wsw thermometer of the simulated closed group, released year after year: what can still be
/// read when no two releases, however far apart, may tell of fewer than ten who left between them.
class WswBruikbaarheidTest {
    private static final double WERKELIJK = 1;

    /// What `./pols demo` fills.
    private static final double TIENDE = 0.1;

    /// Of the municipalities. In more than half of them fewer than ten leave in a year, so in the
    /// year after the first, which shows them all, those are hidden; later they have a new figure
    /// every second year or so.
    private static final double MEESTE_CELLEN = 0.5;

    private static final double NA_DE_EERSTE = 0.6;

    private static final List<LocalDate> DAGEN =
            IntStream.rangeClosed(2016, 2022).mapToObj(jaar -> LocalDate.of(jaar, 12, 31)).toList();

    private record Uitgebracht(LocalDate dag, Beveiligd uitgave) {}

    @Test
    void eachYearRegionsAndTheCountryCanBeRead() {
        for (var jaar : brengUit(wsw(WERKELIJK), DAGEN)) {
            assertThat(gebieden(jaar, "GM", staat -> true)).as("%s", jaar.dag).hasSize(342);
            assertThat(gebieden(jaar, "GM", staat -> staat == Staat.GEHEIM))
                    .as("%s", jaar.dag)
                    .hasSizeLessThanOrEqualTo((int) (342 * meeste(jaar.dag)));
            assertThat(gebieden(jaar, "AM", staat -> staat == Staat.GEHEIM)).isEmpty();
            assertThat(landelijk(jaar)).doesNotContain(Staat.GEHEIM);
        }
    }

    @Test
    void aRowThatBeginsLaterHidesNoMore() {
        for (var jaar : brengUit(wsw(WERKELIJK), DAGEN.subList(4, DAGEN.size()))) {
            assertThat(gebieden(jaar, "GM", staat -> staat == Staat.GEHEIM))
                    .as("%s", jaar.dag)
                    .hasSizeLessThanOrEqualTo((int) (342 * NA_DE_EERSTE));
        }
    }

    /// In a region too fewer than ten may leave in a year.
    @Test
    void ofATenthOfThemStillTheCountryEachYearAndMostRegions() {
        for (var jaar : brengUit(wsw(TIENDE), DAGEN)) {
            assertThat(landelijk(jaar)).as("%s", jaar.dag).doesNotContain(Staat.GEHEIM);
            assertThat(gebieden(jaar, "AM", staat -> staat == Staat.GEHEIM))
                    .as("%s", jaar.dag)
                    .hasSizeLessThanOrEqualTo(18);
        }
    }

    private static double meeste(LocalDate dag) {
        return dag.equals(DAGEN.get(1)) ? NA_DE_EERSTE : MEESTE_CELLEN;
    }

    private static List<Uitgebracht> brengUit(Wswproef wsw, List<LocalDate> dagen) {
        var eerder = new ArrayList<Uitgebracht>();
        for (var dag : dagen) {
            var keten = new Afbouw(dag.toString(), naast(wsw, dag, eerder), List.of());
            var veilig =
                    new Beveiliging(Parameters.STANDAARD.metMeesteGeheim(15))
                            .beveilig(wsw.stand(dag), Map.of(), keten);
            assertThat(houdt(veilig)).as("%s", dag).isTrue();
            eerder.addFirst(new Uitgebracht(dag, veilig.beveiligd()));
        }
        return eerder;
    }

    private static boolean houdt(Afbouwbeveiligd veilig) {
        return veilig.bewijs().delen().stream()
                .allMatch(deel -> {
                    var aanval = new Afbouwaanval(deel.reeks());
                    deel.werelden().geef(aanval::bekijk);
                    return aanval.verslag(deel.beloofd()).houdt();
                });
    }

    private static Wswproef wsw(double deel) {
        var gemeenten = Gemeenten.all();
        var lot = new Lot(1);
        var inwoners = Inwoners.of(gemeenten, lot.apart());
        var landschap = new Landschap(gemeenten, lot.apart());
        var dossiers = naBeschutWerk(lot.apart());
        var alle =
                new Wswsimulatie(
                                new Gemeentekeuze(gemeenten, inwoners, dossiers.apart()),
                                landschap,
                                LocalDate.of(2022, 12, 31),
                                deel,
                                dossiers.apart())
                        .run(new BsnReeks());
        return new Wswproef(alle, gemeenten);
    }

    /// Sheltered work draws first ([Dossiers#simuleer]); so the employments are those of a whole
    /// sector, and nothing else of it has to be made.
    private static Lot naBeschutWerk(Lot lot) {
        IntStream.range(0, 3).forEach(i -> lot.apart());
        return lot;
    }

    /// @param eerder the newest first
    private static List<Naast> naast(Wswproef wsw, LocalDate dag, List<Uitgebracht> eerder) {
        var naast = new ArrayList<Naast>();
        var hier = dag;
        for (var vorige : eerder) {
            naast.add(
                    new Naast(
                            vorige.dag.toString(),
                            true,
                            false,
                            wsw.vertrokken(vorige.dag, hier),
                            cellen(vorige.uitgave, staat -> staat != Staat.GEHEIM),
                            cellen(vorige.uitgave, staat -> staat == Staat.GEHEIM)));
            hier = vorige.dag;
        }
        return naast;
    }

    private static Set<Plaats> cellen(Beveiligd beveiligd, Predicate<Staat> welke) {
        return beveiligd.uitgave().cellen().entrySet().stream()
                .filter(cel -> welke.test(cel.getValue().staat()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// The country, and how people work there.
    private static List<Staat> landelijk(Uitgebracht jaar) {
        return jaar.uitgave.uitgave().cellen().entrySet().stream()
                .filter(cel -> !cel.getKey().codes().containsKey("gebied"))
                .map(cel -> cel.getValue().staat())
                .toList();
    }

    private static Set<String> gebieden(Uitgebracht jaar, String soort, Predicate<Staat> welke) {
        return cellen(jaar.uitgave, welke).stream()
                .filter(plaats -> plaats.codes().keySet().equals(Set.of("gebied")))
                .map(plaats -> String.valueOf(plaats.codes().get("gebied")))
                .filter(code -> code.startsWith(soort))
                .collect(Collectors.toSet());
    }
}
