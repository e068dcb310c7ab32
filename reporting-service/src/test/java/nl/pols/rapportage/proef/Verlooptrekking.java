package nl.pols.rapportage.proef;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Draws the course of a trajectory at random.
final class Verlooptrekking {
    private static final List<String> AFSTAND = List.of("KLEIN", "GROOT", "ZEER_GROOT");
    private static final List<String> ROLLEN =
            List.of("GEMEENTE_REGIE", "SOB_REINTEGRATIE", "SOB_PRODUCTIE");

    private Verlooptrekking() {}

    static Verloopproef trek(Random toeval, LocalDate start) {
        var werkfit = toeval.nextInt(2) == 0 ? start.plusDays(toeval.nextInt(300)) : null;
        var evaluaties = new ArrayList<LocalDate>();
        for (int i = toeval.nextInt(3); i > 0; i--) {
            evaluaties.add(start.plusDays(toeval.nextInt(400)));
        }
        var stilstand = new ArrayList<Verloopproef.Stilstand>();
        if (toeval.nextInt(4) == 0) {
            var van = start.plusDays(toeval.nextInt(300));
            stilstand.add(new Verloopproef.Stilstand(van, van.plusDays(1 + toeval.nextInt(60))));
        }
        return new Verloopproef(
                kies(toeval, AFSTAND),
                werkfit,
                toeval.nextInt(5) == 0 ? null : 10 * toeval.nextInt(11),
                toeval.nextInt(3) == 0 ? null : toeval.nextBoolean(),
                evaluaties,
                stilstand,
                verlengingen(toeval, start));
    }

    private static List<Verloopproef.Verlenging> verlengingen(Random toeval, LocalDate start) {
        var verlengingen = new ArrayList<Verloopproef.Verlenging>();
        for (int i = 0; i < toeval.nextInt(3); i++) {
            var besluit = start.plusDays(60 + toeval.nextInt(400));
            @Nullable String rol = toeval.nextInt(4) == 0 ? null : kies(toeval, ROLLEN);
            verlengingen.add(
                    new Verloopproef.Verlenging(
                            besluit, besluit.plusDays(toeval.nextInt(90)), rol));
        }
        return verlengingen;
    }

    private static <T> T kies(Random toeval, List<T> lijst) {
        return lijst.get(toeval.nextInt(lijst.size()));
    }
}
