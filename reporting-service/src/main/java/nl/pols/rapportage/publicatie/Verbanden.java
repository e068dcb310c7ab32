package nl.pols.rapportage.publicatie;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Verband;
import nl.pols.rapportage.indicator.Verschil;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.statistischebeveiliging.regels.Naast;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Which figures of other releases those of a release can be taken from, as
/// `publicaties/verbanden.yaml` declares it: of whole and part, whichever is drawn up last is
/// protected together with what the other one told.
@Singleton
class Verbanden {
    private final List<Declaratie> alle;
    private final Producten producten;
    private final Indicatoren indicatoren;

    Verbanden(Producten producten, Indicatoren indicatoren) {
        this.producten = producten;
        this.indicatoren = indicatoren;
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("publicaties/verbanden.yaml")) {
            alle = YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var een : alle) {
            reeks(een.geheel);
            reeks(een.deel);
            Verschil.tekst(een.code);
        }
    }

    /// @param termijnen of how many terms before the whole the part is
    record Declaratie(String code, Product.Bron geheel, Product.Bron deel, int termijnen) {}

    /// A product of a period.
    record Buur(String product, String periode) {
        String sleutel() {
            return product + " " + periode;
        }
    }

    /// What it is linked by.
    String uitgave() {
        return Integer.toHexString(
                alle.stream().map(een -> Verschil.tekst(een.code)).toList().hashCode());
    }

    /// A link of a series: with what it is linked, and whether that is the whole.
    private record Zijde(Declaratie van, boolean isGeheel, Product.Bron ander, Periode periode) {}

    private List<Zijde> zijden(Product product, String reeks, Periode periode) {
        var hier = new Product.Bron(product.code(), reeks);
        var zijden = new ArrayList<Zijde>();
        for (var een : alle) {
            if (een.geheel.equals(hier)) {
                var toen = product.termijn().verschoven(periode, -een.termijnen);
                zijden.add(new Zijde(een, false, een.deel, toen));
            }
            if (een.deel.equals(hier)) {
                var dan = product.termijn().verschoven(periode, een.termijnen);
                zijden.add(new Zijde(een, true, een.geheel, dan));
            }
        }
        return zijden;
    }

    /// What a release of it is linked with.
    Set<Buur> buren(Product product, Periode periode) {
        var buren = new HashSet<Buur>();
        product.eigen().stream()
                .flatMap(reeks -> zijden(product, reeks.code(), periode).stream())
                .forEach(z -> buren.add(new Buur(z.ander.product(), z.periode.tekst())));
        return buren;
    }

    List<Verband> van(
            Product product,
            Product.Reeks reeks,
            Periode periode,
            Instant kennisdatum,
            Buren buren) {
        var verbanden = new ArrayList<Verband>();
        for (var zijde : zijden(product, reeks.code(), periode)) {
            var uitgaven = buren.van(new Buur(zijde.ander.product(), zijde.periode.tekst()));
            if (!uitgaven.isEmpty()) {
                verbanden.add(verband(zijde, reeks, periode, kennisdatum, uitgaven));
            }
        }
        return verbanden;
    }

    /// What the whole has more is counted as known when the whole was: what came after it isn't in
    /// it.
    private Verband verband(
            Zijde zijde,
            Product.Reeks reeks,
            Periode periode,
            Instant kennisdatum,
            List<Inhoud> uitgaven) {
        var ander = reeks(zijde.ander);
        var geheel = zijde.isGeheel ? ander : reeks;
        var toen = uitgaven.getLast().kennisdatum();
        var getoond = getoond(uitgaven, zijde.ander.reeks());
        var verborgen = new HashSet<Plaats>();
        uitgaven.getLast()
                .reeks(zijde.ander.reeks())
                .cellen()
                .forEach(cel -> verborgen.add(new Plaats(cel.plaats())));
        verborgen.removeAll(getoond);
        return new Verband(
                Naast.VOORVOEGSEL + zijde.van.code + (zijde.isGeheel ? "-later" : ""),
                zijde.isGeheel,
                new Vrijgavevraag(
                        indicatoren.require(geheel.indicator()),
                        periode,
                        zijde.isGeheel && toen.isAfter(kennisdatum) ? toen : kennisdatum,
                        tabellen(reeks, ander),
                        new Verschil(
                                zijde.van.code,
                                zijde.isGeheel ? zijde.periode : periode,
                                zijde.isGeheel ? periode : zijde.periode)),
                getoond,
                verborgen);
    }

    /// By what both are laid out, each table as much as they have in common.
    static List<Tabelvraag> tabellen(Product.Reeks een, Product.Reeks ander) {
        var tabellen = new ArrayList<Tabelvraag>();
        for (var deze : een.tabellen()) {
            for (var die : ander.tabellen()) {
                var assen = deze.assen().stream().filter(die.assen()::contains).toList();
                boolean gepubliceerd = deze.isGepubliceerd() && die.isGepubliceerd();
                tabellen.add(new Tabelvraag("rest-" + tabellen.size(), assen, gepubliceerd));
            }
        }
        return tabellen.stream()
                .filter(t ->
                        tabellen.stream()
                                .noneMatch(meer ->
                                        meer != t
                                                && meer.gepubliceerd() == t.gepubliceerd()
                                                && meer.assen().containsAll(t.assen())
                                                && (meer.assen().size() > t.assen().size()
                                                        || tabellen.indexOf(meer)
                                                                < tabellen.indexOf(t))))
                .toList();
    }

    /// What can be read of the newest figure: there, or in an earlier release that had the same.
    static Set<Plaats> getoond(List<Inhoud> uitgaven, String reeks) {
        var perUitgave =
                uitgaven.stream()
                        .map(uitgave -> {
                            SortedMap<Plaats, Inhoud.Cel> cellen = new TreeMap<>();
                            uitgave.reeks(reeks)
                                    .cellen()
                                    .forEach(c -> cellen.put(new Plaats(c.plaats()), c));
                            return cellen;
                        })
                        .toList()
                        .reversed();
        var getoond = new HashSet<Plaats>();
        for (var plaats : perUitgave.getFirst().keySet()) {
            for (var cellen : perUitgave) {
                var cel = cellen.get(plaats);
                if (cel == null) {
                    continue;
                }
                boolean geheim = cel.symbool() == Teken.GEHEIM;
                if (!geheim && cel.symbool() != Teken.ONTBREEKT) {
                    getoond.add(plaats);
                }
                if (!geheim || cel.herzien()) {
                    break;
                }
            }
        }
        return getoond;
    }

    private Product.Reeks reeks(Product.Bron bron) {
        return producten.require(bron.product()).eigen().stream()
                .filter(reeks -> reeks.code().equals(bron.reeks()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s counts no %s".formatted(bron.product(), bron.reeks())));
    }
}
