package nl.pols.statistischebeveiliging.aanval;

import nl.pols.statistischebeveiliging.vorm.Interval;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// What the attacker found out about one hidden cell.
///
/// @param beloofd the interval within which nobody was to know it
/// @param gevonden from where to where it can be; null if the attack came to no end
/// @param exact whether both ends were worked out; if not, the cell can be anywhere in it and
///   possibly further
public record Bevinding(
        Plaats plaats, Interval beloofd, @Nullable Interval gevonden, boolean exact) {

    public boolean houdt() {
        return gevonden != null && gevonden.omvat(beloofd);
    }
}
