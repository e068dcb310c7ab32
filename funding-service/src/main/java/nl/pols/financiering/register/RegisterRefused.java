package nl.pols.financiering.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.pols.financiering.register.Sobs.Opvolging;
import nl.pols.kit.problem.NamedRefusal;

/// Why money can't be tied to an SOB on a day.
abstract sealed class RegisterRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private RegisterRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// It went over into another, which is to be named instead.
    static final class SobOpgevolgd extends RegisterRefused {

        private static final long serialVersionUID = 1L;

        SobOpgevolgd(String naam, LocalDate dag, List<Opvolging> opvolgers) {
            super(
                    Kind.CONFLICT,
                    "SOB opgevolgd",
                    "%s bestond op %s niet meer. Noem de opvolger: %s."
                            .formatted(naam, dag, inWoorden(opvolgers)));
        }

        private static String inWoorden(List<Opvolging> opvolgers) {
            return opvolgers.stream()
                    .map(o ->
                            "%s (%s) vanaf %s, aandeel %d/10000"
                                    .formatted(o.naam(), o.sobId(), o.ingangsdatum(), o.aandeel()))
                    .collect(Collectors.joining("; "));
        }
    }

    /// It has ended without a successor, or didn't exist yet.
    static final class SobBestaatNiet extends RegisterRefused {

        private static final long serialVersionUID = 1L;

        SobBestaatNiet(String naam, LocalDate dag) {
            super(
                    Kind.CONFLICT,
                    "SOB bestaat niet",
                    "%s bestond op %s niet. Controleer de datum, of het register."
                            .formatted(naam, dag));
        }
    }
}
