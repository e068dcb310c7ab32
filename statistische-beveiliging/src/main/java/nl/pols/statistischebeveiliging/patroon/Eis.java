package nl.pols.statistischebeveiliging.patroon;

import nl.pols.statistischebeveiliging.regels.Gevoelig;

/// A cell that must be protected, and how.
///
/// @param naEerder whether it was hidden in an earlier release too, so that what was shown then
///   must not help either
record Eis(int cel, Gevoelig gevoelig, boolean naEerder) {

    /// How far it must be possible to go up (1) or down (-1) from the true value.
    long nodig(int richting, long waarde) {
        var bescherming = gevoelig.bescherming();
        return richting > 0 ? bescherming.boven() - waarde : waarde - bescherming.onder();
    }
}
