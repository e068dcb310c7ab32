package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import org.junit.jupiter.api.Test;

/// Sixty regions with a company each, for twelve municipalities of 30 people. In the first region
/// two municipalities have 9, one of them with a company of its own: that company's total is 9 as
/// well. What it could be otherwise is near: the other municipality of 9 gives way, and with it the
/// company of the region.
class WijkendTest {
    private static final int REGIOS = 60;
    private static final int GEMEENTEN = 12;
    private static final int KLEIN = 9;
    private static final int GROOT = 30;

    private final Map<String, String> gebieden = new TreeMap<>();
    private final Set<String> bedrijven = new HashSet<>();
    private final Map<Plaats, Long> gebied = new LinkedHashMap<>();
    private final Map<Plaats, Long> bedrijf = new LinkedHashMap<>();
    private final Map<Plaats, Long> kruising = new LinkedHashMap<>();

    @Test
    void whereCompaniesGiveWayTheCountryAndItsRegionsAreShown() {
        for (int regio = 0; regio < REGIOS; regio++) {
            for (int gemeente = 0; gemeente < GEMEENTEN; gemeente++) {
                boolean klein = regio == 0 && gemeente < 2;
                boolean eigen = regio == 0 && gemeente == 0;
                tel(
                        "R%02d".formatted(regio),
                        "G%02d%02d".formatted(regio, gemeente),
                        eigen ? "eigen" : "B%02d".formatted(regio),
                        klein ? KLEIN : GROOT);
            }
        }

        var uitgave = new Beveiliging(Parameters.STANDAARD).beveilig(levering()).uitgave();

        // 60 regions of 12 municipalities of 30, less two times 21
        assertThat(gebied.get(Plaats.TOTAAL)).isEqualTo(60 * 12 * 30 - 2 * 21);
        assertThat(uitgave.cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
        for (int regio = 0; regio < REGIOS; regio++) {
            var plaats = Plaats.van("gebied", "R%02d".formatted(regio));
            assertThat(uitgave.cijfer(plaats).staat()).isEqualTo(Staat.GEPUBLICEERD);
        }
        assertThat(uitgave.cijfer(Plaats.van("sob", "eigen")).staat()).isEqualTo(Staat.GEHEIM);
        assertThat(uitgave.cijfer(Plaats.van("gebied", "G0000")).staat()).isEqualTo(Staat.GEHEIM);
    }

    private void tel(String regio, String gemeente, String sob, long personen) {
        gebieden.put(regio, "NL");
        gebieden.put(gemeente, regio);
        bedrijven.add(sob);
        bedrijf.merge(Plaats.TOTAAL, personen, Long::sum);
        bedrijf.merge(Plaats.van("sob", sob), personen, Long::sum);
        for (var plaats :
                List.of(
                        Plaats.TOTAAL,
                        Plaats.van("gebied", regio),
                        Plaats.van("gebied", gemeente))) {
            gebied.merge(plaats, personen, Long::sum);
            kruising.merge(plaats, personen, Long::sum);
            kruising.merge(plaats.met("sob", sob), personen, Long::sum);
        }
    }

    private Levering levering() {
        var tabellen = new ArrayList<Tabel>();
        tabellen.add(tabel("gebied", true, gebied));
        tabellen.add(tabel("bedrijf", true, bedrijf));
        tabellen.add(tabel("gebied-bedrijf", false, kruising));
        return new Levering(
                "F04",
                Soort.AANTAL,
                List.of(
                        Dimensie.boom("gebied", "NL", gebieden),
                        Dimensie.plat("sob", "TOTAAL", bedrijven)),
                Set.of(),
                Set.of("sob"),
                tabellen);
    }

    private static Tabel tabel(String naam, boolean gepubliceerd, Map<Plaats, Long> aantallen) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        aantallen.forEach((plaats, aantal) -> cellen.put(plaats, Bijdragen.personen(aantal)));
        return new Tabel(naam, gepubliceerd, cellen);
    }
}
