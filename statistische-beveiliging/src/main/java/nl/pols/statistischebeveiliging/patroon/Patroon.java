package nl.pols.statistischebeveiliging.patroon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.statistischebeveiliging.regels.Gevoelig;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Which cells are hidden, and why.
///
/// @param gevoelig cells that are hidden for what they tell themselves, with what they must be
///   protected to
/// @param geheim all hidden cells, those included
/// @param onbeschermd sensitive cells for which no protection was found; with any in it nothing may
///   be published
/// @param opTijd whether the search came to its end
public record Patroon(
        Map<Plaats, Gevoelig> gevoelig,
        Set<Plaats> geheim,
        List<Plaats> onbeschermd,
        boolean opTijd,
        long stappen) {

    public boolean veilig() {
        return onbeschermd.isEmpty();
    }
}
