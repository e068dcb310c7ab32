package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;

/// Flows of a year that stand in both of its halves, as `publicaties/jaarstromen.yaml` declares
/// them.
@Singleton
class Jaarstromen {
    static final String HELFT = "helft";
    private static final List<String> TELLINGEN = List.of("", "-bekend", "-over", "-zonder-werk");

    private final List<Declaratie> alle;
    private final Producten producten;

    Jaarstromen(Producten producten) {
        this.producten = producten;
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("publicaties/jaarstromen.yaml")) {
            alle = YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var een : alle) {
            Stream.of(een.stroom, een.helft, een.stand).forEach(producten::reeks);
        }
        tellingen();
    }

    /// @param helft all of a half-year; in a year's two halves are all of the flow
    /// @param stand those of `helft` that a stock is of
    /// @param terug how many half-years before each half that stock is
    record Declaratie(
            String code, Product.Bron stroom, Product.Bron helft, Product.Bron stand, int terug) {}

    /// A flow of a year, with the figures that it stands in a sum with.
    ///
    /// @param helften all of the first half, and of the second
    /// @param standen what goes off each of them in turn
    record Jaarstroom(
            String code, Periode jaar, Figuur stroom, List<Figuur> helften, List<Figuur> standen) {
        boolean heeft(Collection<Figuur> welke) {
            return Stream.of(List.of(stroom), helften, standen)
                    .flatMap(List::stream)
                    .anyMatch(welke::contains);
        }

        String naam(String wat) {
            return "%s %s %s".formatted(code, wat, jaar.tekst());
        }

        Verschil telling(String wat) {
            return new Verschil(wat, helften.getLast().periode(), helften.getFirst().periode());
        }
    }

    /// In which any of these figures stands.
    List<Jaarstroom> met(Collection<Figuur> figuren) {
        return figuren.stream()
                .map(figuur -> figuur.periode().tot().getYear())
                .flatMap(jaar -> Stream.of(jaar, jaar + 1))
                .distinct()
                .flatMap(jaar -> alle.stream().map(een -> van(een, jaar)))
                .filter(stroom -> stroom.heeft(figuren))
                .toList();
    }

    /// All releases that they stand in a sum with.
    Set<Figuur> naast(Collection<Figuur> figuren) {
        var naast = new LinkedHashSet<Figuur>();
        for (var stroom : met(figuren)) {
            naast.add(stroom.stroom);
            naast.addAll(stroom.helften);
            naast.addAll(stroom.standen);
        }
        return naast;
    }

    boolean isStroom(Figuur figuur) {
        return alle.stream().anyMatch(een -> een.stroom.equals(figuur.bron()));
    }

    private Jaarstroom van(Declaratie een, int welk) {
        var jaar = Periode.lees(String.valueOf(welk)).orElseThrow();
        var termijn = producten.require(een.helft.product()).termijn();
        var tweede = Periode.lees(termijn.laatsteIn(jaar)).orElseThrow();
        var helften = List.of(termijn.verschoven(tweede, -1), tweede);
        return new Jaarstroom(
                een.code,
                jaar,
                new Figuur(een.stroom, jaar),
                helften.stream().map(helft -> new Figuur(een.helft, helft)).toList(),
                helften.stream()
                        .map(helft -> new Figuur(een.stand, termijn.verschoven(helft, -een.terug)))
                        .toList());
    }

    /// The statements by which they are counted.
    final List<String> tellingen() {
        return Stream.concat(
                        Stream.of(HELFT),
                        alle.stream().flatMap(een -> TELLINGEN.stream().map(wat -> een.code + wat)))
                .map(Verschil::tekst)
                .toList();
    }
}
