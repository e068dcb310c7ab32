package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.pols.statistischebeveiliging.proef.Halfjaren;
import nl.pols.statistischebeveiliging.proef.Jaaruitgaven;
import nl.pols.statistischebeveiliging.proef.Lezer;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;

/// Half-years and the flows of the years that they make, released in any order with corrections in
/// between, and all of them revised after. Read by code that shares nothing with the protection.
class JaarstromenreeksTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);

    /// Of what was shown below this, and is small now, those people were read.
    private static final long BIJNA = 20;

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    @Test
    void nobodyFindsWhoWasWithoutWork() {
        int klein = 0;
        for (int zaad = 0; zaad < 3 * KEREN; zaad++) {
            klein += keer(zaad);
        }
        assertThat(klein).isGreaterThan(500);
    }

    private int keer(int zaad) {
        var halfjaren = new Halfjaren(zaad);
        var lezer = lezer(halfjaren, uitgebracht(halfjaren, zaad, true));
        assertThat(lezer.bekend()).as("zaad %d, of %d", zaad, lezer.klein()).isEmpty();
        return lezer.klein();
    }

    /// The links with years left out.
    @Test
    void protectedApartTheyTellWhoWasWithoutWork() {
        var halfjaren = new Halfjaren(0);
        var apart = lezer(halfjaren, uitgebracht(halfjaren, 0, false));

        assertThat(apart.bekend()).anyMatch(wat -> wat.contains(" zonder "));
    }

    private Jaaruitgaven uitgebracht(Halfjaren halfjaren, long zaad, boolean gekoppeld) {
        var uitgaven = new Jaaruitgaven(halfjaren, beveiliging, gekoppeld);
        var toeval = new Random(zaad);
        var volgorde = new ArrayList<>(List.of(0, 1, 2, 3, -1, -2));
        for (boolean weer : new boolean[] {false, true}) {
            Collections.shuffle(volgorde, toeval);
            for (int welke : volgorde) {
                var verslagen =
                        welke >= 0
                                ? List.of(uitgaven.brengUit(welke))
                                : uitgaven.brengJaarUit(-1 - welke);
                assertThat(verslagen)
                        .as("zaad %d, %d, weer: %s", zaad, welke, weer)
                        .allSatisfy(verslag -> assertThat(verslag.teNauw()).isEmpty());
                if (!weer) {
                    halfjaren.corrigeer();
                }
            }
        }
        return uitgaven;
    }

    private static Lezer lezer(Halfjaren halfjaren, Jaaruitgaven uitgaven) {
        var lezer = new Lezer();
        var inzet = new ArrayList<Map<Plaats, Integer>>();
        var stand = new ArrayList<Map<Plaats, Integer>>();
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            inzet.add(lees(lezer, "inzet " + h, halfjaren.inzet(h), uitgaven.inzet(h)));
            stand.add(lees(lezer, "stand " + h, halfjaren.stand(h), uitgaven.stand(h)));
            if (h > 0) {
                lezer.trekAf(
                        "erbij " + h,
                        inzet.get(h),
                        stand.get(h - 1),
                        aantallen(halfjaren.erbij(h)));
            }
            lezer.trekAf("weg " + h, inzet.get(h), stand.get(h), aantallen(halfjaren.weg(h)));
        }
        for (int jaar = 0; jaar < Halfjaren.AANTAL / 2; jaar++) {
            int eerste = 2 * jaar;
            var halven = List.of(inzet.get(eerste), inzet.get(eerste + 1));
            var in =
                    lees(
                            lezer,
                            "begonnen " + jaar,
                            halfjaren.begonnen(jaar),
                            uitgaven.begonnen(jaar));
            var uit =
                    lees(
                            lezer,
                            "beeindigd " + jaar,
                            halfjaren.beeindigd(jaar),
                            uitgaven.beeindigd(jaar));
            var al =
                    lezer.reken(
                            "al daar " + jaar,
                            halven,
                            List.of(in),
                            aantallen(halfjaren.alDaar(jaar)));
            var nog =
                    lezer.reken(
                            "nog daar " + jaar,
                            halven,
                            List.of(uit),
                            aantallen(halfjaren.nogDaar(jaar)));
            if (jaar > 0) {
                lezer.reken(
                        "al zonder " + jaar,
                        List.of(al),
                        List.of(stand.get(eerste - 1), stand.get(eerste)),
                        aantallen(halfjaren.alDaarZonderWerk(jaar)));
            }
            lezer.reken(
                    "nog zonder " + jaar,
                    List.of(nog),
                    List.of(stand.get(eerste), stand.get(eerste + 1)),
                    aantallen(halfjaren.nogDaarZonderWerk(jaar)));
        }
        return lezer;
    }

    private static Map<Plaats, Integer> lees(
            Lezer lezer, String naam, Levering levering, List<Beveiligd> uitgaven) {
        var gelezen = new HashSet<Plaats>();
        for (var uitgave : uitgaven) {
            uitgave.onafgerond()
                    .cellen()
                    .forEach((plaats, cijfer) -> {
                        var waarde = cijfer.rekenwaarde();
                        if (waarde != null && waarde < BIJNA) {
                            gelezen.add(plaats);
                        }
                    });
        }
        return lezer.lees(naam, levering, Uitgaven.getoond(uitgaven), gelezen);
    }

    private static Map<Plaats, Long> aantallen(Levering levering) {
        var aantallen = new TreeMap<Plaats, Long>();
        levering.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> aantallen.put(plaats, inhoud.som()));
        return aantallen;
    }
}
