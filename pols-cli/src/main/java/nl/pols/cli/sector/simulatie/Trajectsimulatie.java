package nl.pols.cli.sector.simulatie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Lets trajectories start, run and end in the order of time. Whoever takes a follow-up trajectory
/// comes back as a case of its own, one to three weeks after the first one ended.
final class Trajectsimulatie {
    /// Long enough before the first year for its stock to have built up.
    private static final int WARM_UP_YEARS = 4;

    private static final double WITH_PRODUCTION = 0.93;
    private static final double WITH_BENEFIT = 0.94;
    private static final int FOLLOW_UP_WITHIN_WEEKS = 3;

    private final Landschap landschap;
    private final Gemeentekeuze gemeenten;
    private final Jaren jaren;
    private final Lot lot;
    private final Duurwet durations;
    private final Planning planning;
    private final Afloop outcomes;
    private final Evenredig benefit;
    private final Evenredig production;
    private final Roosterpunten firstDurations;
    private final Roosterpunten followUpDurations;
    private final Roosterpunten hours;
    private final PriorityQueue<Zaak> running =
            new PriorityQueue<>(
                    Comparator.comparing((Zaak zaak) -> zaak.einde)
                            .thenComparingInt(zaak -> zaak.rang));
    private final List<Zaak> all = new ArrayList<>();

    Trajectsimulatie(
            Landschap landschap,
            Map<String, Double> sizes,
            List<Gemeente> gemeenten,
            Jaren jaren,
            Lot lot) {
        this.landschap = landschap;
        this.jaren = jaren;
        this.lot = lot;
        this.gemeenten = new Gemeentekeuze(gemeenten, sizes, lot.apart());
        this.durations = new Duurwet(lot.apart());
        this.planning = new Planning(lot.apart(), jaren.laatsteDag());
        this.outcomes = new Afloop(lot.apart());
        this.benefit = new Evenredig(lot);
        this.production = new Evenredig(lot);
        this.firstDurations = new Roosterpunten(lot, Roosterpunten.EERSTE);
        this.followUpDurations = new Roosterpunten(lot, Roosterpunten.EERSTE);
        this.hours = new Roosterpunten(lot, Roosterpunten.TWEEDE);
    }

    /// Every case of the years, in order of start; cases that ended before them are left out.
    List<Zaak> run(Instroom instroom) {
        LocalDate first = jaren.eersteDag().minusYears(WARM_UP_YEARS);
        for (LocalDate start : instroom.starts(first, jaren.laatsteDag())) {
            endUntil(start);
            Gemeente gemeente = gemeenten.next();
            Deelnemer person = Deelnemer.drawn(gemeente, benefit.pick(WITH_BENEFIT), lot);
            open(person, start, firstDurations.next(), null);
        }
        endUntil(jaren.laatsteDag().plusDays(1));
        all.removeIf(zaak -> zaak.einde.isBefore(jaren.eersteDag()));
        all.sort(
                Comparator.comparing((Zaak zaak) -> zaak.start)
                        .thenComparingInt(zaak -> zaak.rang));
        return all;
    }

    private void endUntil(LocalDate day) {
        while (!running.isEmpty() && running.element().einde.isBefore(day)) {
            end(running.remove());
        }
    }

    private void end(Zaak zaak) {
        LocalDate next =
                zaak.einde
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .plusWeeks(lot.below(FOLLOW_UP_WITHIN_WEEKS));
        zaak.uitstroom = outcomes.of(zaak.afstand, !next.isAfter(jaren.laatsteDag()));
        if (zaak.uitstroom.equals(Afloop.VERVOLGTRAJECT)) {
            open(zaak.deelnemer, next, followUpDurations.next(), zaak);
        }
    }

    private void open(Deelnemer person, LocalDate start, double u, @Nullable Zaak previous) {
        Duurwet.Duur duration = durations.duur(start, u);
        Zaak zaak =
                new Zaak(
                        all.size(),
                        person,
                        landschap.serving(person.gemeente.code(), start, lot.uniform()),
                        start,
                        duration.einddatum(),
                        planning.plan(start, duration),
                        Uren.drawn(production.pick(WITH_PRODUCTION), hours.next(), lot),
                        Afstand.of(duration.klasse(), lot.uniform()),
                        previous);
        all.add(zaak);
        running.add(zaak);
    }
}
