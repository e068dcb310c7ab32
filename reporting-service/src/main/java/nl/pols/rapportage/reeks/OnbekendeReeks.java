package nl.pols.rapportage.reeks;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.pols.kit.problem.NamedRefusal;

/// There is no such series.
final class OnbekendeReeks extends NamedRefusal {
    private static final long serialVersionUID = 1L;

    OnbekendeReeks() {
        super(
                Kind.UNKNOWN,
                "Onbekende reeks",
                "Deze reeks bestaat niet. Kies uit: %s. (No such series.)"
                        .formatted(
                                Arrays.stream(Reeks.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }
}
