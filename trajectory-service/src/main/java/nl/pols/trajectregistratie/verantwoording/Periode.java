package nl.pols.trajectregistratie.verantwoording;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A month (`2026-09`), quarter (`2026-Q3`) or half year (`2026-H2`), over which a municipality
/// answers.
///
/// @param van the first day
/// @param tot the day after the last
record Periode(String naam, LocalDate van, LocalDate tot) {

    private static final Pattern VORM =
            Pattern.compile("((?:19[5-9]|20\\d)\\d)-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12]))");

    /// @throws InvalidInput if it is not one of the three forms
    static Periode lees(String pointer, @Nullable String tekst) {
        Matcher vorm = VORM.matcher(tekst == null ? "" : tekst);
        if (!vorm.matches()) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    pointer,
                                    "periode",
                                    "Geef een maand (2026-09), een kwartaal (2026-Q3) of een half"
                                            + " jaar (2026-H2).")));
        }
        int jaar = Integer.parseInt(vorm.group(1));
        if (vorm.group(2) != null) {
            return vanaf(vorm.group(), jaar, Integer.parseInt(vorm.group(2)), 1);
        }
        return vorm.group(3) != null
                ? vanaf(vorm.group(), jaar, 3 * Integer.parseInt(vorm.group(3)) - 2, 3)
                : vanaf(vorm.group(), jaar, 6 * Integer.parseInt(vorm.group(4)) - 5, 6);
    }

    private static Periode vanaf(String naam, int jaar, int maand, int maanden) {
        var van = LocalDate.of(jaar, Month.of(maand), 1);
        return new Periode(naam, van, van.plusMonths(maanden));
    }

    LocalDate laatsteDag() {
        return tot.minusDays(1);
    }

    boolean isVoorbijOp(LocalDate dag) {
        return !dag.isBefore(tot);
    }
}
