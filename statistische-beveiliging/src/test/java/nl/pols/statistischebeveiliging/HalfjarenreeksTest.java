package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.proef.Halfjaren;
import nl.pols.statistischebeveiliging.proef.Lezer;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;

/// Half-years in any order, with corrections in between, and all of them revised after. Read by the
/// attacker, and by code that shares nothing with the protection, nor with the attack.
class HalfjarenreeksTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final int EERSTE = Integer.getInteger("pols.beveiliging.zaad", 0);

    /// Of what was shown below this, and is small now, those people were read.
    private static final long BIJNA = 20;

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    @Test
    void nobodyFindsASmallGroupInAllOfThem() {
        int klein = 0;
        for (int zaad : zaden()) {
            var halfjaren = new Halfjaren(zaad);
            var uitgaven = uitgebracht(halfjaren, zaad, true);
            var alles = uitgaven.valAllesAan();
            assertThat(alles.tegenstrijdig()).as("zaad %d", zaad).isFalse();
            assertThat(alles.teNauw()).as("zaad %d", zaad).isEmpty();
            var lezer = lezer(halfjaren, uitgaven);
            assertThat(lezer.bekend()).as("zaad %d, of %d", zaad, lezer.klein()).isEmpty();
            klein += lezer.klein();
        }
        assertThat(klein).isGreaterThan(500);
    }

    /// The first of which two releases by themselves told of a third what each of them kept, and
    /// then in order.
    private static int[] zaden() {
        return IntStream.concat(IntStream.of(40), IntStream.range(EERSTE, EERSTE + 3 * KEREN - 1))
                .toArray();
    }

    /// The links left out: somebody with all of them finds who came.
    @Test
    void protectedApartTheyTellWhoCame() {
        var halfjaren = new Halfjaren(0);
        var uitgaven = uitgebracht(halfjaren, 0, false);

        assertThat(uitgaven.valAllesAan().teNauw()).isNotEmpty();
        assertThat(lezer(halfjaren, uitgaven).bekend()).anyMatch(wat -> wat.startsWith("erbij"));
    }

    private Uitgaven uitgebracht(Halfjaren halfjaren, long zaad, boolean gekoppeld) {
        var uitgaven = new Uitgaven(halfjaren, beveiliging, gekoppeld);
        var toeval = new Random(zaad);
        var volgorde = new ArrayList<>(List.of(0, 1, 2, 3));
        for (boolean weer : new boolean[] {false, true}) {
            Collections.shuffle(volgorde, toeval);
            for (int h : volgorde) {
                assertThat(uitgaven.brengUit(h).teNauw())
                        .as("zaad %d, %d, weer: %s", zaad, h, weer)
                        .isEmpty();
                if (!weer) {
                    halfjaren.corrigeer();
                }
            }
        }
        return uitgaven;
    }

    private static Lezer lezer(Halfjaren halfjaren, Uitgaven uitgaven) {
        var lezer = new Lezer();
        Map<Plaats, Integer> vorige = Map.of();
        for (int h = 0; h < Halfjaren.AANTAL; h++) {
            var hier = lees(lezer, "inzet " + h, halfjaren.inzet(h), uitgaven.inzet(h));
            var over = lees(lezer, "stand " + h, halfjaren.stand(h), uitgaven.stand(h));
            if (h > 0) {
                lezer.trekAf("erbij " + h, hier, vorige, aantallen(halfjaren.erbij(h)));
            }
            lezer.trekAf("weg " + h, hier, over, aantallen(halfjaren.weg(h)));
            vorige = over;
        }
        return lezer;
    }

    private static Map<Plaats, Integer> lees(
            Lezer lezer, String naam, Levering levering, List<Beveiligd> uitgaven) {
        return lezer.lees(naam, levering, Uitgaven.getoond(uitgaven), gelezen(uitgaven));
    }

    /// What was read while it was hardly more than nobody may know.
    static Set<Plaats> gelezen(List<Beveiligd> uitgaven) {
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
        return gelezen;
    }

    static Map<Plaats, Long> aantallen(Levering levering) {
        var aantallen = new TreeMap<Plaats, Long>();
        levering.tabellen()
                .getFirst()
                .cellen()
                .forEach((plaats, inhoud) -> aantallen.put(plaats, inhoud.som()));
        return aantallen;
    }
}
