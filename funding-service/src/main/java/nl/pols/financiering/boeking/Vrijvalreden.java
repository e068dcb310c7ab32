package nl.pols.financiering.boeking;

/// Why what was committed is given back.
public enum Vrijvalreden {
    GOEDKOPER_UITGEVALLEN,
    NIET_DOORGEGAAN,
    VERLOPEN,
    OVERIG
}
