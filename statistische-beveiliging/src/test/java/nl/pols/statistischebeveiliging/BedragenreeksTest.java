package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.aanval.Aanvaller;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.proef.Geldstroom;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Staat;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.junit.jupiter.api.Test;

/// What holds of releases of amounts after each other, with corrections in between.
class BedragenreeksTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final int UITGAVEN = 4;
    private static final Parameters PARAMETERS =
            Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 150_000);
    private static final Plaats A = Plaats.van("regio", "a");

    private final Beveiliging beveiliging = new Beveiliging(PARAMETERS);

    /// By whoever has all releases before rounding, and knows what each of them marks as revised.
    @Test
    void givesNothingAwayInASequenceWithCorrections() {
        int aangevallen = 0;
        int omgeslagen = 0;
        for (int zaad = 0; zaad < 25 * KEREN; zaad++) {
            var reeks = new ArrayList<Uitgave>();
            for (var beveiligd : reeks(zaad)) {
                reeks.add(beveiligd.onafgerond());
                var verslag = Aanvaller.valOokHerziene(reeks, beveiligd.beloofd());
                assertThat(verslag.teNauw()).as("zaad %d, %d", zaad, reeks.size()).isEmpty();
                assertThat(verslag.tegenstrijdig()).as("zaad %d", zaad).isFalse();
                aangevallen += beveiligd.beloofd().size();
                omgeslagen += omgeslagen(reeks);
            }
        }
        assertThat(aangevallen).as("sensitive amounts").isGreaterThan(500);
        assertThat(omgeslagen).as("shown in one, hidden in the next, or back").isGreaterThan(15);
    }

    /// Whatever happened in between: who sees an amount would know about what was hidden.
    @Test
    void neverShowsAboutWhatAnyReleaseHid() {
        int vergeleken = 0;
        for (int zaad = 0; zaad < 25 * KEREN; zaad++) {
            Map<Plaats, List<Long>> verzwegen = new HashMap<>();
            for (var beveiligd : reeks(zaad)) {
                for (var cel : beveiligd.onafgerond().cellen().entrySet()) {
                    var getoond = cel.getValue().waarde();
                    for (long toen : verzwegen.getOrDefault(cel.getKey(), List.of())) {
                        vergeleken++;
                        assertThat(getoond == null || ver(getoond, toen))
                                .as("zaad %d: %s is %d, was %d", zaad, cel.getKey(), getoond, toen)
                                .isTrue();
                    }
                }
                beveiligd
                        .voorLater()
                        .forEach((plaats, vorig) -> {
                            if (vorig.geheim()) {
                                verzwegen
                                        .computeIfAbsent(plaats, p -> new ArrayList<>())
                                        .add(vorig.waarde());
                            }
                        });
            }
        }
        assertThat(vergeleken).isGreaterThan(1_000);
    }

    private static boolean ver(long nu, long toen) {
        return Math.abs(nu - toen) * 100 >= toen * PARAMETERS.pProcent();
    }

    /// One contributor of 1,000,000; then five of 218,000 are 1,090,000: 9 % more, so hidden. Of
    /// five of 195,000 the 975,000 is 10.6 % less than that, but 2.5 % from the million.
    @Test
    void whatGoesUpAndComesBackStaysHidden() {
        var eerst = beveiliging.beveilig(levering(1, 1_000_000));
        var dan = beveiliging.beveilig(levering(5, 218_000), eerst.voorLater());
        var terug = beveiliging.beveilig(levering(5, 195_000), dan.voorLater());

        assertThat(List.of(staat(eerst), staat(dan), staat(terug))).containsOnly(Staat.GEHEIM);
        assertThat(staat(beveiliging.beveilig(levering(5, 160_000), dan.voorLater())))
                .as("800,000 is another amount")
                .isEqualTo(Staat.GEPUBLICEERD);
    }

    /// In a 2,000,000 of five is shown, beside 8,000,000 and 18,000,000; then it becomes the
    /// million of one. 27,000,000 less what the first release told of b and c is that million, so
    /// the whole is hidden as well: it is the only other figure that nobody has.
    @Test
    void whatBecameOfOneIsNotTheWholeLessWhatWasShownBefore() {
        var eerst = beveiliging.beveilig(levering(5, 400_000));
        var dan = beveiliging.beveilig(levering(1, 1_000_000), eerst.voorLater());

        assertThat(staat(eerst)).isEqualTo(Staat.GEPUBLICEERD);
        assertThat(staat(dan)).isEqualTo(Staat.GEHEIM);
        assertThat(dan.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEHEIM);
        var reeks = List.of(eerst.onafgerond(), dan.onafgerond());
        assertThat(Aanvaller.valOokHerziene(reeks, dan.beloofd()).houdt()).isTrue();
    }

    /// 2,000,000 of five that becomes 1,900,000 of one: about what was read, which can't be unread.
    @Test
    void whatBecameOfOneAndIsAboutWhatWasShownIsHiddenInItsOwnReleaseOnly() {
        var eerst = beveiliging.beveilig(levering(5, 400_000));
        var dan = beveiliging.beveilig(levering(1, 1_900_000), eerst.voorLater());

        assertThat(staat(dan)).isEqualTo(Staat.GEHEIM);
        assertThat(dan.uitgave().cijfer(Plaats.TOTAAL).staat()).isEqualTo(Staat.GEPUBLICEERD);
    }

    private List<Beveiligd> reeks(long zaad) {
        var geld = new Geldstroom(zaad);
        var reeks = new ArrayList<Beveiligd>();
        var eerder = new TreeMap<Plaats, Vorig>();
        for (int keer = 0; keer < UITGAVEN; keer++) {
            var beveiligd = beveiliging.beveilig(geld.levering(), eerder);
            reeks.add(beveiligd);
            eerder.putAll(beveiligd.voorLater());
            geld.corrigeer();
        }
        return reeks;
    }

    /// Cells that one release shows and the one before it hides, or the other way round.
    private static int omgeslagen(List<Uitgave> reeks) {
        if (reeks.size() < 2) {
            return 0;
        }
        int aantal = 0;
        var vorige = reeks.get(reeks.size() - 2).cellen();
        for (var cel : reeks.getLast().cellen().entrySet()) {
            var toen = vorige.get(cel.getKey());
            boolean geheim = cel.getValue().staat() == Staat.GEHEIM;
            aantal += toen != null && (toen.staat() == Staat.GEHEIM) != geheim ? 1 : 0;
        }
        return aantal;
    }

    private static Staat staat(Beveiligd beveiligd) {
        return beveiligd.uitgave().cijfer(A).staat();
    }

    /// So many contributors of as much in a, beside 8,000,000 of four in b and 18,000,000 of six in
    /// c.
    private static Levering levering(int aantal, long bedrag) {
        var delen = new LinkedHashMap<String, Bijdragen>();
        delen.put("a", gelijk("a", aantal, bedrag));
        delen.put("b", gelijk("b", 4, 2_000_000));
        delen.put("c", gelijk("c", 6, 3_000_000));
        var cellen = new LinkedHashMap<Plaats, Bijdragen>();
        delen.forEach((code, bijdragen) -> cellen.put(Plaats.van("regio", code), bijdragen));
        cellen.put(Plaats.TOTAAL, Bijdragen.samen(List.copyOf(delen.values())));
        return new Levering(
                "euro",
                Soort.BEDRAG,
                List.of(Dimensie.plat("regio", "NL", delen.keySet())),
                java.util.Set.of(),
                List.of(new Tabel("regio", true, cellen)));
    }

    private static Bijdragen gelijk(String wie, int aantal, long bedrag) {
        var alle = new ArrayList<Bijdrager>();
        for (int i = 0; i < aantal; i++) {
            alle.add(new Bijdrager(wie + i, bedrag));
        }
        return Bijdragen.bedragen(alle);
    }
}
