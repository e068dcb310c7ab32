package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.pols.statistischebeveiliging.Verslag;
import nl.pols.statistischebeveiliging.aanval.Aanvalsverslag;
import nl.pols.statistischebeveiliging.patroon.Vorig;
import nl.pols.statistischebeveiliging.regels.Genest;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import nl.pols.statistischebeveiliging.vorm.Uitgave;

/// Figures that were protected and attacked.
///
/// @param uitgave what may leave
/// @param namen of each dimension its codes with their names
/// @param aantallen of dimensions that divide companies, how many of them a code is of
/// @param verslag what was hidden and what that costs; may leave
/// @param aanval how near the attack came to each hidden cell; for whoever signs, never for outside
/// @param voorLater what the next release of the same cells must know; never for outside
public record Vrijgave(
        Uitgave uitgave,
        Map<String, Map<String, String>> namen,
        Map<String, Map<String, Integer>> aantallen,
        Verslag verslag,
        Aanvalsverslag aanval,
        SortedMap<Plaats, Vorig> voorLater) {

    /// What is done with figures before they leave, in this order.
    public enum Stap {
        TELLEN,
        BEVEILIGEN,
        AANVALLEN
    }

    /// What earlier releases of the same cells did.
    ///
    /// @param uitgaven oldest first
    public record Eerder(Map<Plaats, Vorig> cellen, List<Uitgave> uitgaven) {
        public static final Eerder NIETS = new Eerder(Map.of(), List.of());

        /// Of a whole and a part of it, release by release.
        Eerder met(Eerder deel) {
            var samen = new ArrayList<Uitgave>();
            for (int i = 0; i < uitgaven.size(); i++) {
                samen.add(Genest.samen(uitgaven.get(i), deel.uitgaven.get(i)));
            }
            return new Eerder(Genest.samen(cellen, deel.cellen), samen);
        }
    }
}
