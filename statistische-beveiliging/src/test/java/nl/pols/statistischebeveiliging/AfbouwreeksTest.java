package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.proef.Afbouw;
import nl.pols.statistischebeveiliging.proef.Lezer;
import nl.pols.statistischebeveiliging.proef.Standen;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;

/// Years of a group that nobody enters in any order, some never, with corrections in between, and
/// all of them revised after. Read by code that writes all stocks and who left between any two in
/// one program, and shares nothing with the protection.
class AfbouwreeksTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final int EERSTE = Integer.getInteger("pols.beveiliging.zaad", 0);

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    @Test
    void nobodyFindsWhoLeftInAllOfThem() {
        int klein = 0;
        int geheim = 0;
        int alle = 0;
        for (int zaad = EERSTE; zaad < EERSTE + 6 * KEREN; zaad++) {
            var afbouw = new Afbouw(zaad);
            var standen = new Standen(afbouw, beveiliging, true);
            var jaren = brengUit(afbouw, standen, zaad);
            var lezer = lezer(afbouw, standen, jaren);
            assertThat(lezer.bekend()).as("zaad %d, of %d", zaad, lezer.klein()).isEmpty();
            klein += lezer.klein();
            for (int jaar : jaren) {
                var cellen = standen.van(jaar).getLast().uitgave().cellen().size();
                alle += cellen;
                geheim += cellen - Uitgaven.getoond(standen.van(jaar)).size();
            }
        }
        assertThat(klein).as("small groups").isGreaterThan(500);
        assertThat(geheim).as("hidden of %d", alle).isLessThan(alle * 3 / 4);
    }

    /// What other years tell left out: somebody with all of them finds who left.
    @Test
    void protectedApartTheyTellWhoLeft() {
        var afbouw = new Afbouw(0);
        var standen = new Standen(afbouw, beveiliging, false);
        var jaren = brengUit(afbouw, standen, 0);

        assertThat(lezer(afbouw, standen, jaren).bekend())
                .anyMatch(wat -> wat.startsWith("vertrokken"));
    }

    /// Each but those that are never published, then all of them as they are known last.
    private static List<Integer> brengUit(Afbouw afbouw, Standen standen, long zaad) {
        var toeval = new Random(zaad);
        var jaren = new ArrayList<Integer>();
        IntStream.range(0, Afbouw.JAREN).filter(jaar -> toeval.nextInt(5) > 0).forEach(jaren::add);
        for (boolean weer : new boolean[] {false, true}) {
            Collections.shuffle(jaren, toeval);
            for (int jaar : jaren) {
                assertThat(standen.brengUit(jaar).teNauw())
                        .as("zaad %d, %d, weer: %s", zaad, jaar, weer)
                        .isEmpty();
                if (!weer) {
                    afbouw.corrigeer();
                }
            }
        }
        return jaren.stream().sorted().toList();
    }

    private static Lezer lezer(Afbouw afbouw, Standen standen, List<Integer> jaren) {
        var lezer = new Lezer();
        var gelezen = new TreeMap<Integer, Map<Plaats, Integer>>();
        for (int jaar : jaren) {
            var uitgaven = standen.van(jaar);
            var stand =
                    lezer.lees(
                            "stand " + jaar,
                            afbouw.stand(jaar),
                            Uitgaven.getoond(uitgaven),
                            HalfjarenreeksTest.gelezen(uitgaven));
            gelezen.forEach((toen, geheel) ->
                    lezer.trekAf(
                            "vertrokken %d-%d".formatted(toen, jaar),
                            geheel,
                            stand,
                            HalfjarenreeksTest.aantallen(afbouw.vertrokken(toen, jaar))));
            gelezen.put(jaar, stand);
        }
        return lezer;
    }
}
