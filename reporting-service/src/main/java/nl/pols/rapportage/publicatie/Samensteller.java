package nl.pols.rapportage.publicatie;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.pols.rapportage.aanlevering.Respons;
import nl.pols.rapportage.aanlevering.Responsmeting;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Vrijgave;
import nl.pols.rapportage.indicator.Vrijgave.Eerder;
import nl.pols.rapportage.indicator.Vrijgaveuitgang;
import nl.pols.rapportage.indicator.Vrijgaveuitgang.Gevraagd;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.publicatie.Opstelling.Fase;
import nl.pols.rapportage.publicatie.Verbanden.Buur;
import nl.pols.statistischebeveiliging.Beveiliging;
import nl.pols.statistischebeveiliging.vorm.Uitgave;
import org.jspecify.annotations.Nullable;

/// Makes what a publication says, out of the facts as known at its knowledge date and of the
/// releases before it. Invariant: the same of the same.
@ApplicationScoped
class Samensteller {
    private final Vrijgaveuitgang uitgang;
    private final Indicatoren indicatoren;
    private final Responsmeting respons;
    private final Bronnen bronnen;
    private final Verbanden verbanden;

    Samensteller(
            Vrijgaveuitgang uitgang,
            Indicatoren indicatoren,
            Responsmeting respons,
            Bronnen bronnen,
            Verbanden verbanden) {
        this.uitgang = uitgang;
        this.indicatoren = indicatoren;
        this.respons = respons;
        this.bronnen = bronnen;
        this.verbanden = verbanden;
    }

    /// What a publication is made of.
    record Gemaakt(Inhoud inhoud, Grond grond) {
        Uitgave onafgerond(String reeks) {
            return Vormgeving.onafgerond(inhoud.reeks(reeks), grond.cellen(reeks));
        }
    }

    /// What is being done, and with which series.
    interface Voortgang {
        void bij(Fase fase, @Nullable String reeks);
    }

    /// Whether nothing was known of any of its series.
    boolean isNiets(Product product, Periode periode, Instant kennisdatum) {
        return product.eigen().stream()
                .map(r -> vraag(r, periode, kennisdatum))
                .allMatch(uitgang::isOnbekend);
    }

    /// What a publication is made by: how is counted, how what is counted is protected, and how the
    /// response is measured.
    String definities(Product product) {
        var methode =
                Beveiliging.METHODE
                        + verbanden
                                .afbouw(product)
                                .map(afbouw -> "." + Beveiliging.METHODE_AFBOUW + "-")
                                .orElse("");
        return "%s-%s%s-%s"
                .formatted(indicatoren.uitgave(), methode, verbanden.uitgave(), respons.uitgave());
    }

    /// @param eerdere the releases before it, the oldest first
    /// @param keuze what it takes series of other products from
    /// @param buren what it is protected together with
    Gemaakt maak(
            Product product,
            Periode periode,
            Instant kennisdatum,
            List<Gemaakt> eerdere,
            Bronnen.Keuze keuze,
            Buren buren,
            Voortgang voortgang) {
        var vorige =
                eerdere.isEmpty() ? new Grond(List.of(), new TreeMap<>()) : eerdere.getLast().grond;
        var vrijgaven = new HashMap<String, Vrijgave>();
        for (Product.Reeks reeks : product.eigen()) {
            if (reeks.deelVan() == null) {
                var naast =
                        buren.met(
                                new Buur(product.code(), periode.tekst()),
                                totNu(product, periode, kennisdatum, eerdere, vrijgaven));
                vrijgaven.putAll(
                        vrijgaven(
                                product,
                                reeks,
                                r ->
                                        new Gevraagd(
                                                vraag(r, periode, kennisdatum),
                                                new Eerder(
                                                        vorige.cellen(r.code()),
                                                        eerdere.stream()
                                                                .map(b -> b.onafgerond(r.code()))
                                                                .toList()),
                                                verbanden.van(
                                                        product, r, periode, kennisdatum, naast)),
                                deel -> verbanden.rest(product, deel, periode, kennisdatum),
                                voortgang));
            }
        }
        var reeksen = new ArrayList<Inhoud.Reeks>();
        var gronden = new ArrayList<Grond.Reeksgrond>();
        var gemis = new ArrayList<Inhoud.Gemis>();
        for (Product.Reeks reeks : product.reeksen()) {
            if (reeks.uit() != null) {
                keuze.van(reeks)
                        .ifPresentOrElse(
                                uit -> reeksen.add(Overname.van(reeks, uit)),
                                () -> gemis.add(gemis(reeks, periode)));
                continue;
            }
            var vrijgave = Objects.requireNonNull(vrijgaven.get(reeks.code()));
            reeksen.add(Vormgeving.van(reeks, indicatoren.require(reeks.indicator()), vrijgave));
            gronden.add(Grond.van(reeks.code(), vrijgave));
        }
        return new Gemaakt(
                inhoud(
                        product,
                        periode,
                        kennisdatum,
                        reeksen,
                        product.respons().stream()
                                .map(bron -> respons.meet(bron, periode, kennisdatum))
                                .toList(),
                        gemis),
                new Grond(gronden, buren.versies()));
    }

