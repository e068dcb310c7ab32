package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.Beveiligd;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.Ontkoppeling;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.regels.Koppeling;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;

/// The Wsw thermometer of the simulated closed group at its real size, released year after year:
/// what can still be read when no two releases may tell of fewer than ten who left between them.
class WswBruikbaarheidTest {
    private static final int WERKELIJK = 10;

    /// Of the municipalities. In most of them fewer than ten leave in a year, so about half of them
    /// have no new figure.
    private static final double MEESTE_CELLEN = 0.6;

    /// With time enough: what is measured here is what can be read, on however busy a machine.
    private static final Parameters PARAMETERS =
            Parameters.STANDAARD
                    .metMeesteGeheim(15)
                    .metGrens(Duration.ofMinutes(10), Parameters.STANDAARD.zoekstappen());

    private static final List<LocalDate> DAGEN =
            IntStream.rangeClosed(2020, 2022).mapToObj(jaar -> LocalDate.of(jaar, 12, 31)).toList();

    private record Uitgebracht(LocalDate dag, Beveiligd uitgave) {}

    @Test
    void eachYearRegionsAndTheCountryCanBeRead() {
        var wsw = wsw(WERKELIJK);
        var eerder = new ArrayList<Uitgebracht>();
        for (var dag : DAGEN) {
            var stand = wsw.stand(dag);
            var koppeling = new Koppeling(naast(wsw, dag, dag, eerder));
            var samen = new Beveiliging(PARAMETERS).beveilig(koppeling.samen(stand));
            var aanval = Aanvaller.val(List.of(samen.onafgerond()), samen.beloofd());
            var eigen = Ontkoppeling.van(samen, stand);
            assertThat(aanval.houdt()).isTrue();
            assertThat(gebieden(eigen, "GM", staat -> true)).as("%s", dag).hasSize(342);
            var gemeenten = gebieden(eigen, "GM", staat -> staat == Staat.GEHEIM);
            assertThat(gemeenten).hasSizeLessThanOrEqualTo((int) (342 * MEESTE_CELLEN));
            assertThat(gebieden(eigen, "AM", staat -> staat == Staat.GEHEIM)).isEmpty();
            assertThat(eigen.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
            eerder.addFirst(new Uitgebracht(dag, eigen));
        }
    }

    private static Wswproef wsw(int omvang) {
        var gemeenten = Gemeenten.all();
        var lot = new Lot(1);
        var dossiers =
                Dossiers.simuleer(
                        gemeenten,
                        Inwoners.of(gemeenten, lot.apart()),
                        new Landschap(gemeenten, lot.apart()),
                        LocalDate.of(2022, 12, 31),
                        omvang,
                        new BsnReeks(),
                        lot.apart());
        return new Wswproef(dossiers.wsw(), gemeenten);
    }

    /// @param eerder the newest first
    private static List<Naast> naast(
            Wswproef wsw, LocalDate dag, LocalDate hier, List<Uitgebracht> eerder) {
        if (eerder.isEmpty()) {
            return List.of();
        }
        var vorige = eerder.getFirst();
        return List.of(
                new Naast(
                        "vertrokken %s %s".formatted(hier, vorige.dag),
                        true,
                        false,
                        wsw.vertrokken(vorige.dag, hier),
                        cellen(vorige.uitgave, staat -> staat != Staat.GEHEIM),
                        cellen(vorige.uitgave, staat -> staat == Staat.GEHEIM),
                        naast(wsw, dag, vorige.dag, eerder.subList(1, eerder.size()))));
    }

    private static Set<Plaats> cellen(Beveiligd beveiligd, Predicate<Staat> welke) {
        return beveiligd.uitgave().cellen().entrySet().stream()
                .filter(cel -> welke.test(cel.getValue().staat()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> gebieden(Beveiligd beveiligd, String soort, Predicate<Staat> welke) {
        return cellen(beveiligd, welke).stream()
                .filter(plaats -> plaats.codes().keySet().equals(Set.of("gebied")))
                .map(plaats -> String.valueOf(plaats.codes().get("gebied")))
                .filter(code -> code.startsWith(soort))
                .collect(Collectors.toSet());
    }
}
