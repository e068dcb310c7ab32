package nl.pols.financiering.regeling;

/// Whom additional means are for (letter 001, "Beroep op crisisdienstverlening"): who lost work
/// since the corona crisis or is about to, people of the jobs agreement, and since the motion
/// Maatoug everybody.
public enum Doelgroep {
    WERKLOOS_DOOR_CORONA,
    MET_WERKLOOSHEID_BEDREIGD,
    BANENAFSPRAAK,
    BESCHUT_WERK,
    WSW,
    BIJSTANDSGERECHTIGD,
    ALLE
}
