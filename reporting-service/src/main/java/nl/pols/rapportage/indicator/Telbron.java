package nl.pols.rapportage.indicator;

import java.util.Collection;

/// The cells in which trajectories are counted beforehand, as a kind of fact: their dimensions
/// stand where those of trajectories stand, so the same joins find successors and regions.
/// Invariant: of the levels that know what is asked, the one with the fewest cells.
final class Telbron {
    private static final Bron LAND = Bronnen.TRAJECT.alsCellen("LAND");
    private static final Bron PLAATS = Bronnen.TRAJECT.alsCellen("PLAATS");
    private static final Bron KENMERK = Bronnen.TRAJECT.alsCellen("KENMERK");
    private static final Bron ZETEL = Bronnen.ZETELTRAJECT.alsCellen("PLAATS");

    private Telbron() {}

    /// The cells of a question, or by the seat of their company.
    static Bron van(boolean opZetel, Collection<Dimensie> dimensies) {
        if (dimensies.isEmpty()) {
            return LAND;
        }
        if (opZetel) {
            return ZETEL;
        }
        return Telkeuze.isPerPlaats(dimensies) ? PLAATS : KENMERK;
    }
}
