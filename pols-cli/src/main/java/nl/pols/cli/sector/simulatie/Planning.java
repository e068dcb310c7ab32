package nl.pols.cli.sector.simulatie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// What was planned and when it was extended, so that it fits what happened: at most three months
/// at a time, decided before the planned end, and beyond twelve months only for a very large
/// distance to the labour market (letter 001), with that as its reason.
public final class Planning {
    static final String VOORUITGANG =
            "Zichtbare vooruitgang; langere opbouw van werkritme en vaardigheden nodig";
    static final String OPLEIDING = "Lopende scholing wordt binnen het traject afgerond";
    static final String ZEER_GROTE_AFSTAND =
            "Zeer grote afstand tot de arbeidsmarkt; een passende baan vinden vraagt meer tijd";
    private static final int STEP = 3;
    private static final int A_YEAR = 12;

    /// One decision to go on.
    public record Verlenging(LocalDate besluitdatum, LocalDate nieuweEinddatum, String reden) {}

    /// The end that was agreed at the start, and the extensions decided up to the last known day.
    record Plan(LocalDate geplandeEinddatum, List<Verlenging> verlengingen) {}

    private final Lot lot;
    private final LocalDate lastKnown;

    Planning(Lot lot, LocalDate lastKnown) {
        this.lot = lot;
        this.lastKnown = lastKnown;
    }

    /// The last day of a term of whole months: its last Friday.
    static LocalDate lastDay(LocalDate start, int months) {
        return start.plusMonths(months)
                .minusDays(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }

    Plan plan(LocalDate start, Duurwet.Duur duur) {
        int months = firstTerm(duur.klasse());
        LocalDate first = lastDay(start, months);
        var extensions = new ArrayList<Verlenging>();
        LocalDate planned = first;
        while (planned.isBefore(duur.einddatum())) {
            LocalDate decided = planned.minusDays(5 + lot.below(14));
            if (decided.isAfter(lastKnown)) {
                break;
            }
            months += STEP;
            planned = lastDay(start, months);
            extensions.add(new Verlenging(decided, planned, reason(months)));
        }
        return new Plan(first, List.copyOf(extensions));
    }

    private int firstTerm(Duurwet.Klasse klasse) {
        return switch (klasse) {
            case TOT_3 -> lot.chance(0.75) ? 3 : 6;
            case TOT_6 -> lot.chance(0.3) ? 3 : 6;
            case TOT_12 -> lot.chance(0.65) ? 6 : A_YEAR;
            case LANGER -> lot.chance(0.3) ? 6 : A_YEAR;
        };
    }

    private String reason(int months) {
        if (months > A_YEAR) {
            return ZEER_GROTE_AFSTAND;
        }
        return lot.chance(0.7) ? VOORUITGANG : OPLEIDING;
    }
}
