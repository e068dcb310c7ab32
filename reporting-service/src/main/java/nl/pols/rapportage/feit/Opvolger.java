package nl.pols.rapportage.feit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// For whom the figures of a company count, and from which day.
///
/// @param op a day, or `-infinity` for a registration that always was another's duplicate
/// @param aandeel of money that has no municipality, in ten-thousandths
/// @param gemeenten whose trajectories go to this one
record Opvolger(UUID sobId, Object op, int aandeel, boolean dubbel, List<String> gemeenten) {
    private static final int GEHEEL = 10_000;

    /// A successor on the wire.
    record Gegevens(
            UUID sobId,
            LocalDate ingangsdatum,
            @Nullable Integer aandeel,
            @Nullable List<String> gemeenten) {

        private Opvolger opvolger(int zonderAandeel) {
            return new Opvolger(
                    sobId,
                    ingangsdatum,
                    aandeel == null ? zonderAandeel : aandeel,
                    false,
                    gemeenten == null ? List.of() : List.copyOf(gemeenten));
        }
    }

    /// A municipality that goes to a successor.
    record Gemeente(UUID opvolger, String gemeentecode) {}

    Stream<Gemeente> perGemeente() {
        return gemeenten.stream().distinct().map(code -> new Gemeente(sobId, code));
    }

    /// A duplicate was never a company of its own, whatever else was told of it. An event of before
    /// splits knows one successor, who takes it all.
    static List<Opvolger> van(Sob sob) {
        var dubbelVan = sob.dubbelVan();
        if (dubbelVan != null) {
            return List.of(new Opvolger(dubbelVan, "-infinity", GEHEEL, true, List.of()));
        }
        var alle = sob.opvolgers();
        if (alle != null && !alle.isEmpty()) {
            return alle.stream().map(o -> o.opvolger(GEHEEL / alle.size())).toList();
        }
        var enige = sob.opvolger();
        return enige == null ? List.of() : List.of(enige.opvolger(GEHEEL));
    }
}
