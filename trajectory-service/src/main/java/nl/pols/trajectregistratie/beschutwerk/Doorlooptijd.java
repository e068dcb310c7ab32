package nl.pols.trajectregistratie.beschutwerk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Plaatsing;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.Cijfers.Plaatsingstijd;

/// How long it takes from the advice to the first place, and what the days went by on (B5, letter
/// 004: three months in the mean).
final class Doorlooptijd {

    private static final BigDecimal DAGEN_PER_MAAND = new BigDecimal("30.4375");

    private final Map<String, Long> perReden = new TreeMap<>();
    private final List<Integer> dagen = new ArrayList<>();

    private Doorlooptijd() {}

    /// Of everybody placed by that day.
    static Plaatsingstijd van(Collection<BeschutWerk> dossiers, LocalDate dag) {
        var tijd = new Doorlooptijd();
        for (BeschutWerk d : dossiers) {
            eerstePlaats(d).filter(start -> !start.isAfter(dag)).ifPresent(s -> tijd.tel(d, s));
        }
        return tijd.plaatsingstijd();
    }

    private static Optional<LocalDate> eerstePlaats(BeschutWerk d) {
        return d.plaatsingen().stream().map(Plaatsing::startdatum).min(Comparator.naturalOrder());
    }

    private void tel(BeschutWerk d, LocalDate start) {
        var advies = d.advies();
        if (advies == null) {
            return;
        }
        dagen.add((int) ChronoUnit.DAYS.between(advies.datum(), start));
        LocalDate van = advies.datum();
        String reden = Telling.REDEN_ONBEKEND;
        for (Wachtreden wacht : d.wachtredenen()) {
            if (!wacht.vanaf().isBefore(start)) {
                break;
            }
            voegToe(reden, van, wacht.vanaf());
            van = wacht.vanaf();
            reden = wacht.reden().name();
        }
        voegToe(reden, van, start);
    }

    private void voegToe(String reden, LocalDate van, LocalDate tot) {
        long aantal = ChronoUnit.DAYS.between(van, tot);
        if (aantal > 0) {
            perReden.merge(reden, aantal, Long::sum);
        }
    }

    private Plaatsingstijd plaatsingstijd() {
        if (dagen.isEmpty()) {
            return new Plaatsingstijd(0, 0, null, null, Map.of());
        }
        var opVolgorde = dagen.stream().sorted().toList();
        long som = dagen.stream().mapToLong(Integer::longValue).sum();
        var noemer = DAGEN_PER_MAAND.multiply(BigDecimal.valueOf(dagen.size()));
        return new Plaatsingstijd(
                dagen.size(),
                som,
                BigDecimal.valueOf(som).divide(noemer, 2, RoundingMode.HALF_UP),
                opVolgorde.get((dagen.size() - 1) / 2),
                perReden);
    }
}
