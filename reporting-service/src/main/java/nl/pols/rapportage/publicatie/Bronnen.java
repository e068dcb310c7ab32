package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Periode;

/// The publications that others take series from: of the last term of their period.
@ApplicationScoped
class Bronnen {
    private final Producten producten;
    private final Publicaties publicaties;

    Bronnen(Producten producten, Publicaties publicaties) {
        this.producten = producten;
        this.publicaties = publicaties;
    }

    /// From which release a series is taken; nothing if there is none.
    interface Keuze {
        Optional<Overname.Uitgave> van(Product.Reeks reeks);
    }

    /// The newest release that is out: under embargo it is for nobody yet.
    Keuze nu(Periode periode) {
        return reeks ->
                bronnen(reeks)
                        .flatMap(product -> nieuwste(product, periode).stream())
                        .findFirst()
                        .map(this::uitgave);
    }

    private Optional<Publicatie> nieuwste(Product product, Periode periode) {
        var van = product.termijn().laatsteIn(periode);
        return publicaties.uitgebracht().stream()
                .filter(p -> p.product().equals(product.code()) && p.periode().equals(van))
                .reduce((eerste, laatste) -> laatste);
    }

    /// What it is taken from, and what was published before that in its place.
    private Stream<Product> bronnen(Product.Reeks reeks) {
        return producten.metVoorgangers(uit(reeks).product()).stream();
    }

    /// Those that a publication took from when it was drawn up, withdrawn since or not.
    Keuze als(Inhoud toen, Periode periode) {
        return reeks ->
                toen.reeksen().stream()
                        .filter(r -> r.code().equals(reeks.code()))
                        .map(Inhoud.Reeks::uit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(nummer -> uitgave(reeks, periode, p -> nummer.equals(p.nummer())));
    }

    private Overname.Uitgave uitgave(
            Product.Reeks reeks, Periode periode, Predicate<Publicatie> welke) {
        return bronnen(reeks)
                .flatMap(product ->
                        publicaties
                                .reeks(product.code(), product.termijn().laatsteIn(periode))
                                .stream())
                .filter(welke)
                .findFirst()
                .map(this::uitgave)
                .orElseThrow(PublicatieRefused.OnbekendePublicatie::new);
    }

    private Overname.Uitgave uitgave(Publicatie publicatie) {
        var bytes =
                publicaties
                        .inhoud(publicatie.id())
                        .orElseThrow(PublicatieRefused.OnbekendePublicatie::new);
        return new Overname.Uitgave(
                Objects.requireNonNull(publicatie.nummer()),
                Vastlegging.lees(bytes, new TypeReference<Inhoud>() {}));
    }

    /// What a reader misses of a series that there is no release of.
    Inhoud.Gemis gemis(Product.Reeks reeks, String naam, Periode periode) {
        return new Inhoud.Gemis(
                reeks.code(),
                naam,
                producten.require(uit(reeks).product()).titel(),
                periode(reeks, periode));
    }

    private String periode(Product.Reeks reeks, Periode periode) {
        return producten.require(uit(reeks).product()).termijn().laatsteIn(periode);
    }

    private static Product.Bron uit(Product.Reeks reeks) {
        return Objects.requireNonNull(reeks.uit());
    }
}
