package nl.pols.statistischebeveiliging.regels;

/// Why a cell is not shown.
public enum Reden {
    /// It is about fewer persons than the minimum.
    MINIMUM,
    /// Fewer contributors than the minimum for an amount.
    BIJDRAGERS,
    /// One contributor is nearly all of it.
    DOMINANTIE,
    /// The second largest contributor could work out the largest too closely.
    P_PROCENT,
    /// Everybody in the group has the trait: that nobody has another one must not be certain.
    GROEP,
    /// It was hidden in an earlier release, and what was shown then still tells.
    EERDER,
    /// So that another cell doesn't follow from a total.
    AANVULLEND
}
