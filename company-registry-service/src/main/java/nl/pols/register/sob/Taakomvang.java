package nl.pols.register.sob;

/// How wide the task of an SOB is: only the Wsw, with sheltered work (about a quarter), broad, or
/// one organisation with the social service (letter 004).
public enum Taakomvang {
    ALLEEN_WSW,
    WSW_EN_BESCHUT_WERK,
    BREED,
    GEINTEGREERD_MET_SOCIALE_DIENST
}
