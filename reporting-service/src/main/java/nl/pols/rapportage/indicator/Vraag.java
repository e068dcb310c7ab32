package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question for figures: which indicator, over which moment or period, as known when, where, and
/// broken down by what. Invariant: it only asks what the indicator has.
///
/// @param peildatum day of a stock; for a flow the last day of the period, or the declared other
///   day
/// @param periode null for a stock, and for all years of a scheme
public record Vraag(
        Indicator indicator,
        LocalDate peildatum,
        @Nullable Periode periode,
        Kennis kennis,
        Map<Dimensie, String> filters,
        @Nullable Dimensie uitsplitsing) {

    /// Up to when facts count.
    ///
    /// @param actueel whether that is now: everything that is not yet corrected
    public record Kennis(Instant moment, boolean actueel) {
        public static Kennis nu(Instant nu) {
            return new Kennis(nu, true);
        }

        public static Kennis van(Instant moment) {
            return new Kennis(moment, false);
        }
    }

    public Vraag {
        filters = filters.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(filters));
        if (uitsplitsing != null && !indicator.kent(uitsplitsing)) {
            throw new IllegalArgumentException(indicator.code() + " has no " + uitsplitsing);
        }
        if (!indicator.filters().containsAll(filters.keySet())) {
            throw new IllegalArgumentException(indicator.code() + " lacks " + filters.keySet());
        }
    }

    @Nullable String filter(Dimensie dimensie) {
        return filters.get(dimensie);
    }

    /// The day whose succession of companies counts: one for the whole answer, so that parts add
    /// up.
    LocalDate opvolgingOp() {
        return periode == null ? peildatum : periode.tot();
    }

    Vraag over(Periode deel) {
        return new Vraag(indicator, peildatum, deel, kennis, filters, uitsplitsing);
    }
}
