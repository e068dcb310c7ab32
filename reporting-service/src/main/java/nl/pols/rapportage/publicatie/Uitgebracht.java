package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;

/// What of the publications is out: all that other packages get of them. Invariant: of each product
/// and period only the newest release that is out, as it was frozen; nothing is counted here.
@ApplicationScoped
public class Uitgebracht {
    private final Producten producten;
    private final Publicaties publicaties;
    private final Indicatoren indicatoren;

    Uitgebracht(Producten producten, Publicaties publicaties, Indicatoren indicatoren) {
        this.producten = producten;
        this.publicaties = publicaties;
        this.indicatoren = indicatoren;
    }

    /// A table that is published every term.
    ///
    /// @param perioden of which a release is out, the newest last
    public record Aanbod(
            String product,
            String reeks,
            String tabel,
            String naam,
            String definitie,
            List<String> assen,
            List<String> perioden) {}

    /// A table of a release.
    ///
    /// @param nummer how the release is quoted
    public record Gegeven(String nummer, String hash, Tabel tabel) {}

    /// What is out at this moment, read once: what is offered is what can be had.
    public Overzicht nu() {
        return new Overzicht(publicaties.uitgebracht());
    }

    /// What was out at a moment.
    public final class Overzicht {
        private final List<Publicatie> uit;

        private Overzicht(List<Publicatie> uit) {
            this.uit = uit;
        }

        public List<Aanbod> aanbod() {
            return Uitgebracht.this.aanbod(uit);
        }

        /// Nothing where no release of the period is out.
        public Optional<Gegeven> geef(Aanbod aanbod, String periode) {
            return Optional.ofNullable(nieuwste(uit, aanbod.product()).get(periode))
                    .flatMap(p ->
                            publicaties.inhoud(p.id()).map(bytes -> gegeven(p, bytes, aanbod)));
        }
    }

    private List<Aanbod> aanbod(List<Publicatie> uit) {
        return producten.alle().stream()
                .flatMap(product ->
                        product.reeksen().stream()
                                .flatMap(reeks ->
                                        reeks.tabellen().stream()
                                                .filter(Product.Opmaak::isGepubliceerd)
                                                .map(t -> aanbod(product, reeks, t, uit))
                                                .filter(a ->
                                                        !product.isVervallen()
                                                                || !a.perioden().isEmpty())))
                .toList();
    }

    private Aanbod aanbod(
            Product product, Product.Reeks reeks, Product.Opmaak tabel, List<Publicatie> uit) {
        var indicator = indicatoren.require(reeks.indicator());
        return new Aanbod(
                product.code(),
                reeks.code(),
                tabel.naam(),
                indicator.naam().nl(),
                indicator.definitie().nl(),
                tabel.assen().stream().map(As::sleutel).toList(),
                List.copyOf(nieuwste(uit, product.code()).keySet()));
    }

    private static Gegeven gegeven(Publicatie publicatie, byte[] bytes, Aanbod aanbod) {
        var inhoud = Vastlegging.lees(bytes, new TypeReference<Inhoud>() {});
        return new Gegeven(
                String.valueOf(publicatie.nummer()),
                publicatie.hash(),
                Publicatietabel.van(publicatie, inhoud, aanbod.reeks(), aanbod.tabel()));
    }

    private static Map<String, Publicatie> nieuwste(List<Publicatie> uit, String product) {
        var nieuwste = new LinkedHashMap<String, Publicatie>();
        uit.stream()
                .filter(p -> p.product().equals(product))
                .forEach(p -> nieuwste.put(p.periode(), p));
        return nieuwste;
    }
}
