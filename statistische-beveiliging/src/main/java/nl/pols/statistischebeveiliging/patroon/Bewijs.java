package nl.pols.statistischebeveiliging.patroon;

import java.util.Arrays;
import java.util.List;

/// Why a cell can't be known too closely in one direction: moves over hidden cells only, that
/// together take it as far as its protection asks.
record Bewijs(Eis eis, int richting, List<Beweging> bewegingen) {

    /// Whether the other proves the same.
    boolean isVan(Bewijs ander) {
        return eis == ander.eis && richting == ander.richting;
    }

    boolean gebruikt(int cel) {
        return bewegingen.stream().anyMatch(b -> Arrays.stream(b.cellen()).anyMatch(c -> c == cel));
    }
}
