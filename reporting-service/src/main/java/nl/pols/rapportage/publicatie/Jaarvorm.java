package nl.pols.rapportage.publicatie;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Plaatsas;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Where a flow of a year stands: in each table by one thing, an area being a region. Of other
/// figures that is all that is needed, unless one of them is hidden there: of what is hidden, those
/// below it tell too.
final class Jaarvorm {
    private final List<Product.Opmaak> tabellen;
    private final Plaatsas onder;

    /// @param stroom by which tables
    /// @param gebied the axis under which areas stand in the linked set
    Jaarvorm(Product.Reeks stroom, As gebied) {
        tabellen = stroom.tabellen();
        onder = Plaatsas.onder(gebied);
    }

    List<Tabelvraag> tabellen() {
        return tabellen.stream().map(Product.Opmaak::vraag).toList();
    }

    Plaatsas onder() {
        return onder;
    }

    /// @param grof only those at which a flow stands
    Set<Plaats> plaatsen(Set<Plaats> plaatsen, Inhoud.Reeks reeks, boolean grof) {
        return plaatsen.stream()
                .filter(plaats -> !grof || staatErin(plaats, reeks))
                .map(onder::van)
                .collect(Collectors.toSet());
    }

    /// Whether nothing is hidden of a series where a flow stands, nor left out.
    boolean isGetoond(List<Inhoud> uitgaven, String code) {
        var reeks = uitgaven.getLast().reeks(code);
        var hier = new TreeSet<Plaats>();
        reeks.cellen().forEach(cel -> hier.add(new Plaats(cel.plaats())));
        hier.removeIf(plaats -> !staatErin(plaats, reeks));
        return tabellen.stream().allMatch(tabel -> isErin(tabel, hier))
                && Verbandweg.getoond(uitgaven, code).containsAll(hier);
    }

    private static boolean isErin(Product.Opmaak tabel, Set<Plaats> plaatsen) {
        var assen = tabel.assen().stream().map(as -> Overname.in(as).sleutel()).toList();
        return plaatsen.stream().anyMatch(plaats -> plaats.codes().keySet().containsAll(assen));
    }

    private boolean staatErin(Plaats plaats, Inhoud.Reeks reeks) {
        return tabellen.stream()
                        .map(tabel -> tabel.assen().stream().flatMap(Jaarvorm::namen).toList())
                        .anyMatch(assen -> assen.containsAll(plaats.codes().keySet()))
                && isHoog(plaats, reeks);
    }

    private static Stream<String> namen(As as) {
        return Stream.of(as.sleutel(), Overname.in(as).sleutel());
    }

    private static boolean isHoog(Plaats plaats, Inhoud.Reeks reeks) {
        var gebied = plaats.codes().get(As.GEBIED.sleutel());
        return gebied == null
                || reeks.indelingen().stream()
                        .filter(i -> i.as().equals(As.GEBIED.sleutel()))
                        .anyMatch(i -> i.totaal().equals(i.ouders().get(gebied)));
    }
}
