package nl.pols.register.sob;

/// In what legal form a social development company exists: a public body or an operating
/// organisation of a joint arrangement (Wgr), a department of a municipality, a company or a
/// foundation.
public enum Rechtsvorm {
    OPENBAAR_LICHAAM,
    BEDRIJFSVOERINGSORGANISATIE,
    GEMEENTELIJKE_AFDELING,
    NV,
    BV,
    STICHTING
}
