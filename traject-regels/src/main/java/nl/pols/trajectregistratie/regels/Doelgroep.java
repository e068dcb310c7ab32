package nl.pols.trajectregistratie.regels;

/// Target group a participant belongs to.
public enum Doelgroep {
    BANENAFSPRAAK,
    BESCHUT_WERK,
    WSW,
    OVERIG
}
