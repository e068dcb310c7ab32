package nl.pols.statistischebeveiliging.patroon;

/// A change that keeps every sum as it is: cells that go up and cells that go down by as much.
///
/// @param ruimte by how much it can go before a cell would be less than nought
/// @param kosten the weight of the cells that would have to be hidden for it
record Beweging(int[] cellen, int[] tekens, long ruimte, long kosten) {

    boolean isBeterDan(Beweging ander) {
        double mijn = (double) kosten * ander.ruimte;
        double zijn = (double) ander.kosten * ruimte;
        return mijn < zijn || (mijn == zijn && ruimte > ander.ruimte);
    }
}
