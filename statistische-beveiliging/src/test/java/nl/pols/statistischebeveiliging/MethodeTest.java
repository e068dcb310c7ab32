package nl.pols.statistischebeveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import nl.pols.statistischebeveiliging.proef.Toeval;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import org.junit.jupiter.api.Test;

/// A publication is proved by making it again. Who changes what is hidden says so by another
/// [Beveiliging#METHODE]; otherwise every older publication would seem to have been changed.
class MethodeTest {
    private static final int RELEASES = 30;
    private static final int BEDRAGEN = 10;

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
        String patronen = HexFormat.of().formatHex(uitgaven.digest()).substring(0, 16);

        assertThat(Beveiliging.METHODE + " " + patronen)
                .as("raise Beveiliging.METHODE and put the new patterns here")
                .isEqualTo("4 58d4a67e636c9fe8");
    }

    private static void neemOp(MessageDigest uitgaven, Levering levering) {
        new Beveiliging(Parameters.STANDAARD)
                .beveilig(levering)
                .uitgave()
                .cellen()
                .forEach((plaats, cijfer) ->
                        uitgaven.update(
                                (plaats + "=" + cijfer + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
