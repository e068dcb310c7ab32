package nl.pols.rapportage.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was made last, for who asks the same again: so many, and whatever wasn't asked for longest
/// is made anew. Only of what follows from its key alone.
final class Onthouden<S, W> {
    private final Map<S, W> gemaakt;

    Onthouden(int meeste) {
        this.gemaakt =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<S, W> oudste) {
                        return size() > meeste;
                    }
                };
    }

    /// Made outside the lock: two who ask at once both make it, and it is the same.
    W geef(S sleutel, Function<S, W> maak) {
        var eerder = eerder(sleutel);
        if (eerder != null) {
            return eerder;
        }
        var nieuw = maak.apply(sleutel);
        houd(sleutel, nieuw);
        return nieuw;
    }

    @Nullable W eerder(S sleutel) {
        synchronized (gemaakt) {
            return gemaakt.get(sleutel);
        }
    }

    void houd(S sleutel, W waarde) {
        synchronized (gemaakt) {
            gemaakt.put(sleutel, waarde);
        }
    }
}
