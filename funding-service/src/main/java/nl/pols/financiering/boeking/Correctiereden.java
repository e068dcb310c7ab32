package nl.pols.financiering.boeking;

/// Why an expenditure is taken back.
public enum Correctiereden {
    VERKEERD_BEDRAG,
    VERKEERDE_TOEKENNING,
    VERKEERDE_DATUM,
    DUBBEL_GEBOEKT,
    TERUGONTVANGEN,
    OVERIG
}
