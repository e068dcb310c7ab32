package nl.pols.rapportage.publicatie;

import java.util.Comparator;
import java.util.List;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;

/// A group that nobody enters, of which releases tell how many there still are, as
/// `publicaties/afbouw.yaml` declares it. In the order of their days each is part of the one before
/// it; what they differ are those who left.
///
/// @param standen the series that tell it; on one day in this order
/// @param jaren how many years to either side releases may be: longer than anybody stays
record Afbouw(String code, List<Product.Bron> standen, int jaren) {

    boolean heeft(Product product) {
        return standen.stream().anyMatch(bron -> bron.product().equals(product.code()));
    }

    /// All that there may be, the earliest first.
    List<Figuur> alle(Periode van, Producten producten) {
        var dag = van.tot();
        return standen.stream()
                .flatMap(bron ->
                        producten
                                .require(bron.product())
                                .termijn()
                                .eindigend(dag.minusYears(jaren), dag.plusYears(jaren))
                                .stream()
                                .map(periode -> new Figuur(bron, periode)))
                .sorted(
                        Comparator.<Figuur, java.time.LocalDate>comparing(f -> f.periode().tot())
                                .thenComparing(f -> standen.indexOf(f.bron())))
                .toList();
    }
}
