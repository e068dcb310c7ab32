package nl.pols.rapportage.publicatie;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.rapportage.publicatie.Verbanden.Zijde;

/// A group that nobody enters, of which releases tell how many there still are, as
/// `publicaties/afbouw.yaml` declares it. In the order of their days each is part of the one before
/// it; what they differ are those who left.
///
/// @param standen the series that tell it; on one day in this order
/// @param jaren of how many years to either side releases are protected together
record Afbouw(String code, List<Product.Bron> standen, int jaren) {

    /// With those before it and those after it, the nearest first.
    Stream<Zijde> zijden(Figuur van, Producten producten) {
        if (!standen.contains(van.bron())) {
            return Stream.empty();
        }
        var volgorde =
                Comparator.<Figuur, java.time.LocalDate>comparing(f -> f.periode().tot())
                        .thenComparing(f -> standen.indexOf(f.bron()));
        var alle = alle(van, producten);
        var eerder =
                alle.stream()
                        .filter(f -> volgorde.compare(f, van) < 0)
                        .sorted(volgorde.reversed())
                        .toList();
        var later =
                alle.stream().filter(f -> volgorde.compare(f, van) > 0).sorted(volgorde).toList();
        return Stream.of(zijde(true, eerder), zijde(false, later));
    }

    /// All of its reach is in these, so it costs nothing of it to go from one to the next.
    private Zijde zijde(boolean isGeheel, List<Figuur> anderen) {
        return new Zijde(code, code, 0, isGeheel, anderen);
    }

    private List<Figuur> alle(Figuur van, Producten producten) {
        var dag = van.periode().tot();
        return standen.stream()
                .flatMap(bron ->
                        producten
                                .require(bron.product())
                                .termijn()
                                .eindigend(dag.minusYears(jaren), dag.plusYears(jaren))
                                .stream()
                                .map(periode -> new Figuur(bron, periode)))
                .toList();
    }
}
