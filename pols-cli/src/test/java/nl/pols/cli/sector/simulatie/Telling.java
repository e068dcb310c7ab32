package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A naive recount of the letters' figures over the generated trajectories, written for the tests
/// and sharing nothing with the simulator nor with the reporting service.
record Telling(List<Traject> trajecten) {
    static final LocalDate PEILDATUM = LocalDate.of(2022, 5, 23);

    static Telling of(Map<String, List<Traject>> deliveries) {
        return new Telling(deliveries.values().stream().flatMap(Collection::stream).toList());
    }

    long activeIn(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return count(t ->
                !t.startdatum().isAfter(last)
                        && (t.einddatum() == null || !t.einddatum().isBefore(first)));
    }

    long startedIn(int year) {
        return count(t -> t.startdatum().getYear() == year);
    }

    List<Traject> runningWithProduction() {
        return trajecten.stream()
                .filter(t -> t.urenPerWeek().productie() > 0)
                .filter(t -> !t.startdatum().isAfter(PEILDATUM))
                .filter(t -> t.einddatum() == null || t.einddatum().isAfter(PEILDATUM))
                .toList();
    }

    double benefitShare() {
        var with = new HashSet<String>();
        var all = new HashSet<String>();
        for (Traject t : runningWithProduction()) {
            all.add(t.bsn());
            if (!t.uitkering().equals("GEEN")) {
                with.add(t.bsn());
            }
        }
        return 100.0 * with.size() / all.size();
    }

    double meanHours() {
        return runningWithProduction().stream()
                        .mapToInt(t -> t.urenPerWeek().totaal())
                        .average()
                        .orElseThrow()
                / 100;
    }

    double productionShare() {
        double production =
                runningWithProduction().stream().mapToInt(t -> t.urenPerWeek().productie()).sum();
        return 100
                * production
                / runningWithProduction().stream().mapToInt(t -> t.urenPerWeek().totaal()).sum();
    }

    List<Traject> endedIn2021() {
        return trajecten.stream()
                .filter(t -> t.einddatum() != null && t.einddatum().getYear() == 2021)
                .toList();
    }

    /// Share of the trajectories ended in 2021 that lasted longer than `from` and at most `to`
    /// months.
    double band(int from, int to) {
        List<Traject> ended = endedIn2021();
        long inBand = ended.stream().filter(t -> beyond(t, from) && !beyond(t, to)).count();
        return 100.0 * inBand / ended.size();
    }

    static boolean beyond(Traject t, int months) {
        LocalDate end = t.einddatum();
        return end != null && end.isAfter(t.startdatum().plusMonths(months));
    }

    double outcome(Predicate<String> outcome) {
        List<Traject> ended = endedIn2021();
        return 100.0
                * ended.stream()
                        .filter(t -> t.uitstroom() != null && outcome.test(t.uitstroom()))
                        .count()
                / ended.size();
    }

    private long count(Predicate<Traject> which) {
        return trajecten.stream().filter(which).count();
    }
}
