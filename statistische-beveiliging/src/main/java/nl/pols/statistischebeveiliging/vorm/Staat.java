package nl.pols.statistischebeveiliging.vorm;

/// What stands in a cell. Five different things: a secret is not a nought, a nought is not a figure
/// too small to show, and neither is a figure that nobody has.
public enum Staat {
    /// A figure, rounded.
    GEPUBLICEERD,
    /// There is a figure, but showing it would show a person or a company, in this cell or another.
    GEHEIM,
    /// There is nothing to compute a figure from.
    ONTBREEKT,
    /// Exactly none.
    NIHIL,
    /// More than none, and less than half of the unit of publication.
    MINDER_DAN_HALF
}
