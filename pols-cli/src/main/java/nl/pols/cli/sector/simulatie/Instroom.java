package nl.pols.cli.sector.simulatie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// First trajectories that start, over time: a steady flow of some 14,600 a year until 2019, then a
/// growth to some 30,000 a year at the start of 2022; follow-up trajectories come on top. With a
/// mean stay of about five months this gives the letters' 23,000 active in 2019 (000) and 13,500
/// running in May 2022 (001). Most trajectories start on a Monday.
final class Instroom {
    private static final int FIRST_KNOT = 2018;

    /// Yearly rate on 1 January of 2018, 2019, and so on; linear in between, flat outside.
    private static final double[] RATE = {12_400, 13_950, 15_400, 22_300, 29_350};

    private static final double DAYS = 365.25;
    private static final double ON_MONDAY = 0.7;

    private final double size;
    private final Evenredig flow;
    private final Lot lot;

    Instroom(double size, Lot lot) {
        this.size = size;
        this.flow = new Evenredig(lot.apart());
        this.lot = lot;
    }

    /// Start dates in order, from the first day to the last.
    List<LocalDate> starts(LocalDate first, LocalDate last) {
        var starts = new ArrayList<LocalDate>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            double perDay = rate(day) * size / DAYS;
            while (perDay > 0) {
                if (flow.pick(Math.min(perDay, 1))) {
                    starts.add(onWorkday(day));
                }
                perDay -= 1;
            }
        }
        starts.sort(null);
        return starts;
    }

    static double rate(LocalDate day) {
        double position =
                day.getYear() - FIRST_KNOT + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
        if (position <= 0) {
            return RATE[0];
        }
        int knot = (int) position;
        if (knot >= RATE.length - 1) {
            return RATE[RATE.length - 1];
        }
        return RATE[knot] + (position - knot) * (RATE[knot + 1] - RATE[knot]);
    }

    private LocalDate onWorkday(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return lot.chance(ON_MONDAY) ? monday : monday.plusDays(1 + lot.below(4));
    }
}
