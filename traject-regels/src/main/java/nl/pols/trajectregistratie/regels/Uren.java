package nl.pols.trajectregistratie.regels;

/// Weekly hours in hundredths, split by purpose: exact integers, because the production share of
/// letter 001 is a ratio of sums.
public record Uren(int productie, int coaching, int scholing, int overig) {

    /// More than any parsed value can add up to stays within an int: each part is below 1,000,000.
    public int totaal() {
        return productie + coaching + scholing + overig;
    }

    boolean heeftNegatief() {
        return productie < 0 || coaching < 0 || scholing < 0 || overig < 0;
    }
}
