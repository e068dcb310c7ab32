package nl.pols.cli.sector.simulatie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How long a trajectory lasts. Letter 001 counts the trajectories that *ended* in a year: 38, 38,
/// 18 and 5 % by band. In a growing sector those are shorter than the ones that start, so the law
/// below, of the ones that start, has more long ones; it was solved numerically from the letter's
/// shares. Ends fall on a working day other than Monday, and at least a day away from the one that
/// parts two bands.
final class Duurwet {
    /// The letter's bands, right-closed, in calendar months.
    enum Klasse {
        TOT_3(0, 3),
        TOT_6(3, 6),
        TOT_12(6, 12),
        LANGER(12, 48);

        final int vanaf;
        final int tot;

        Klasse(int vanaf, int tot) {
            this.vanaf = vanaf;
            this.tot = tot;
        }
    }

    record Duur(Klasse klasse, LocalDate einddatum) {}

    private static final double[] SHARE = {0.3510, 0.3765, 0.2015, 0.0710};
    private static final double ON_FRIDAY = 0.7;
    private static final double DAYS_A_MONTH = 30.44;
    private static final double MEAN_BEYOND_A_YEAR = 5.5;

    private final Lot lot;

    Duurwet(Lot lot) {
        this.lot = lot;
    }

    /// The end of a trajectory that starts on `start`; `u` in [0, 1) is its place in the law.
    Duur duur(LocalDate start, double u) {
        int band = 0;
        double rest = u;
        while (band < SHARE.length - 1 && rest >= SHARE[band]) {
            rest -= SHARE[band++];
        }
        Klasse klasse = Klasse.values()[band];
        return new Duur(klasse, end(start, klasse, Math.min(rest / SHARE[band], 0.999_999)));
    }

    private LocalDate end(LocalDate start, Klasse klasse, double v) {
        double heap = heap(klasse);
        if (v < heap) {
            return Planning.lastDay(start, heapMonths(klasse, v / heap));
        }
        double w = (v - heap) / (1 - heap);
        double months =
                switch (klasse) {
                    case TOT_3 -> 0.4 + 2.6 * w;
                    case TOT_6 -> 3 + 3 * w;
                    case TOT_12 -> 6 + 6 * w;
                    case LANGER ->
                            Math.min(12 - MEAN_BEYOND_A_YEAR * StrictMath.log(1 - 0.98 * w), 40);
                };
        return between(start, klasse, workday(after(start, months)));
    }

    /// Share of a band that ends on the day that was planned.
    private static double heap(Klasse klasse) {
        return switch (klasse) {
            case TOT_3 -> 0.30;
            case TOT_6 -> 0.25;
            case TOT_12 -> 0.30;
            case LANGER -> 0.40;
        };
    }

    private static int heapMonths(Klasse klasse, double w) {
        return switch (klasse) {
            case TOT_3 -> 3;
            case TOT_6 -> 6;
            case TOT_12 -> w < 0.75 ? 9 : 12;
            case LANGER -> w < 0.45 ? 15 : w < 0.8 ? 18 : 24;
        };
    }

    private static LocalDate after(LocalDate start, double months) {
        int whole = (int) months;
        return start.plusMonths(whole).plusDays((long) ((months - whole) * DAYS_A_MONTH));
    }

    private LocalDate workday(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return lot.chance(ON_FRIDAY)
                ? monday.with(DayOfWeek.FRIDAY)
                : monday.plusDays(1 + lot.below(3));
    }

    /// Moves a day by whole weeks until it lies well inside its band.
    private static LocalDate between(LocalDate start, Klasse klasse, LocalDate day) {
        LocalDate moved = day;
        LocalDate from = start.plusMonths(klasse.vanaf).plusDays(2);
        LocalDate to = Planning.lastDay(start, klasse.tot);
        while (moved.isBefore(from)) {
            moved = moved.plusWeeks(1);
        }
        while (moved.isAfter(to)) {
            moved = moved.minusWeeks(1);
        }
        return moved;
    }
}
