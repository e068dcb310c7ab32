package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.proef.Proefrelease;
import nl.pols.statistischebeveiliging.proef.Toeval;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Cijfer;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// What holds of amounts only.
class BedragenTest {
    private static final int GENOEG = 3;
    private static final long MILJOEN = 1_000_000;
    private static final Plaats KLEIN = Plaats.van("regio", "a");
    private final Beveiliging beveiliging = new Beveiliging(Parameters.STANDAARD);

    /// In a is one contributor of a million; later five of 200,002 each, which could be shown. But
    /// the 1,000,010 that they are together is what was hidden first, to a hundred thousandth.
    @Test
    void whatWasHiddenStaysSoWhileItIsNearlyTheSame() {
        var eerst = beveiliging.beveilig(levering(Map.of("x", MILJOEN)));
        var samen = new LinkedHashMap<String, Long>();
        List.of("p", "q", "r", "s", "t").forEach(wie -> samen.put(wie, 200_002L));

        assertThat(staat(eerst, KLEIN)).isEqualTo(Staat.GEHEIM);
        assertThat(staat(beveiliging.beveilig(levering(samen)), KLEIN))
                .as("by itself it could be shown")
                .isEqualTo(Staat.GEPUBLICEERD);
        assertThat(staat(beveiliging.beveilig(levering(samen), eerst.voorLater()), KLEIN))
                .isEqualTo(Staat.GEHEIM);
    }

    /// By more than 10 % it is another figure.
    @Test
    void anotherAmountMayBeShown() {
        var eerst = beveiliging.beveilig(levering(Map.of("x", MILJOEN)));
        var samen = new LinkedHashMap<String, Long>();
        List.of("p", "q", "r", "s", "t").forEach(wie -> samen.put(wie, 230_000L));

        assertThat(staat(beveiliging.beveilig(levering(samen), eerst.voorLater()), KLEIN))
                .isEqualTo(Staat.GEPUBLICEERD);
    }

    /// A grant of a few hundred million is as safe as one of a few hundred.
    @Test
    void amountsOfTheSizeOfASectorAreAttackedToo() {
        int geheim = 0;
        for (int zaad : new int[] {0, 1, 2, 3, 10}) {
            var beveiligd = beveiliging.beveilig(maal(new Toeval(zaad).release(), zaad));
            geheim += beveiligd.beloofd().size();
            var verslag = Aanvaller.val(List.of(beveiligd.onafgerond()), beveiligd.beloofd());
            assertThat(verslag.teNauw()).as("zaad %d", zaad).isEmpty();
            assertThat(verslag.tegenstrijdig()).as("zaad %d", zaad).isFalse();
        }
        assertThat(geheim).isGreaterThan(10);
    }

    /// A complement that is shown after all gives away what it was hidden for. Not each does: some
    /// are hidden because what is left of a total would be of too few.
    @Test
    void theAttackerSeesThatAComplementIsMissing() {
        int gezien = 0;
        for (int zaad = 0; zaad < 3; zaad++) {
            var levering = maal(new Toeval(zaad).release(), zaad);
            var beveiligd = beveiliging.beveilig(levering);
            for (var tabel : levering.tabellen()) {
                for (var cel : tabel.cellen().entrySet()) {
                    if (gezien < GENOEG
                            && staat(beveiligd, cel.getKey()) == Staat.GEHEIM
                            && !beveiligd.beloofd().containsKey(cel.getKey())) {
                        var lek = getoond(beveiligd.onafgerond(), cel.getKey(), cel.getValue());
                        gezien += Aanvaller.val(List.of(lek), beveiligd.beloofd()).houdt() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(gezien).isEqualTo(GENOEG);
    }

    private static Uitgave getoond(Uitgave uitgave, Plaats plaats, Bijdragen inhoud) {
        var cellen = new TreeMap<>(uitgave.cellen());
        cellen.put(plaats, Cijfer.van(inhoud.som(), 1));
        return new Uitgave(
                uitgave.grootheid(), uitgave.dimensies(), 1, cellen, uitgave.achterliggend());
    }

    private static Levering maal(Proefrelease release, long zaad) {
        var levering = release.bedragen(zaad);
        var tabellen = new ArrayList<Tabel>();
        for (var tabel : levering.tabellen()) {
            var cellen = new LinkedHashMap<Plaats, Bijdragen>();
            tabel.cellen().forEach((plaats, inhoud) -> cellen.put(plaats, maal(inhoud)));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return levering.met(tabellen);
    }

    private static Bijdragen maal(Bijdragen inhoud) {
        return Bijdragen.bedragen(
                inhoud.grootste().stream()
                        .map(b -> new Bijdrager(b.wie(), b.bedrag() * MILJOEN))
                        .toList());
    }

    private static Staat staat(Beveiligd beveiligd, Plaats plaats) {
        return beveiligd.uitgave().cijfer(plaats).staat();
    }

    private static Levering levering(Map<String, Long> klein) {
        var delen = new LinkedHashMap<String, Bijdragen>();
        delen.put("a", bijdragen(klein));
        delen.put("b", bijdragen(gelijk("b", 4, 2 * MILJOEN)));
        delen.put("c", bijdragen(gelijk("c", 6, 3 * MILJOEN)));
        var cellen = new LinkedHashMap<Plaats, Bijdragen>();
        delen.forEach((code, bijdragen) -> cellen.put(Plaats.van("regio", code), bijdragen));
        cellen.put(Plaats.TOTAAL, Bijdragen.samen(List.copyOf(delen.values())));
        return new Levering(
                "euro",
                Soort.BEDRAG,
                List.of(Dimensie.plat("regio", "NL", List.of("a", "b", "c"))),
                Set.of(),
                List.of(new Tabel("regio", true, cellen)));
    }

    private static Map<String, Long> gelijk(String wie, int aantal, long bedrag) {
        var alle = new LinkedHashMap<String, Long>();
        for (int i = 0; i < aantal; i++) {
            alle.put(wie + i, bedrag);
        }
        return alle;
    }

    private static Bijdragen bijdragen(Map<String, Long> perWie) {
        return Bijdragen.bedragen(
                perWie.entrySet().stream()
                        .map(e -> new Bijdrager(e.getKey(), e.getValue()))
                        .toList());
    }
}
