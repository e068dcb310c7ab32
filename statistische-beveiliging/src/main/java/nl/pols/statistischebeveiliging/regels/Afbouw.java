package nl.pols.statistischebeveiliging.regels;

import java.util.List;
import java.util.Map;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// All releases of a group that nobody enters beside the one that is drawn up. In the order of
/// their days each is part of the one before it; what two differ are those who left.
///
/// @param naam of the release itself, as [Naast#naam] is of another one
/// @param eerder those before it, the nearest first, each with who left between it and the next one
/// @param later those after it, the nearest first, each with who left since the one before it
/// @param waarden by name of another one what it told, unrounded; where that isn't what it is now,
///   only who knows of the correction knows more. What isn't in it is as it was told
public record Afbouw(
        String naam,
        List<Naast> eerder,
        List<Naast> later,
        Map<String, Map<Plaats, Long>> waarden) {
    public Afbouw {
        eerder = List.copyOf(eerder);
        later = List.copyOf(later);
        waarden = Map.copyOf(waarden);
    }

    /// One that nothing was corrected of.
    public Afbouw(String naam, List<Naast> eerder, List<Naast> later) {
        this(naam, eerder, later, Map.of());
    }
}
