package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.publicatie.Opstelling.Fase;
import nl.pols.rapportage.publicatie.Opstellingen.Werk;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendePublicatie;
import nl.pols.rapportage.publicatie.Samensteller.Gemaakt;
import nl.pols.rapportage.publicatie.Samensteller.Voortgang;
import nl.pols.rapportage.publicatie.Verbanden.Buur;

/// From a draft to a release: draws up, signs, withdraws, and counts again what was published.
@ApplicationScoped
class Uitgeven {
    private final Producten producten;
    private final Publicaties publicaties;
    private final Samensteller samensteller;
    private final Bronnen bronnen;
    private final Verbanden verbanden;
    private final Clock clock;

    Uitgeven(
            Producten producten,
            Publicaties publicaties,
            Samensteller samensteller,
            Bronnen bronnen,
            Verbanden verbanden,
            Clock clock) {
        this.producten = producten;
        this.publicaties = publicaties;
        this.samensteller = samensteller;
        this.bronnen = bronnen;
        this.verbanden = verbanden;
        this.clock = clock;
    }

    /// Whether it may be asked now.
    void vereis(Opdracht opdracht) {
        var product = producten.require(opdracht.product());
        opdracht.vereis(
                product, !publicaties.reeks(product.code(), opdracht.periode().tekst()).isEmpty());
        if (samensteller.isNiets(product, opdracht.periode(), opdracht.kennisdatum())) {
            throw opdracht.nietsBekend(product);
        }
    }

    /// Once: what was drawn up before a restart stays.
    void stelOp(Werk werk, Voortgang voortgang) {
        if (publicaties.zoek(werk.id(), true).isPresent()) {
            return;
        }
        var opdracht = werk.opdracht();
        var product = producten.require(opdracht.product());
        var reeks = publicaties.reeks(product.code(), opdracht.periode().tekst());
        opdracht.vereis(product, !reeks.isEmpty());
        var gemaakt =
                maak(
                        product,
                        opdracht.periode(),
                        opdracht.kennisdatum(),
                        reeks,
                        bronnen.nu(opdracht.periode()),
                        Buren.van(buren(product, opdracht.periode()), this::inhoud, this::grond),
                        voortgang);
        voortgang.bij(Fase.VASTLEGGEN, null);
        var bytes = Vastlegging.bytes(gemaakt.inhoud());
        var publicatie =
                new Publicatie(
                        werk.id(),
                        product.code(),
                        product.titel(),
                        opdracht.periode().tekst(),
                        null,
                        laatste(reeks),
                        opdracht.kennisdatum(),
                        opdracht.embargoTot(),
                        opdracht.wijziging(),
                        samensteller.definities(product),
                        Vastlegging.hash(bytes),
                        werk.door(),
                        clock.instant(),
                        null,
                        null,
                        null);
        publicaties.voegToe(publicatie, bytes, Vastlegging.bytes(gemaakt.grond()));
    }

    /// One at a time: two that are linked must know of each other.
    @Transactional
    Publicatie teken(UUID id, String door) {
        publicaties.eenTegelijk();
        var concept = require(id);
        vereisBuren(concept);
        var laatste = laatste(publicaties.reeks(concept.product(), concept.periode()));
        var getekend = concept.teken(door, laatste, clock.instant());
        publicaties.teken(getekend);
        return getekend;
    }

    /// What it was protected together with is still the newest.
    private void vereisBuren(Publicatie concept) {
        if (concept.getekendOp() != null) {
            return;
        }
        var product = producten.require(concept.product());
        product.vereisNogUit();
        var periode = Periode.lees(concept.periode()).orElseThrow();
        var nu = Buren.versies(buren(product, periode));
        var toen = grond(concept.id()).naast();
        if (!nu.equals(toen)) {
            throw new PublicatieRefused.BuurUitgebracht(String.join(", ", nu.keySet()));
        }
    }

    private Map<Buur, List<Publicatie>> buren(Product product, Periode periode) {
        var buren = new HashMap<Buur, List<Publicatie>>();
        var perProduct = new HashMap<String, Map<String, List<Publicatie>>>();
        for (var buur : verbanden.buren(product, periode)) {
            var uit =
                    perProduct.computeIfAbsent(
                            buur.product(),
                            p ->
                                    publicaties.getekend(p).stream()
                                            .collect(Collectors.groupingBy(Publicatie::periode)));
            buren.put(buur, uit.getOrDefault(buur.periode(), List.of()));
        }
        return buren;
    }

    /// Those that a publication was protected together with when it was drawn up.
    private Buren toen(Product product, Periode periode, SortedMap<String, Integer> versies) {
        var toen = new HashMap<Buur, List<Publicatie>>();
        buren(product, periode)
                .forEach((buur, alle) -> {
                    int laatste = versies.getOrDefault(buur.sleutel(), 0);
                    toen.put(buur, alle.stream().filter(p -> p.naVersie() < laatste).toList());
                });
        return Buren.van(toen, this::inhoud, this::grond);
    }

    Publicatie trekIn(UUID id, String door, String reden) {
        var ingetrokken = require(id).trekIn(door, reden, clock.instant());
        publicaties.trekIn(id, Objects.requireNonNull(ingetrokken.intrekking()));
        return ingetrokken;
    }

    /// Counts it again from the facts as known then, as if it had never been made.
    Verificatie verifieer(UUID id) {
        var publicatie = require(id);
        var bewaard = publicaties.inhoud(id).orElseThrow(OnbekendePublicatie::new);
        var eerdere =
                publicaties.reeks(publicatie.product(), publicatie.periode()).stream()
                        .filter(p -> p.naVersie() < publicatie.naVersie())
                        .toList();
        var periode = Periode.lees(publicatie.periode()).orElseThrow();
        var product = producten.require(publicatie.product());
        var opnieuw =
                maak(
                        product,
                        periode,
                        publicatie.kennisdatum(),
                        eerdere,
                        bronnen.als(inhoud(id), periode),
                        toen(product, periode, grond(id).naast()),
                        (fase, reeks) -> {});
        return Verificatie.van(
                publicatie,
                Vastlegging.hash(bewaard),
                Vastlegging.hash(Vastlegging.bytes(opnieuw.inhoud())),
                publicaties.programma(id).orElse(null),
                publicatie.definities().equals(samensteller.definities(product)));
    }

    Publicatie require(UUID id) {
        return publicaties.zoek(id, true).orElseThrow(OnbekendePublicatie::new);
    }

    private static int laatste(List<Publicatie> reeks) {
        return reeks.isEmpty() ? 0 : reeks.getLast().naVersie() + 1;
    }

    private Gemaakt maak(
            Product product,
            Periode periode,
            Instant kennisdatum,
            List<Publicatie> eerdere,
            Bronnen.Keuze keuze,
            Buren buren,
            Voortgang voortgang) {
        var bewaard =
                eerdere.stream().map(p -> new Gemaakt(inhoud(p.id()), grond(p.id()))).toList();
        return samensteller.maak(product, periode, kennisdatum, bewaard, keuze, buren, voortgang);
    }

    private Inhoud inhoud(UUID id) {
        return Vastlegging.lees(
                publicaties.inhoud(id).orElseThrow(OnbekendePublicatie::new),
                new TypeReference<Inhoud>() {});
    }

    Grond grond(UUID id) {
        return Vastlegging.lees(
                publicaties.grond(id).orElseThrow(OnbekendePublicatie::new),
                new TypeReference<Grond>() {});
    }
}
