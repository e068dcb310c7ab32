package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vrijgave;
import nl.pols.rapportage.indicator.Vrijgave.Eerder;
import nl.pols.rapportage.indicator.Vrijgaveuitgang;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.publicatie.Opstelling.Fase;
import nl.pols.rapportage.publicatie.Opstellingen.Werk;
import nl.pols.rapportage.publicatie.PublicatieRefused.OnbekendePublicatie;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.jspecify.annotations.Nullable;

/// From a draft to a release: draws up, signs, withdraws, and counts again what was published.
@ApplicationScoped
class Uitgeven {
    private final Producten producten;
    private final Publicaties publicaties;
    private final Vrijgaveuitgang uitgang;
    private final Indicatoren indicatoren;
    private final Clock clock;

    Uitgeven(
            Producten producten,
            Publicaties publicaties,
            Vrijgaveuitgang uitgang,
            Indicatoren indicatoren,
            Clock clock) {
        this.producten = producten;
        this.publicaties = publicaties;
        this.uitgang = uitgang;
        this.indicatoren = indicatoren;
        this.clock = clock;
    }

    /// What a publication is made of.
    private record Gemaakt(Inhoud inhoud, Grond grond) {
        Uitgave onafgerond(String reeks) {
            return Vormgeving.onafgerond(inhoud.reeks(reeks), grond.cellen(reeks));
        }
    }

    /// What is being done, and with which series.
    interface Voortgang {
        void bij(Fase fase, @Nullable String reeks);
    }

    /// Whether it may be asked now.
    void vereis(Opdracht opdracht) {
        var product = producten.require(opdracht.product());
        opdracht.vereis(
                product, !publicaties.reeks(product.code(), opdracht.periode().tekst()).isEmpty());
        boolean nietsBekend =
                product.reeksen().stream()
                        .map(r -> vraag(r, opdracht.periode(), opdracht.kennisdatum()))
                        .allMatch(uitgang::isOnbekend);
        if (nietsBekend) {
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
        var gemaakt = maak(product, opdracht.periode(), opdracht.kennisdatum(), reeks, voortgang);
        voortgang.bij(Fase.VASTLEGGEN, null);
        var bytes = Vastlegging.bytes(gemaakt.inhoud);
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
                        definities(),
                        Vastlegging.hash(bytes),
                        werk.door(),
                        clock.instant(),
                        null,
                        null,
                        null);
        publicaties.voegToe(publicatie, bytes, Vastlegging.bytes(gemaakt.grond));
    }

    Publicatie teken(UUID id, String door) {
        var concept = require(id);
        var laatste = laatste(publicaties.reeks(concept.product(), concept.periode()));
        var getekend = concept.teken(door, laatste, clock.instant());
        publicaties.teken(getekend);
        return getekend;
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
        var opnieuw =
                maak(
                        producten.require(publicatie.product()),
                        Periode.lees(publicatie.periode()).orElseThrow(),
                        publicatie.kennisdatum(),
                        eerdere,
                        (fase, reeks) -> {});
        return Verificatie.van(
                publicatie,
                Vastlegging.hash(bewaard),
                Vastlegging.hash(Vastlegging.bytes(opnieuw.inhoud)),
                publicatie.definities().equals(definities()));
    }

    /// What a publication is made by: how is counted, and how what is counted is protected.
    private String definities() {
        return indicatoren.uitgave() + "-" + Beveiliging.METHODE;
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
            Voortgang voortgang) {
        var bewaard =
                eerdere.stream().map(p -> new Gemaakt(inhoud(p.id()), grond(p.id()))).toList();
        var vorige = bewaard.isEmpty() ? new Grond(List.of()) : bewaard.getLast().grond;
        var reeksen = new ArrayList<Inhoud.Reeks>();
        var gronden = new ArrayList<Grond.Reeksgrond>();
        var vrijgaven = new HashMap<String, Vrijgave>();
        for (Product.Reeks reeks : product.reeksen()) {
            if (reeks.deelVan() == null) {
                vrijgaven.putAll(
                        vrijgaven(
                                product,
                                reeks,
                                r -> vraag(r, periode, kennisdatum),
                                r ->
                                        new Eerder(
                                                vorige.cellen(r.code()),
                                                bewaard.stream()
                                                        .map(b -> b.onafgerond(r.code()))
                                                        .toList()),
                                voortgang));
            }
        }
        for (Product.Reeks reeks : product.reeksen()) {
            var vrijgave = Objects.requireNonNull(vrijgaven.get(reeks.code()));
            reeksen.add(Vormgeving.van(reeks, indicatoren.require(reeks.indicator()), vrijgave));
            gronden.add(Grond.van(reeks.code(), vrijgave));
        }
        return new Gemaakt(
                new Inhoud(
                        product.code(),
                        product.titel(),
                        periode.tekst(),
                        kennisdatum,
                        definities(),
                        Vormgeving.LICENTIE,
                        reeksen),
                new Grond(gronden));
    }

    /// Of a series, and of the one that is part of it.
    private Map<String, Vrijgave> vrijgaven(
            Product product,
            Product.Reeks reeks,
            Function<Product.Reeks, Vrijgavevraag> vraag,
            Function<Product.Reeks, Eerder> eerder,
            Voortgang voortgang) {
        Consumer<Vrijgave.Stap> meld =
                stap -> voortgang.bij(Fase.valueOf(stap.name()), reeks.code());
        var deel = product.deelVan(reeks).orElse(null);
        if (deel == null) {
            return Map.of(
                    reeks.code(), uitgang.geef(vraag.apply(reeks), eerder.apply(reeks), meld));
        }
        var samen =
                uitgang.geef(
                        vraag.apply(reeks),
                        eerder.apply(reeks),
                        vraag.apply(deel),
                        eerder.apply(deel),
                        meld);
        return Map.of(reeks.code(), samen.geheel(), deel.code(), samen.deel());
    }

    private Vrijgavevraag vraag(Product.Reeks reeks, Periode periode, Instant kennisdatum) {
        return new Vrijgavevraag(
                indicatoren.require(reeks.indicator()),
                periode,
                kennisdatum,
                reeks.tabellen().stream().map(Product.Opmaak::vraag).toList());
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
