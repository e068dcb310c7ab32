package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.proef.Afbouw;
import nl.pols.statistischebeveiliging.proef.Lezer;
import nl.pols.statistischebeveiliging.proef.Standen;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Years of a group that nobody enters, some never published, as they come or in any order; and the
/// same with corrections in between, after which all of them are revised. Read by code that writes
/// all stocks and who left between any two in one program, and shares nothing with the protection.
class AfbouwreeksTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final int EERSTE = Integer.getInteger("pols.beveiliging.zaad", 0);
    private static final int MINIMUM = 10;

    private final Beveiliging beveiliging =
            new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));

    @Test
    void nobodyFindsWhoLeftInAllOfThem() {
        int klein = 0;
        int geheim = 0;
        int alle = 0;
        for (int zaad = EERSTE; zaad < EERSTE + 8 * KEREN; zaad++) {
            var reeks = new Reeks(zaad, true);
            reeks.brengUit(zaad % 2 == 0, false);
            klein += reeks.lees(zaad);
            for (int jaar : reeks.jaren) {
                var cellen = reeks.standen.van(jaar).getLast().uitgave().cellen().size();
                alle += cellen;
                geheim += cellen - Uitgaven.getoond(reeks.standen.van(jaar)).size();
            }
        }
        assertThat(klein).as("small groups").isGreaterThan(500);
        assertThat(geheim).as("hidden of %d", alle).isLessThan(alle / 2);
    }

    /// Where a year told 19 and another one 18 while the first was known as 18, and then was 19
    /// again, it was read that one left.
    @Test
    void correctionsInBetweenTellNoMoreThanWasRead() {
        int klein = 0;
        for (int zaad = EERSTE; zaad < EERSTE + 8 * KEREN; zaad++) {
            klein += leesHerzien(zaad);
        }
        assertThat(klein).as("small groups").isGreaterThan(300);
    }

    /// Of 1120 an area told 20 and 20, of which the first is known as 22 by now: that two left was
    /// let go, and the revision of a year before told that there were at least 22. Of 917 it was
    /// told that somebody of a small area was there.
    @ParameterizedTest
    @ValueSource(ints = {917, 1120})
    void whoDoesNotKnowOfTheCorrectionsFindsNoMore(int zaad) {
        assertThat(leesHerzien(zaad)).isPositive();
    }

    private int leesHerzien(int zaad) {
        var reeks = new Reeks(zaad, true);
        reeks.brengUit(false, true);
        reeks.brengUit(false, false);
        return reeks.lees(zaad);
    }

    /// What other years tell left out: somebody with all of them finds who left.
    @Test
    void protectedApartTheyTellWhoLeft() {
        var reeks = new Reeks(0, false);
        reeks.brengUit(true, false);

        assertThat(reeks.lezer().bekend()).anyMatch(wat -> wat.startsWith("vertrokken"));
    }

    private final class Reeks {
        private final Afbouw afbouw;
        private final Standen standen;
        private final Random toeval;
        private final List<Integer> jaren = new ArrayList<>();
        private final Map<Plaats, Map<Integer, Long>> getoond = new TreeMap<>();
        private final Set<Plaats> gelezen = new TreeSet<>();

        Reeks(long zaad, boolean gekoppeld) {
            afbouw = new Afbouw(zaad);
            standen = new Standen(afbouw, beveiliging, gekoppeld);
            toeval = new Random(zaad);
            IntStream.range(0, Afbouw.JAREN)
                    .filter(jaar -> toeval.nextInt(5) > 0)
                    .forEach(jaren::add);
        }

        void brengUit(boolean opVolgorde, boolean metCorrecties) {
            var volgorde = new ArrayList<>(jaren);
            if (!opVolgorde) {
                Collections.shuffle(volgorde, toeval);
            }
            for (int jaar : volgorde) {
                assertThat(standen.brengUit(jaar).teNauw()).as("%d", jaar).isEmpty();
                standen.van(jaar)
                        .getLast()
                        .onafgerond()
                        .cellen()
                        .forEach((plaats, cijfer) -> {
                            var waarde = cijfer.rekenwaarde();
                            if (waarde != null) {
                                onthoud(plaats, jaar, waarde);
                            }
                        });
                if (metCorrecties) {
                    afbouw.corrigeer();
                }
            }
        }

        /// Two figures of which the other was corrected since it was told: as they were told they
        /// may be nearer to each other than they are.
        private void onthoud(Plaats plaats, int jaar, long waarde) {
            var toen = getoond.computeIfAbsent(plaats, p -> new TreeMap<>());
            toen.forEach((ander, daar) -> {
                long weg = Math.abs(daar - waarde);
                boolean isHerzien =
                        !daar.equals(HalfjarenreeksTest.aantallen(afbouw.stand(ander)).get(plaats));
                if (ander != jaar && isHerzien && weg > 0 && weg < MINIMUM) {
                    gelezen.add(plaats);
                }
            });
            toen.put(jaar, waarde);
        }

        int lees(long zaad) {
            var lezer = lezer();
            assertThat(lezer.bekend()).as("zaad %d, of %d", zaad, lezer.klein()).isEmpty();
            return lezer.klein();
        }

        Lezer lezer() {
            var lezer = new Lezer();
            var toen = new TreeMap<Integer, Map<Plaats, Integer>>();
            for (int jaar : jaren) {
                var uitgaven = standen.van(jaar);
                var ooit = new TreeSet<>(HalfjarenreeksTest.gelezen(uitgaven));
                ooit.addAll(gelezen);
                var stand =
                        lezer.lees(
                                "stand " + jaar,
                                afbouw.stand(jaar),
                                Uitgaven.getoond(uitgaven),
                                ooit);
                toen.forEach((eerder, geheel) -> {
                    var weg = HalfjarenreeksTest.aantallen(afbouw.vertrokken(eerder, jaar));
                    weg.keySet().removeAll(gelezen);
                    lezer.trekAf("vertrokken %d-%d".formatted(eerder, jaar), geheel, stand, weg);
                });
                toen.put(jaar, stand);
            }
            return lezer;
        }
    }
}
