package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.pols.statistischebeveiliging.proef.Afbouw;
import nl.pols.statistischebeveiliging.proef.Lezer;
import nl.pols.statistischebeveiliging.proef.Standen;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who knows none of the corrections, and has of all years only the figures that still are
/// what was told. A correction may make few of many who left, so that those figures tell it; no
/// release may. Read before each release and after it, by code that shares nothing with the
/// protection.
class AfbouwbuitenstaanderTest {
    private static final int KEREN = Integer.getInteger("pols.beveiliging.keren", 1);
    private static final int EERSTE = Integer.getInteger("pols.beveiliging.zaad", 0);
    private static final int MINIMUM = 10;

    /// Of 2256 it is known before a release, of the others it would be told by one.
    @ParameterizedTest
    @ValueSource(ints = {917, 1120, 1853, 2256, 2669})
    void noReleaseTellsWhoKnowsOfNoCorrectionMoreThanWasTold(int zaad) {
        new Reeks(zaad).brengUit();
    }

    @Test
    void norInAnyOtherSequence() {
        for (int zaad = EERSTE; zaad < EERSTE + 2 * KEREN; zaad++) {
            new Reeks(zaad).brengUit();
        }
    }

    private static final class Reeks {
        private final long zaad;
        private final Afbouw afbouw;
        private final Standen standen;
        private final Random toeval;
        private final List<Integer> jaren = new ArrayList<>();

        Reeks(long zaad) {
            this.zaad = zaad;
            afbouw = new Afbouw(zaad);
            var beveiliging =
                    new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));
            standen = new Standen(afbouw, beveiliging, true);
            toeval = new Random(zaad);
            IntStream.range(0, Afbouw.JAREN)
                    .filter(jaar -> toeval.nextInt(5) > 0)
                    .forEach(jaren::add);
        }

        /// In any order with a correction after each, and all of them revised after.
        void brengUit() {
            for (boolean eerst : List.of(true, false)) {
                var volgorde = new ArrayList<>(jaren);
                Collections.shuffle(volgorde, toeval);
                for (int jaar : volgorde) {
                    var voor = gelezen();
                    standen.brengUit(jaar);
                    vereisNietMeer(jaar, voor, gelezen());
                    if (eerst) {
                        afbouw.corrigeer();
                    }
                }
            }
        }

        private Map<Integer, Set<Plaats>> gelezen() {
            var gelezen = new TreeMap<Integer, Set<Plaats>>();
            for (int jaar : jaren) {
                var nu = HalfjarenreeksTest.aantallen(afbouw.stand(jaar));
                var hier = new HashSet<Plaats>();
                standen.van(jaar).stream()
                        .reduce((een, ander) -> ander)
                        .map(Beveiligd::voorLater)
                        .orElse(new TreeMap<>())
                        .forEach((plaats, toen) -> {
                            if (toen.bekend() && Objects.equals(nu.get(plaats), toen.waarde())) {
                                hier.add(plaats);
                            }
                        });
                gelezen.put(jaar, hier);
            }
            return gelezen;
        }

        private void vereisNietMeer(
                int jaar, Map<Integer, Set<Plaats>> voor, Map<Integer, Set<Plaats>> na) {
            var nu = lezer(na).teNauw();
            var toen = nu.isEmpty() ? nu : lezer(voor).teNauw();
            assertThat(nu)
                    .as("zaad %d, year %d, where before %s", zaad, jaar, toen)
                    .allSatisfy((wat, gevonden) ->
                            assertThat(isNauwer(toen.get(wat), gevonden)).isFalse());
        }

        private static boolean isNauwer(@Nullable Interval toen, Interval nu) {
            return toen == null
                    || nu.onder() > Math.max(0, toen.onder())
                    || nu.boven() < Math.min(MINIMUM, toen.boven());
        }

        private Lezer lezer(Map<Integer, Set<Plaats>> gelezen) {
            var lezer = new Lezer();
            var toen = new TreeMap<Integer, Map<Plaats, Integer>>();
            gelezen.forEach((jaar, hier) -> {
                var stand = lezer.lees("stand " + jaar, afbouw.stand(jaar), hier, Set.of());
                toen.forEach((eerder, geheel) ->
                        lezer.trekAf(
                                "vertrokken %d-%d".formatted(eerder, jaar),
                                geheel,
                                stand,
                                HalfjarenreeksTest.aantallen(afbouw.vertrokken(eerder, jaar))));
                toen.put(jaar, stand);
            });
            return lezer;
        }
    }
}
