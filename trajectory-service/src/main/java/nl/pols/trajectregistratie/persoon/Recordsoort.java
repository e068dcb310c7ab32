package nl.pols.trajectregistratie.persoon;

import java.util.Locale;

/// The kinds of records that know a person.
enum Recordsoort {
    TRAJECT,
    BESCHUT_WERK,
    WSW_DIENSTVERBAND,
    VOORZIENING,
    DOELGROEPREGISTRATIE;

    /// The table of what is known now; that of superseded versions has `_versie` behind it.
    String tabel() {
        return name().toLowerCase(Locale.ROOT);
    }
}
