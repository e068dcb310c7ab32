package nl.pols.trajectregistratie.regels;

/// Benefit kind of the participant; `GEEN` is a *niet-uitkeringsgerechtigde*.
public enum Uitkering {
    PARTICIPATIEWET,
    IOAW,
    IOAZ,
    WAJONG,
    WIA,
    WW,
    GEEN
}
