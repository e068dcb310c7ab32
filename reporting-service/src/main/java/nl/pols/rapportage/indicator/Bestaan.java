package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import nl.pols.rapportage.indicator.Indicator.Tijd;
import org.jspecify.annotations.Nullable;

/// From when until when a municipality is there, as was known on the question's knowledge date.
///
/// @param van the first day
/// @param tot the first day that it is no longer there; null if it still is
record Bestaan(LocalDate van, @Nullable LocalDate tot) {
    boolean op(LocalDate dag) {
        return !dag.isBefore(van) && (tot == null || dag.isBefore(tot));
    }

    /// Whether it is there when such a figure of the period is measured: a stock on the last day, a
    /// flow on any day.
    boolean tijdens(Periode periode, Tijd tijd) {
        return tijd == Tijd.PEILDATUM
                ? op(periode.tot())
                : !periode.tot().isBefore(van) && (tot == null || periode.van().isBefore(tot));
    }

    /// Whether a figure can be about it: all of its time, if none was asked.
    boolean heeft(Vraag vraag) {
        var periode = vraag.periode();
        var tijd = vraag.indicator().tijd();
        if (periode == null) {
            return tijd == Tijd.JAAR || op(vraag.peildatum());
        }
        return vraag.perDeel()
                ? periode.delen().stream().anyMatch(deel -> tijdens(deel, tijd))
                : tijdens(periode, tijd);
    }

    boolean isVoorbij(LocalDate dag) {
        return tot != null && !dag.isBefore(tot);
    }

    /// The last year with it in its division, that of 1 January; null if none has it or none will
    /// be the last.
    @Nullable Integer laatsteIndeling() {
        return tot == null ? null : indeling(tot.minusDays(1).getYear());
    }

    /// The first year with it in its division.
    @Nullable Integer eersteIndeling() {
        return indeling(van.plusYears(1).minusDays(1).getYear());
    }

    private @Nullable Integer indeling(int jaar) {
        return op(Indeling.dag(jaar)) ? Integer.valueOf(jaar) : null;
    }

    /// Since and until when, as far as it says something of the period.
    String zin(Periode over) {
        if (tot == null) {
            return "bestaat sinds " + van;
        }
        var begin = van.isAfter(over.van()) ? "van %s ".formatted(van) : "";
        return "bestond %stot en met %s".formatted(begin, tot.minusDays(1));
    }
}
