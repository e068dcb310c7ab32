package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Samenhang;
import nl.pols.rapportage.indicator.Samenhang.Optelsom;
import nl.pols.rapportage.indicator.Samenhang.Telling;
import nl.pols.rapportage.indicator.Verband;
import nl.pols.rapportage.indicator.Vrijgavevraag;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.rapportage.publicatie.Jaarstromen.Jaarstroom;
import nl.pols.rapportage.publicatie.Verbanden.Figuur;
import nl.pols.statistischebeveiliging.regels.Som;

/// What a series is protected together with: the half-years beside it, and flows of years with what
/// follows from them, where the flow and both halves of its year are out or drawn up.
final class Jaarverband {
    private final Verbanden verbanden;
    private final Jaarstromen jaarstromen;
    private final Product product;
    private final Periode periode;
    private final Instant kennisdatum;
    private final Buren buren;

    Jaarverband(
            Verbanden verbanden,
            Jaarstromen jaarstromen,
            Product product,
            Periode periode,
            Instant kennisdatum,
            Buren buren) {
        this.verbanden = verbanden;
        this.jaarstromen = jaarstromen;
        this.product = product;
        this.periode = periode;
        this.kennisdatum = kennisdatum;
        this.buren = buren;
    }

    Samenhang van(Product.Reeks reeks) {
        var hier = figuur(reeks);
        return jaarstromen.isStroom(hier) ? vanStroom(reeks, hier) : vanHelft(reeks, hier);
    }

    private Figuur figuur(Product.Reeks reeks) {
        return new Figuur(new Product.Bron(product.code(), reeks.code()), periode);
    }

    private boolean isEr(Figuur figuur, List<Figuur> zelf) {
        return zelf.contains(figuur) || !buren.van(figuur).isEmpty();
    }

    private boolean isGesloten(Jaarstroom stroom, List<Figuur> zelf) {
        return Stream.concat(Stream.of(stroom.stroom()), stroom.helften().stream())
                .allMatch(figuur -> isEr(figuur, zelf));
    }

    private Samenhang vanHelft(Product.Reeks reeks, Figuur hier) {
        var zelf = samenMet(reeks);
        var stromen = jaarstromen.met(zelf).stream().filter(s -> isGesloten(s, zelf)).toList();
        var naast = weg(stromen).van(hier, "", Verbanden.BEREIK);
        if (stromen.isEmpty() || reeks.deelVan() != null) {
            return new Samenhang(naast, List.of(), List.of());
        }
        Map<Figuur, String> namen = new HashMap<>();
        for (var een : zelf) {
            var weg = weg(stromen);
            weg.van(een, "", Verbanden.BEREIK);
            namen.putAll(weg.namen());
            namen.put(een, een.equals(hier) ? Som.EIGEN : Som.DEEL);
        }
        return samenhang(naast, stromen, namen, new ArrayList<>(), vorm(stromen, As.GEBIED));
    }

    /// The figures that are protected as one with a series.
    private List<Figuur> samenMet(Product.Reeks reeks) {
        var geheel = reeks.deelVan() == null ? reeks.code() : reeks.deelVan();
        return product.eigen().stream()
                .filter(r -> r.code().equals(geheel) || geheel.equals(r.deelVan()))
                .map(this::figuur)
                .toList();
    }

    private Verbandweg weg(List<Jaarstroom> stromen) {
        var eigen = new HashSet<>(product.eigen().stream().map(this::figuur).toList());
        var weg = new Verbandweg(verbanden, periode, kennisdatum, buren, eigen);
        return stromen.isEmpty()
                ? weg
                : weg.ookNaar(
                        vorm(stromen, As.GEBIED),
                        ander -> stromen.stream().anyMatch(s -> s.heeft(List.of(ander))));
    }

    private Jaarvorm vorm(List<Jaarstroom> stromen, As gebied) {
        return new Jaarvorm(verbanden.reeks(stromen.getFirst().stroom().bron()), gebied);
    }

