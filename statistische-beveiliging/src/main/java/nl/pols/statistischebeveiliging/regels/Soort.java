package nl.pols.statistischebeveiliging.regels;

/// What is counted.
public enum Soort {
    /// Persons or cases.
    AANTAL,
    /// Money.
    BEDRAG
}
