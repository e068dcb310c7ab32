package nl.pols.cli.sector.simulatie;

/// Systematic selection with unequal probabilities (Madow, 1949): every case is picked with its own
/// probability, while over any run of cases the number picked differs less than one from the sum of
/// the probabilities. It keeps a whole sector close to its law without deciding about any one case.
final class Evenredig {
    private double owed;

    Evenredig(Lot lot) {
        owed = lot.uniform();
    }

    boolean pick(double probability) {
        owed += probability;
        if (owed < 1) {
            return false;
        }
        owed -= 1;
        return true;
    }
}
