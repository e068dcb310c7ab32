package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the people in a cell, in days since 1970. Invariant: of who asks the same the
/// answer is the same, as long as the people are.
///
/// @param van the first day of the period; of a stock its day
/// @param tot the last day of the period; of a stock its day
/// @param jaar the first day of the year that the period ends in
/// @param kwartalen how many whole quarters of that year lie in the period and are over
/// @param kenmerk the form of the work or kind of applicant that is asked
record Persoonsvraag(
        String code,
        int van,
        int tot,
        LocalDate jaar,
        int kwartalen,
        @Nullable String kenmerk,
        boolean perKenmerk) {
    private static final int KWARTALEN = 4;
    private static final int MAANDEN = 3;

    /// Of what a person is in: within a cell, and so not in its place.
    private static final Set<Dimensie> KENMERKEN =
            Collections.unmodifiableSet(EnumSet.of(Dimensie.AANVRAGER, Dimensie.WERKVORM));

    static Persoonsvraag van(Vraag vraag) {
        var periode = vraag.periode();
        boolean isStand = vraag.indicator().tijd() == Indicator.Tijd.PEILDATUM;
        var van = isStand || periode == null ? vraag.peildatum() : periode.van();
        var tot = isStand || periode == null ? vraag.peildatum() : periode.tot();
        var kenmerk = kenmerk(vraag);
        return new Persoonsvraag(
                vraag.indicator().code(),
                dag(van),
                dag(tot),
                tot.withDayOfYear(1),
                kwartalen(tot, vraag.kennis()),
                kenmerk == null ? null : vraag.filter(kenmerk),
                kenmerk != null && vraag.uitsplitsingen().contains(kenmerk));
    }

    /// What of the people themselves is asked.
    static @Nullable Dimensie kenmerk(Vraag vraag) {
        return KENMERKEN.stream()
                .filter(d -> vraag.filter(d) != null || vraag.uitsplitsingen().contains(d))
                .findFirst()
                .orElse(null);
    }

    /// The question of where its cells are.
    static Vraag naarPlaats(Vraag vraag) {
        if (kenmerk(vraag) == null) {
            return vraag;
        }
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        filters.putAll(vraag.filters());
        filters.keySet().removeAll(KENMERKEN);
        return new Vraag(
                vraag.indicator(),
                vraag.peildatum(),
                vraag.periode(),
                vraag.kennis(),
                filters,
                vraag.uitsplitsingen().stream().filter(d -> !KENMERKEN.contains(d)).toList(),
                vraag.indeling(),
                vraag.bestaan());
    }

    /// The first day after those quarters.
    int eindeKwartalen() {
        return dag(jaar.plusMonths((long) MAANDEN * kwartalen));
    }

    int begin() {
        return dag(jaar);
    }

    static int dag(LocalDate dag) {
        return (int) dag.toEpochDay();
    }

    /// A quarter of which half was told would halve the year.
    private static int kwartalen(LocalDate tot, Vraag.Kennis kennis) {
        var begin = tot.withDayOfYear(1);
        var bekend = LocalDate.ofInstant(kennis.moment().plusMillis(1), ZoneOffset.UTC);
        var dag = bekend.isBefore(tot.plusDays(1)) ? bekend : tot.plusDays(1);
        if (!dag.isBefore(begin.plusYears(1))) {
            return KWARTALEN;
        }
        return dag.isBefore(begin) ? 0 : (dag.getMonthValue() - 1) / MAANDEN;
    }
}
