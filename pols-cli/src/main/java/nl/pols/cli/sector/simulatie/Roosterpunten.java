package nl.pols.cli.sector.simulatie;

/// An additive low-discrepancy sequence with a random start: numbers in [0, 1) that cover the unit
/// interval evenly in every stretch of the sequence, and jointly with their rank.
final class Roosterpunten {
    /// Reciprocal powers of the plastic number: two such sequences are jointly even too.
    static final double EERSTE = 0.7548776662466927;

    static final double TWEEDE = 0.5698402909980532;

    private final double step;
    private double value;

    Roosterpunten(Lot lot, double step) {
        this.step = step;
        this.value = lot.uniform();
    }

    double next() {
        value += step;
        if (value >= 1) {
            value -= 1;
        }
        return value;
    }
}