    /// Its own releases so far, as others read them; the newest is what of this one was protected
    /// already.
    private List<Inhoud> totNu(
            Product product,
            Periode periode,
            Instant kennisdatum,
            List<Gemaakt> eerdere,
            Map<String, Vrijgave> vrijgaven) {
        var totNu = new ArrayList<>(eerdere.stream().map(Gemaakt::inhoud).toList());
        var reeksen =
                product.eigen().stream()
                        .filter(reeks -> vrijgaven.containsKey(reeks.code()))
                        .map(reeks ->
                                Vormgeving.van(
                                        reeks,
                                        indicatoren.require(reeks.indicator()),
                                        Objects.requireNonNull(vrijgaven.get(reeks.code()))))
                        .toList();
        totNu.add(inhoud(product, periode, kennisdatum, reeksen, List.of(), List.of()));
        return totNu;
    }

    private Inhoud inhoud(
            Product product,
            Periode periode,
            Instant kennisdatum,
            List<Inhoud.Reeks> reeksen,
            List<Respons> respons,
            List<Inhoud.Gemis> gemis) {
        return new Inhoud(
                product.code(),
                product.titel(),
                periode.tekst(),
                kennisdatum,
                definities(product),
                Vormgeving.LICENTIE,
                reeksen,
                respons,
                gemis);
    }

    private Inhoud.Gemis gemis(Product.Reeks reeks, Periode periode) {
        var naam = indicatoren.require(reeks.indicator()).naam().nl();
        return bronnen.gemis(reeks, naam, periode);
    }

    /// Of a series, and of the one that is part of it.
    private Map<String, Vrijgave> vrijgaven(
            Product product,
            Product.Reeks reeks,
            Function<Product.Reeks, Gevraagd> vraag,
            Function<Product.Reeks, Vrijgavevraag> rest,
            Voortgang voortgang) {
        Consumer<Vrijgave.Stap> meld =
                stap -> voortgang.bij(Fase.valueOf(stap.name()), reeks.code());
        var deel = product.deelVan(reeks).orElse(null);
        if (deel == null) {
            return Map.of(reeks.code(), uitgang.geef(vraag.apply(reeks), meld));
        }
        var samen = uitgang.geef(vraag.apply(reeks), vraag.apply(deel), rest.apply(deel), meld);
        return Map.of(reeks.code(), samen.geheel(), deel.code(), samen.deel());
    }

    private Vrijgavevraag vraag(Product.Reeks reeks, Periode periode, Instant kennisdatum) {
        return new Vrijgavevraag(
                indicatoren.require(reeks.indicator()),
                periode,
                kennisdatum,
                reeks.tabellen().stream().map(Product.Opmaak::vraag).toList());
    }
}
