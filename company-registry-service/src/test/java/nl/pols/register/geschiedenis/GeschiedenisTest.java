package nl.pols.register.geschiedenis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.pols.kit.fixtures.WithPostgres;
import nl.pols.register.Database;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Standen;
import org.junit.jupiter.api.Test;

/// Properties of the register over generated histories, against the real rules and the real
/// database; several histories at once, as several senders would. A failure prints the seed and
/// every step; `-Dpols.zaad` starts elsewhere and `-Dpols.geschiedenissen` makes more of them.
@QuarkusTest
@WithPostgres
class GeschiedenisTest {
    private static final int AANTAL = Integer.getInteger("pols.geschiedenissen", 60);
    private static final long ZAAD = Long.getLong("pols.zaad", 20261121);
    private static final int STAPPEN = 25;
    private static final int TEGELIJK = 4;

    @Inject Database database;
    @Inject Sobs sobs;

    @Test
    void whateverHappensTheRegisterStaysWholeAndRemembers() {
        int uitgevoerd =
                elkeZaad(
                        AANTAL,
                        zaad -> {
                            var geschiedenis = new Geschiedenis(zaad);
                            var wereld = geschiedenis.wereld();
                            for (int stap = 0; stap < STAPPEN; stap++) {
                                geschiedenis.stap();
                            }
                            geschiedenis.roepGetuigenOp();
                            Onveranderlijk.controleer(database, wereld);
                            Standen.controleer(database, sobs, wereld.sobs(), wereld.verhaal());
                            return wereld.uitgevoerd();
                        });
        assertThat(uitgevoerd).as("changes that were not refused").isGreaterThan(AANTAL * 12);
    }

    /// In two worlds the same happens, but for one act that is revoked later in one of them.
    @Test
    void afterItsRevocationEverythingIsAsIfTheActHadNeverBeen() {
        int vergeleken =
                elkeZaad(
                        AANTAL,
                        zaad -> {
                            var met = new Uitkomst(zaad, true);
                            var zonder = new Uitkomst(zaad, false);
                            if (!met.isIngetrokken() || !met.isGelijkVerlopen(zonder)) {
                                return 0;
                            }
                            assertThat(met.antwoorden())
                                    .as(met.verhaal())
                                    .isEqualTo(zonder.antwoorden());
                            return 1;
                        });
        assertThat(vergeleken).as("pairs that could be compared").isGreaterThan(AANTAL / 10);
    }

    @Test
    void theOrderInWhichIndependentFactsArriveDoesNotMatter() {
        elkeZaad(
                Math.max(1, AANTAL / 3),
                zaad -> {
                    var feiten = new LosseFeiten(zaad);
                    var eerste = feiten.naVolgorde(new Random(zaad));
                    for (int i = 1; i <= 3; i++) {
                        assertThat(feiten.naVolgorde(new Random(zaad + i)))
                                .as("seed %d, order %d", zaad, i)
                                .isEqualTo(eerste);
                    }
                    return 1;
                });
    }

    /// What can go wrong with one seed.
    @FunctionalInterface
    private interface Proef {
        int doe(long zaad);
    }

    private static int elkeZaad(int aantal, Proef proef) {
        try (var tegelijk = Executors.newFixedThreadPool(TEGELIJK)) {
            var proeven = new ArrayList<Future<Integer>>();
            LongStream.range(ZAAD, ZAAD + aantal)
                    .forEach(zaad -> proeven.add(tegelijk.submit(() -> proef.doe(zaad))));
            int samen = 0;
            for (var een : proeven) {
                samen += een.get();
            }
            return samen;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError gezien) {
                throw gezien;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while histories ran", e);
        }
    }
}