    /// Begins at all of the first half: what is taken from it leads to the second.
    private Samenhang vanStroom(Product.Reeks reeks, Figuur hier) {
        var alle = product.eigen().stream().map(this::figuur).toList();
        var stromen =
                jaarstromen.met(alle).stream()
                        .filter(stroom -> isGesloten(stroom, List.of(hier)))
                        .toList();
        if (stromen.stream().noneMatch(stroom -> stroom.stroom().equals(hier))) {
            return Samenhang.GEEN;
        }
        var eerste = stromen.getFirst().helften().getFirst();
        var vorm = new Jaarvorm(reeks, As.REGIO);
        boolean grof =
                stromen.stream()
                        .flatMap(s -> Stream.concat(s.helften().stream(), s.standen().stream()))
                        .filter(figuur -> !buren.van(figuur).isEmpty())
                        .allMatch(f -> vorm.isGetoond(buren.van(f), f.bron().reeks()));
        var weg =
                new Verbandweg(
                                verbanden,
                                periode,
                                kennisdatum,
                                buren,
                                new HashSet<>(Set.of(eerste)))
                        .in(vorm, grof);
        var verder = weg.van(eerste, Jaarstromen.HELFT + ".", Verbanden.BEREIK);
        var namen = new HashMap<>(weg.namen());
        namen.put(eerste, Jaarstromen.HELFT);
        namen.put(hier, Som.EIGEN);
        var tabellen = grof ? vorm.tabellen() : vragen(verbanden.reeks(eerste.bron()));
        var telling = stromen.getFirst().telling(Jaarstromen.HELFT);
        var los = new ArrayList<Samenhang.Figuur>();
        los.add(
                los(
                        Jaarstromen.HELFT,
                        new Vrijgavevraag(
                                verbanden.indicator(eerste.bron()),
                                periode,
                                kennisdatum,
                                tabellen,
                                telling),
                        eerste,
                        vorm,
                        grof,
                        verder));
        return samenhang(List.of(), stromen, namen, los, vorm);
    }

    private static List<Tabelvraag> vragen(Product.Reeks reeks) {
        return reeks.tabellen().stream().map(Product.Opmaak::vraag).toList();
    }

    private Samenhang.Figuur los(
            String naam,
            Vrijgavevraag vraag,
            Figuur figuur,
            Jaarvorm vorm,
            boolean grof,
            List<Verband> verder) {
        var uitgaven = buren.van(figuur);
        var code = figuur.bron().reeks();
        var reeks = uitgaven.getLast().reeks(code);
        return new Samenhang.Figuur(
                naam,
                new Telling(vraag, vorm.onder()),
                false,
                vorm.plaatsen(Verbandweg.getoond(uitgaven, code), reeks, grof),
                vorm.plaatsen(Verbandweg.verborgen(uitgaven, code), reeks, grof),
                verder);
    }

    /// @param namen what figures are called in the linked set so far
    /// @param los what stands in it by itself so far
    private Samenhang samenhang(
            List<Verband> naast,
            List<Jaarstroom> stromen,
            Map<Figuur, String> namen,
            List<Samenhang.Figuur> los,
            Jaarvorm vorm) {
        var sommen = new ArrayList<Optelsom>();
        for (var stroom : stromen) {
            if (!namen.containsKey(stroom.stroom())) {
                var naam = stroom.naam("stroom");
                namen.put(stroom.stroom(), naam);
                var vraag = vraag(stroom, "", vorm).vraag();
                los.add(los(naam, vraag, stroom.stroom(), vorm, true, List.of()));
            }
            var bekend = stroom.naam("bekend");
            los.add(
                    new Samenhang.Figuur(
                            bekend,
                            vraag(stroom, "-bekend", vorm),
                            true,
                            Set.of(),
                            Set.of(),
                            List.of()));
            var erbij = new ArrayList<>(List.of(bekend));
            stroom.helften().forEach(helft -> erbij.add(naam(namen, helft)));
            var over = stroom.naam("over");
            sommen.add(
                    new Optelsom(
                            over,
                            erbij,
                            List.of(naam(namen, stroom.stroom())),
                            vraag(stroom, "-over", vorm)));
            if (namen.keySet().containsAll(stroom.standen())) {
                sommen.add(
                        new Optelsom(
                                stroom.naam("zonder werk"),
                                List.of(over),
                                stroom.standen().stream().map(f -> naam(namen, f)).toList(),
                                vraag(stroom, "-zonder-werk", vorm)));
            }
        }
        return new Samenhang(naast, los, sommen);
    }

    private static String naam(Map<Figuur, String> namen, Figuur figuur) {
        var naam = namen.get(figuur);
        if (naam == null) {
            throw new IllegalStateException(figuur + " is not in the linked set");
        }
        return naam;
    }

    private Telling vraag(Jaarstroom stroom, String wat, Jaarvorm vorm) {
        return new Telling(
                new Vrijgavevraag(
                        verbanden.indicator(stroom.stroom().bron()),
                        periode,
                        kennisdatum,
                        vorm.tabellen(),
                        stroom.telling(stroom.code() + wat)),
                vorm.onder());
    }
}
