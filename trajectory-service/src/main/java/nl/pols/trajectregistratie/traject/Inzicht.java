package nl.pols.trajectregistratie.traject;

import nl.pols.kit.identity.Caller;

/// How much of a trajectory a caller sees. Who decides on extensions never sees what the
/// participant produces (domain 5.3: need-to-know separation), whatever else the token may do.
public enum Inzicht {
    VOLLEDIG,
    ZONDER_PRODUCTIE;

    /// Decides on extensions and approves them.
    public static final String BESLUITEN = "verlengingen:besluiten";

    public static Inzicht van(Caller caller) {
        return caller.mag(BESLUITEN) ? ZONDER_PRODUCTIE : VOLLEDIG;
    }

    public boolean toontProductie() {
        return this == VOLLEDIG;
    }
}
