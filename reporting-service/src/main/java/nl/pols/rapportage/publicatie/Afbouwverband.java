package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Plaatsas;
import nl.pols.rapportage.indicator.Samenhang;
import nl.pols.rapportage.indicator.Samenhang.Telling;
import nl.pols.rapportage.indicator.Verband;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// What a release of a group that nobody enters is protected together with: all others of it that
/// are out, however long ago, each with who left between it and the next one.
final class Afbouwverband {
    private final Verbanden verbanden;
    private final Producten producten;
    private final Afbouw afbouw;
    private final Instant kennisdatum;
    private final Buren buren;

    Afbouwverband(
            Verbanden verbanden,
            Producten producten,
            Afbouw afbouw,
            Instant kennisdatum,
            Buren buren) {
        this.verbanden = verbanden;
        this.producten = producten;
        this.afbouw = afbouw;
        this.kennisdatum = kennisdatum;
        this.buren = buren;
    }

    Samenhang van(Figuur eigen) {
        var alle = afbouw.alle(eigen.periode(), producten);
        int hier = alle.indexOf(eigen);
        return Samenhang.van(
                new Samenhang.Afbouwketen(
                        naam(eigen),
                        keten(eigen, alle.subList(0, hier).reversed(), true),
                        keten(eigen, alle.subList(hier + 1, alle.size()), false),
                        waarden(eigen, alle)));
    }

    /// By the name that each has in the chain.
    private Map<String, Map<Plaats, Long>> waarden(Figuur eigen, List<Figuur> alle) {
        return alle.stream()
                .filter(ander -> !ander.equals(eigen) && !buren.van(ander).isEmpty())
                .collect(Collectors.toMap(Afbouwverband::naam, buren::waarden));
    }

    private static String naam(Figuur figuur) {
        return figuur.periode().tekst();
    }

    /// @param anderen the nearest first
    private List<Verband> keten(Figuur eigen, List<Figuur> anderen, boolean isEerder) {
        var keten = new ArrayList<Verband>();
        var vorige = eigen;
        for (var ander : anderen) {
            var uitgaven = buren.van(ander);
            if (!uitgaven.isEmpty()) {
                keten.add(verband(eigen, vorige, ander, uitgaven, isEerder));
                vorige = ander;
            }
        }
        return keten;
    }

    /// By what is published now: a part of what another one told besides tells no more of who left.
    private Verband verband(
            Figuur eigen, Figuur vorige, Figuur ander, List<Inhoud> uitgaven, boolean isEerder) {
        var geheel = isEerder ? ander : vorige;
        var deel = isEerder ? vorige : ander;
        var reeks = verbanden.reeks(eigen.bron());
        var vraag =
                new Vrijgavevraag(
                        verbanden.indicator(eigen.bron()),
                        eigen.periode(),
                        kennis(uitgaven, isEerder),
                        reeks.tabellen().stream().map(Product.Opmaak::vraag).toList(),
                        new Verschil(afbouw.code(), geheel.periode(), deel.periode()));
        var code = ander.bron().reeks();
        return new Verband(
                naam(ander),
                isEerder,
                new Telling(vraag, Plaatsas.onder(As.GEBIED)),
                Set.<Plaats>copyOf(Verbandweg.getoond(uitgaven, code)),
                Set.<Plaats>copyOf(Verbandweg.verborgen(uitgaven, code)),
                List.of());
    }

    /// What the earlier one has more is counted as known when the newest of both was.
    private Instant kennis(List<Inhoud> uitgaven, boolean isEerder) {
        var toen = uitgaven.getLast().kennisdatum();
        return isEerder && toen.isAfter(kennisdatum) ? toen : kennisdatum;
    }
}
