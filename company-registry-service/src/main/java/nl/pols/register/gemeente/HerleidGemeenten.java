package nl.pols.register.gemeente;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Re-expresses a list of municipality codes of one year in the division of another. A year means
/// its first of January, as in the tables of CBS.
@ApplicationScoped
class HerleidGemeenten {
    private static final int EERSTE_JAAR = Gebiedsindeling.EERSTE_JAAR;
    private static final int LAATSTE_JAAR = 2199;

    private final Gebieden gebieden;
    private final Herindelingen herindelingen;

    HerleidGemeenten(Gebieden gebieden, Herindelingen herindelingen) {
        this.gebieden = gebieden;
        this.herindelingen = herindelingen;
    }

    record Vraag(List<String> codes, int vanJaar, int naarJaar, @Nullable Instant bekendOp) {
        LocalDate van() {
            return LocalDate.of(vanJaar, 1, 1);
        }

        LocalDate naar() {
            return LocalDate.of(naarJaar, 1, 1);
        }
    }

    /// @param namen of every municipality in the answer, on the day of its division
    record Uitkomst(
            List<Herleiding.Antwoord> antwoorden,
            List<Herleiding.Gebied> gebieden,
            Map<String, Gemeente> van,
            Map<String, Gemeente> naar) {}

    Uitkomst herleid(Vraag vraag) {
        controleerJaren(vraag);
        var van = opCode(gebieden.alle(vraag.van(), vraag.bekendOp()));
        controleerCodes(vraag, van);
        var naar = opCode(gebieden.alle(vraag.naar(), vraag.bekendOp()));
        boolean vooruit = !vraag.naar().isBefore(vraag.van());
        var eerst = vooruit ? vraag.van() : vraag.naar();
        var laatst = vooruit ? vraag.naar() : vraag.van();
        var tussen =
                herindelingen.overgangen(vraag.bekendOp()).stream()
                        .filter(o -> o.ingangsdatum().isAfter(eerst))
                        .filter(o -> !o.ingangsdatum().isAfter(laatst))
                        .toList();
        var heen = Herleiding.vooruit((vooruit ? van : naar).keySet(), tussen);
        var herleiding = vooruit ? heen : heen.terug();
        return new Uitkomst(
                vraag.codes().stream().map(herleiding::herleid).toList(),
                herleiding.gebieden(vraag.codes()),
                van,
                naar);
    }

    private static Map<String, Gemeente> opCode(List<Gemeente> gemeenten) {
        return gemeenten.stream()
                .collect(Collectors.toMap(Gemeente::gemeentecode, Function.identity()));
    }

    private static void controleerJaren(Vraag vraag) {
        var fouten = new ArrayList<FieldError>();
        controleerJaar("/vanJaar", vraag.vanJaar(), fouten);
        controleerJaar("/naarJaar", vraag.naarJaar(), fouten);
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
    }

    private static void controleerJaar(String pointer, int jaar, List<FieldError> fouten) {
        if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
            fouten.add(
                    new FieldError(
                            pointer,
                            "jaar-zonder-indeling",
                            "Het register kent de gemeentelijke indeling van %d en later."
                                    .formatted(EERSTE_JAAR)));
        }
    }

    private void controleerCodes(Vraag vraag, Map<String, Gemeente> van) {
        var onbekend = vraag.codes().stream().filter(c -> !van.containsKey(c)).toList();
        if (onbekend.isEmpty()) {
            return;
        }
        var levens = gebieden.levens(onbekend, vraag.bekendOp());
        var fouten = new ArrayList<FieldError>();
        for (int i = 0; i < vraag.codes().size(); i++) {
            var code = vraag.codes().get(i);
            if (onbekend.contains(code)) {
                fouten.add(
                        new FieldError(
                                "/codes/" + i,
                                "gemeentecode-niet-van-dat-jaar",
                                nietVanDatJaar(levens.get(code), vraag.van())));
            }
        }
        throw new InvalidInput(fouten);
    }

    private static String nietVanDatJaar(@Nullable Levensloop leven, LocalDate dag) {
        return leven == null
                ? "Deze gemeentecode bestaat in geen enkel jaar. Gebruik een code uit /gemeenten."
                : "Deze gemeente (%s) bestaat niet op %s; de code is geldig in %s."
                        .formatted(leven.op(dag).naam(), dag, leven.jaren());
    }
}
