package nl.pols.rapportage.herbouw;

/// How far a rebuild is. Invariant: from a phase that is an end it never goes on.
public enum Fase {
    LEZEN,
    AFLEIDEN,
    INHALEN,
    VERGELIJKEN,
    WISSELEN,
    /// the new model serves
    KLAAR,
    /// the models differ, and nobody said that they may: the old one serves
    VERSCHIL,
    /// something failed: the old one serves
    MISLUKT,
    /// its process ended before it did: the old one serves
    AFGEBROKEN;

    boolean isEinde() {
        return compareTo(KLAAR) >= 0;
    }
}
