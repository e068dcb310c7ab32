package nl.pols.trajectregistratie.regels;

/// Distance to the labour market (*afstand tot de arbeidsmarkt*), as letter 001 distinguishes it.
public enum Afstand {
    KLEIN,
    MIDDEL,
    GROOT,
    ZEER_GROOT
}
