package nl.pols.statistischebeveiliging.regels;

/// What another release does with a cell.
public enum Elders {
    /// It shows it: it can't be hidden any more.
    GETOOND,
    /// It has the cell in a table, and hides it.
    VERBORGEN,
    /// It is in none of its tables.
    ONGENOEMD,
    /// It is what figures are together of which some are of this release: no figure of anybody.
    SAMEN
}
