package nl.pols.rapportage.vergelijking;

/// How large a company is, by the people in a trajectory or a Wsw employment there. The bounds are
/// chosen so that half of the sector is in the middle class.
enum Grootteklasse {
    KLEIN,
    MIDDEN,
    GROOT;

    private static final int MIDDEN_VANAF = 250;
    private static final int GROOT_VANAF = 750;

    static Grootteklasse van(long mensen) {
        if (mensen < MIDDEN_VANAF) {
            return KLEIN;
        }
        return mensen < GROOT_VANAF ? MIDDEN : GROOT;
    }
}
