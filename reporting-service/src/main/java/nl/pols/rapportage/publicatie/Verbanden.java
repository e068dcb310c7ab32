package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Samenhang;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import org.jspecify.annotations.Nullable;

/// Which figures of other releases those of a release can be taken from, as
/// `publicaties/verbanden.yaml` and `publicaties/afbouw.yaml` declare it: of whole and part,
/// whichever is drawn up last is protected together with what the other one told.
@Singleton
class Verbanden {
    /// Of how many terms to either side releases are protected together.
    static final int BEREIK = 1;

    private final List<Declaratie> alle;
    private final List<Afbouw> afbouw;
    private final Producten producten;
    private final Indicatoren indicatoren;
    private final Jaarstromen jaarstromen;

    Verbanden(Producten producten, Indicatoren indicatoren, Jaarstromen jaarstromen) {
        this.jaarstromen = jaarstromen;
        this.producten = producten;
        this.indicatoren = indicatoren;
        alle = lees("verbanden.yaml", new TypeReference<>() {});
        afbouw = lees("afbouw.yaml", new TypeReference<>() {});
        alle.stream().flatMap(een -> Stream.of(een.geheel, een.deel)).forEach(this::reeks);
        afbouw.stream().flatMap(een -> een.standen().stream()).forEach(this::reeks);
        tellingen().forEach(Verschil::tekst);
        for (var product : producten.alle()) {
            product.eigen().stream()
                    .filter(reeks -> reeks.deelVan() != null)
                    .forEach(reeks -> vanEenRelease(product, reeks));
        }
    }

    /// How a series and the one that it is part of are linked.
    private Declaratie vanEenRelease(Product product, Product.Reeks deel) {
        var geheel = new Product.Bron(product.code(), String.valueOf(deel.deelVan()));
        var erin = new Product.Bron(product.code(), deel.code());
        return alle.stream()
                .filter(een ->
                        een.termijnen == 0 && een.geheel.equals(geheel) && een.deel.equals(erin))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "verbanden.yaml doesn't say how %s less %s is counted"
                                        .formatted(geheel, erin)));
    }

    private static <T> T lees(String bestand, TypeReference<T> vorm) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("publicaties/" + bestand)) {
            return YAMLMapper.builder().build().readValue(in, vorm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> tellingen() {
        return Stream.concat(
                alle.stream().map(Declaratie::telling), afbouw.stream().map(Afbouw::code));
    }

    /// @param termijnen of how many terms before the whole the part is; none: of the same release
    /// @param als by the statement of which other one it is counted; null is by its own
    record Declaratie(
            String code,
            Product.Bron geheel,
            Product.Bron deel,
            int termijnen,
            @Nullable String als) {
        String telling() {
            return als == null ? code : als;
        }

        private Zijde zijde(boolean isGeheel, Figuur ander) {
            return new Zijde(code, telling(), termijnen, isGeheel, ander);
        }
    }

    /// A product of a period.
    record Buur(String product, String periode) {
        String sleutel() {
            return product + " " + periode;
        }
    }

    /// What it is linked by.
    String uitgave() {
        var teksten = new ArrayList<>(jaarstromen.tellingen());
        tellingen().map(Verschil::tekst).forEach(teksten::add);
        return Integer.toHexString(teksten.hashCode());
    }

    /// A series of a period.
    record Figuur(Product.Bron bron, Periode periode) {
        Buur buur() {
            return new Buur(bron.product(), periode.tekst());
        }
    }

    /// A link of a series: with what it is linked, and whether that is the whole.
    ///
    /// @param kosten what it takes of the reach
    record Zijde(String code, String telling, int kosten, boolean isGeheel, Figuur ander) {}

    List<Zijde> zijden(Figuur figuur) {
        var termijn = producten.require(figuur.bron.product()).termijn();
        var zijden = new ArrayList<Zijde>();
        for (var een : alle) {
            if (een.geheel.equals(figuur.bron)) {
                var toen = termijn.verschoven(figuur.periode, -een.termijnen);
                zijden.add(een.zijde(false, new Figuur(een.deel, toen)));
            }
            if (een.deel.equals(figuur.bron)) {
                var dan = termijn.verschoven(figuur.periode, een.termijnen);
                zijden.add(een.zijde(true, new Figuur(een.geheel, dan)));
            }
        }
        return zijden;
    }

    private static Set<Figuur> eigen(Product product, Periode periode) {
        return product.eigen().stream()
                .map(r -> new Figuur(new Product.Bron(product.code(), r.code()), periode))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What a release of it is linked with, and what those are.
    Set<Buur> buren(Product product, Periode periode) {
        var zelf = new Buur(product.code(), periode.tekst());
        var gezien = eigen(product, periode);
        var eigen = Set.copyOf(gezien);
        eigen.forEach(figuur -> verken(figuur, BEREIK, gezien));
        gezien.addAll(jaarstromen.naast(eigen));
        afbouw(product).ifPresent(een -> gezien.addAll(een.alle(periode, producten)));
        return gezien.stream()
                .filter(figuur -> !eigen.contains(figuur))
                .map(Figuur::buur)
                .filter(buur -> !buur.equals(zelf))
                .collect(Collectors.toSet());
    }

    private void verken(Figuur hier, int bereik, Set<Figuur> gezien) {
        for (var zijde : zijden(hier)) {
            int over = bereik - zijde.kosten;
            if (over >= 0 && gezien.add(zijde.ander)) {
                verken(zijde.ander, over, gezien);
            }
        }
    }

    /// The closed group that it tells of. What isn't drawn up any more never was linked.
    Optional<Afbouw> afbouw(Product product) {
        return product.isVervallen()
                ? Optional.empty()
                : afbouw.stream().filter(een -> een.heeft(product)).findFirst();
    }

    Samenhang van(
            Product product,
            Product.Reeks reeks,
            Periode periode,
            Instant kennisdatum,
            Buren buren) {
        var groep = afbouw(product);
        if (groep.isPresent()) {
            var hier = new Figuur(new Product.Bron(product.code(), reeks.code()), periode);
            return new Afbouwverband(this, producten, groep.get(), kennisdatum, buren).van(hier);
        }
        return new Jaarverband(this, jaarstromen, product, periode, kennisdatum, buren).van(reeks);
    }

    /// What the whole of a series has more, in one release of both.
    Vrijgavevraag rest(Product product, Product.Reeks deel, Periode periode, Instant kennisdatum) {
        var een = vanEenRelease(product, deel);
        return new Vrijgavevraag(
                indicator(een.geheel),
                periode,
                kennisdatum,
                Verbandweg.tabellen(reeks(een.geheel), deel),
                new Verschil(een.telling(), periode, periode));
    }

    Indicator indicator(Product.Bron bron) {
        return indicatoren.require(reeks(bron).indicator());
    }

    Product.Reeks reeks(Product.Bron bron) {
        return producten.reeks(bron);
    }
}
