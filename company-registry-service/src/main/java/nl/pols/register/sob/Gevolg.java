package nl.pols.register.sob;

/// What one change did to one SOB.
///
/// @param erbij the facts that it added
/// @param weg the facts that it closed
/// @param nadien of a change that another register told: facts that became known there later and
///   last as long as the life that it shortened
public record Gevolg(Toestand erbij, Toestand weg, Toestand nadien) {
    public Gevolg(Toestand erbij, Toestand weg) {
        this(erbij, weg, Toestand.leeg());
    }

    /// The state as it would be without this change; what came later and has nothing to do with it,
    /// stays.
    public Toestand ongedaanIn(Toestand nu) {
        return nu.zonder(erbij).samen(weg);
    }

    /// Whether the SOB exists by it.
    public boolean maakte() {
        return !erbij.feiten(Feitentabel.BESTAAN).isEmpty()
                && weg.feiten(Feitentabel.BESTAAN).isEmpty();
    }

    /// Whether the SOB ends by it.
    public boolean beeindigde() {
        return !weg.feiten(Feitentabel.BESTAAN).isEmpty()
                && erbij.feiten(Feitentabel.BESTAAN).stream()
                        .anyMatch(leven -> leven.geldig().tot() != null);
    }

    public Gevolg met(Toestand nadien) {
        return new Gevolg(erbij, weg, nadien);
    }
}
