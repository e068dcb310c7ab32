package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendProduct;

/// What can be published, as `publicaties/producten.yaml` declares it.
@Singleton
class Producten {
    private final List<Product> alle;

    Producten() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("publicaties/producten.yaml")) {
            alle = YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vereisEenReeksPerIndicator(alle.stream().filter(p -> !p.isVervallen()).toList());
        alle.forEach(Producten::vereisHeleGehelen);
        vereisBronnen(alle);
    }

    /// What is taken from another product is counted there, of the same quantity, in a table with
    /// those axes.
    static void vereisBronnen(List<Product> producten) {
        for (var product : producten) {
            for (var reeks : product.reeksen()) {
                var uit = reeks.uit();
                if (uit != null && !isBron(producten, uit, reeks)) {
                    throw new IllegalStateException(
                            "%s of %s can't be taken from %s of %s"
                                    .formatted(
                                            reeks.code(),
                                            product.code(),
                                            uit.reeks(),
                                            uit.product()));
                }
            }
        }
    }

    private static boolean isBron(List<Product> producten, Product.Bron uit, Product.Reeks reeks) {
        return producten.stream()
                .filter(product -> product.code().equals(uit.product()))
                .flatMap(product -> product.eigen().stream())
                .filter(bron ->
                        bron.code().equals(uit.reeks())
                                && bron.indicator().equals(reeks.indicator()))
                .anyMatch(bron -> reeks.tabellen().stream().allMatch(t -> staatIn(bron, t)));
    }

    private static boolean staatIn(Product.Reeks bron, Product.Opmaak tabel) {
        var assen = tabel.assen().stream().map(Overname::in).toList();
        return bron.tabellen().stream()
                .filter(Product.Opmaak::isGepubliceerd)
                .anyMatch(t -> t.assen().containsAll(assen));
    }

    /// Of one whole one part, in the same product.
    static void vereisHeleGehelen(Product product) {
        var gezien = new HashSet<String>();
        for (var reeks : product.reeksen()) {
            var geheel = reeks.deelVan();
            boolean kan =
                    geheel == null
                            || (gezien.add(geheel)
                                    && product.reeksen().stream()
                                            .anyMatch(r ->
                                                    r.code().equals(geheel)
                                                            && r.deelVan() == null));
            if (!kan) {
                throw new IllegalStateException(
                        "%s of %s is part of %s, which is no series with one part"
                                .formatted(reeks.code(), product.code(), geheel));
            }
        }
    }

    /// Two series of one quantity would be protected apart, and what each shows would tell what the
    /// other hides.
    static void vereisEenReeksPerIndicator(List<Product> producten) {
        var gezien = new HashSet<String>();
        producten.stream()
                .flatMap(product -> product.eigen().stream())
                .map(Product.Reeks::indicator)
                .filter(indicator -> !gezien.add(indicator))
                .findFirst()
                .ifPresent(indicator -> {
                    throw new IllegalStateException(
                            "%s stands in two series of producten.yaml; put its tables in one"
                                    .formatted(indicator));
                });
    }

    List<Product> alle() {
        return alle;
    }

    /// What is published under a code; nothing for what no longer is.
    Optional<Product> zoek(String code) {
        return alle.stream().filter(product -> product.code().equals(code)).findFirst();
    }

    Product require(String code) {
        return zoek(code)
                .orElseThrow(() ->
                        new OnbekendProduct(
                                code,
                                alle.stream()
                                        .filter(product -> !product.isVervallen())
                                        .map(Product::code)
                                        .toList()));
    }

    /// A product and what was published before it in its place, the newest first.
    List<Product> metVoorgangers(String code) {
        var samen = new ArrayList<Product>();
        samen.add(require(code));
        alle.stream()
                .filter(product -> code.equals(product.opvolger()))
                .forEach(voorganger -> samen.addAll(metVoorgangers(voorganger.code())));
        return samen;
    }

    /// A series that is counted.
    Product.Reeks reeks(Product.Bron bron) {
        return require(bron.product()).eigen().stream()
                .filter(reeks -> reeks.code().equals(bron.reeks()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s counts no %s".formatted(bron.product(), bron.reeks())));
    }
}
