package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.proef.Afbouw;
import nl.pols.statistischebeveiliging.proef.Geldstroom;
import nl.pols.statistischebeveiliging.proef.Halfjaren;
import nl.pols.statistischebeveiliging.proef.Standen;
import nl.pols.statistischebeveiliging.proef.Toeval;
import nl.pols.statistischebeveiliging.proef.Uitgaven;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.junit.jupiter.api.Test;

/// A publication is proved by making it again. Who changes what is hidden says so by another
/// [Beveiliging#METHODE], or of a closed group [Beveiliging#METHODE_AFBOUW]; otherwise every older
/// publication would seem to have been changed.
class MethodeTest {
    private static final int RELEASES = 30;
    private static final int BEDRAGEN = 10;
    private static final int REEKSEN = 5;

    @Test
    void anotherPatternIsAnotherMethod() throws Exception {
        var uitgaven = MessageDigest.getInstance("SHA-256");
        for (int zaad = 0; zaad < RELEASES; zaad++) {
            var levering =
                    new Toeval(zaad)
                            .release()
                            .levering(Set.of())
                            .metWijkend(zaad % 2 == 0 ? Set.of("d0") : Set.of());
            neemOp(uitgaven, levering);
        }
        for (int zaad = 0; zaad < BEDRAGEN; zaad++) {
            neemOp(uitgaven, new Toeval(zaad).release().bedragen(zaad));
        }
        for (int zaad = 0; zaad < REEKSEN; zaad++) {
            neemReeksOp(uitgaven, new Geldstroom(zaad));
        }
        neemHalfjarenOp(uitgaven);

        assertThat(Beveiliging.METHODE + " " + kort(uitgaven))
                .as("raise Beveiliging.METHODE and put the new patterns here")
                .isEqualTo("9 a219eca67ff5f5e4");
    }

    @Test
    void anotherPatternOfAClosedGroupIsAnotherMethodOfThose() throws Exception {
        var uitgaven = MessageDigest.getInstance("SHA-256");
        neemStandenOp(uitgaven);
        neemHerzieningenOp(uitgaven);

        assertThat(Beveiliging.METHODE_AFBOUW + " " + kort(uitgaven))
                .as("raise Beveiliging.METHODE_AFBOUW and put the new patterns here")
                .isEqualTo("2 473bcdd1279cc45b");
    }

    private static String kort(MessageDigest uitgaven) {
        return HexFormat.of().formatHex(uitgaven.digest()).substring(0, 16);
    }

    /// With corrections in between.
    private static void neemReeksOp(MessageDigest uitgaven, Geldstroom geld) {
        var eerder = new TreeMap<Plaats, Vorig>();
        for (int keer = 0; keer < 3; keer++) {
            var beveiligd =
                    new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 150_000))
                            .beveilig(geld.levering(), eerder);
            neemOp(uitgaven, beveiligd);
            eerder.putAll(beveiligd.voorLater());
            geld.corrigeer();
        }
    }

    /// Linked to each other, the last before the first.
    private static void neemHalfjarenOp(MessageDigest uitgaven) {
        var beveiliging =
                new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000));
        var halfjaren = new Uitgaven(new Halfjaren(0), beveiliging, true);
        for (int h = Halfjaren.AANTAL - 1; h >= 0; h--) {
            halfjaren.brengUit(h);
            var getoond =
                    new TreeSet<>(Uitgaven.getoond(halfjaren.inzet(h)))
                            + "/"
                            + new TreeSet<>(Uitgaven.getoond(halfjaren.stand(h)));
            uitgaven.update(getoond.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Of a closed group, the year in between last.
    private static void neemStandenOp(MessageDigest uitgaven) {
        var standen = standen(new Afbouw(0));
        for (int jaar : new int[] {2, 0, 6, 1, 4, 3}) {
            neemStandOp(uitgaven, standen, jaar);
        }
    }

    /// With a correction after each, and revised after all of them.
    private static void neemHerzieningenOp(MessageDigest uitgaven) {
        var afbouw = new Afbouw(1120);
        var standen = standen(afbouw);
        for (int jaar : new int[] {4, 2, 3, 7, 5, 6, 1}) {
            neemStandOp(uitgaven, standen, jaar);
            afbouw.corrigeer();
        }
        for (int jaar : new int[] {1, 5, 4, 2, 3, 6, 7}) {
            neemStandOp(uitgaven, standen, jaar);
        }
    }

    private static Standen standen(Afbouw afbouw) {
        return new Standen(
                afbouw,
                new Beveiliging(Parameters.STANDAARD.metGrens(Duration.ofSeconds(40), 100_000)),
                true);
    }

    private static void neemStandOp(MessageDigest uitgaven, Standen standen, int jaar) {
        standen.brengUit(jaar);
        neemOp(uitgaven, standen.van(jaar).getLast());
    }

    private static void neemOp(MessageDigest uitgaven, Levering levering) {
        neemOp(uitgaven, new Beveiliging(Parameters.STANDAARD).beveilig(levering));
    }

    private static void neemOp(MessageDigest uitgaven, Beveiligd beveiligd) {
        beveiligd
                .uitgave()
                .cellen()
                .forEach((plaats, cijfer) ->
                        uitgaven.update(
                                (plaats + "=" + cijfer + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
