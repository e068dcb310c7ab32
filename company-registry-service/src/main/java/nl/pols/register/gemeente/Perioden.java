package nl.pols.register.gemeente;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;

/// What holds on which days, kept tidy: no two facts for one day, and one fact where two that say
/// the same follow each other.
final class Perioden {
    private Perioden() {}

    /// From now on `waarde` holds on the days of `nieuw`; what was known of other days stays.
    static <T> List<Feit<T>> leg(List<Feit<T>> bekend, T waarde, List<Geldig> nieuw) {
        var feiten = new ArrayList<Feit<T>>();
        for (var feit : bekend) {
            var rest = List.of(feit.geldig());
            for (var dagen : nieuw) {
                rest = rest.stream().flatMap(g -> g.zonder(dagen).stream()).toList();
            }
            rest.forEach(g -> feiten.add(new Feit<>(feit.waarde(), g)));
        }
        nieuw.forEach(g -> feiten.add(new Feit<>(waarde, g)));
        return aaneen(feiten);
    }

    /// In the order of time, with what follows on and says the same put together.
    static <T> List<Feit<T>> aaneen(List<Feit<T>> feiten) {
        var aaneen = new ArrayList<Feit<T>>();
        feiten.stream()
                .sorted(Comparator.comparing((Feit<T> f) -> f.geldig().van()))
                .forEach(feit -> {
                    var vorige = aaneen.isEmpty() ? null : aaneen.getLast();
                    if (vorige != null
                            && vorige.waarde().equals(feit.waarde())
                            && feit.geldig().van().equals(vorige.geldig().tot())) {
                        aaneen.removeLast();
                        aaneen.add(
                                new Feit<>(
                                        feit.waarde(),
                                        new Geldig(vorige.geldig().van(), feit.geldig().tot())));
                    } else {
                        aaneen.add(feit);
                    }
                });
        return List.copyOf(aaneen);
    }
}
