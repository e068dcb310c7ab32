package nl.pols.statistischebeveiliging;

/// What hiding costs in the cells of one kind: of one table, of one height in its classifications.
///
/// @param niveau per dimension how many steps the cells lie under the total
/// @param waarde persons, cases or cents in all cells that hold any
/// @param waardeGeheim those in hidden cells
public record Verlies(
        String tabel, String niveau, int cellen, int geheim, long waarde, long waardeGeheim) {

    public double deelCellen() {
        return cellen == 0 ? 0 : (double) geheim / cellen;
    }

    public double deelWaarde() {
        return waarde == 0 ? 0 : (double) waardeGeheim / waarde;
    }
}
