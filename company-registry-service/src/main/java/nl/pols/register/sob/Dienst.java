package nl.pols.register.sob;

/// What a municipality has an SOB do. Four of them carry out the Participation Act: a question of
/// the sector's enquiry (letter 001).
public enum Dienst {
    WSW(false),
    BESCHUT_WERK(true),
    RE_INTEGRATIE(true),
    DETACHERING(true),
    BEGELEID_WERKEN(false),
    LOONKOSTENSUBSIDIE(true),
    DAGBESTEDING(false);

    private final boolean participatiewet;

    Dienst(boolean participatiewet) {
        this.participatiewet = participatiewet;
    }

    public boolean participatiewet() {
        return participatiewet;
    }
}
