package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Plaats;

/// Counts the cells of tables that are to be published, with who is behind each. Only
/// [Vrijgaveuitgang] may ask it: what it returns is not protected yet (guarded by an architecture
/// test).
@ApplicationScoped
class Vrijgavetelling {
    static final String LAND = "NL";
    static final String TOTAAL = "TOTAAL";

    private static final String STREEK = "SELECT r.gemeentecode, r.regio FROM streek r";

    private final Celtelling telling;
    private final Postentelling posten;
    private final Codelijsten codelijsten;
    private final Sql sql;

    Vrijgavetelling(Celtelling telling, Postentelling posten, Codelijsten codelijsten, Sql sql) {
        this.telling = telling;
        this.posten = posten;
        this.codelijsten = codelijsten;
        this.sql = sql;
    }

    /// What is counted, and what its codes are called.
    ///
    /// @param aantallen of axes that divide companies, how many of them a code is of
    record Geteld(
            Levering levering,
            Map<String, Map<String, String>> namen,
            Map<String, Map<String, Integer>> aantallen) {}

    private record Ligging(String gemeente, String regio) {}

    Geteld tel(Vrijgavevraag vraag) {
        if (vraag.isVanBedrijven()) {
            return posten.tel(vraag);
        }
        var assen =
                vraag.tabellen().stream()
                        .flatMap(t -> t.assen().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var perKruising = new HashMap<List<Dimensie>, Map<String, Bijdragen>>();
        for (Tabelvraag tabel : vraag.tabellen()) {
            for (var kruising : kruisingen(tabel.assen())) {
                perKruising.computeIfAbsent(kruising, k -> tel(vraag, k));
            }
        }
        var namen = new TreeMap<String, Map<String, String>>();
        var dimensies = new ArrayList<nl.pols.statistischebeveiliging.vorm.Dimensie>();
        for (As as : assen) {
            var codes = codes(vraag, as, perKruising);
            namen.put(as.sleutel(), codes.namen);
            dimensies.add(
                    nl.pols.statistischebeveiliging.vorm.Dimensie.boom(
                            as.sleutel(), totaal(as), codes.ouders));
        }
        var tabellen =
                vraag.tabellen().stream().map(t -> tabel(t, dimensies, perKruising)).toList();
        return new Geteld(
                new Levering(
                        vraag.indicator().code(),
                        Celtelling.soort(vraag.indicator()),
                        dimensies,
                        As.sleutels(assen, As::isEigenschap),
                        As.sleutels(assen, As::wijkt),
                        tabellen),
                namen,
                Map.of());
    }

    private Map<String, Bijdragen> tel(Vrijgavevraag vraag, List<Dimensie> kruising) {
        var verschil = vraag.verschil();
        return verschil == null
                ? telling.tel(vraag.naar(kruising))
                : telling.tel(vraag.naar(kruising), verschil);
    }

    /// Every way in which the levels of the axes, totals included, go together.
    private static List<List<Dimensie>> kruisingen(List<As> assen) {
        List<List<Dimensie>> kruisingen = List.of(List.of());
        for (As as : assen) {
            var verder = new ArrayList<>(kruisingen);
            for (var kruising : kruisingen) {
                for (Dimensie niveau : as.niveaus()) {
                    var meer = new ArrayList<>(kruising);
                    meer.add(niveau);
                    verder.add(List.copyOf(meer));
                }
            }
            kruisingen = verder;
        }
        return kruisingen;
    }

    boolean isNiets(Vrijgavevraag vraag) {
        if (vraag.isVanBedrijven()) {
            return posten.isNiets(vraag);
        }
        return telling.tel(vraag.naar(List.of())).values().stream().allMatch(b -> b.som() == 0);
    }

    /// Codes, each with the one above it, and their names.
    private record Codes(Map<String, String> ouders, Map<String, String> namen) {}

    private Codes codes(
            Vrijgavevraag vraag, As as, Map<List<Dimensie>, Map<String, Bijdragen>> perKruising) {
        var codes = new Codes(new TreeMap<>(), new TreeMap<>());
        codes.namen.put(totaal(as), as.isPlaats() ? "Nederland" : "Totaal");
        var onderste = as.niveaus().getFirst();
        var ligging = as == As.GEBIED ? ligging(vraag) : Map.<String, String>of();
        bekend(vraag, onderste, perKruising)
                .forEach((code, naam) -> {
                    codes.namen.put(code, naam);
                    codes.ouders.put(
                            code,
                            as == As.GEBIED
                                    ? ligging.getOrDefault(code, Rest.code(Dimensie.REGIO))
                                    : totaal(as));
                });
        if (as == As.GEBIED) {
            var regios = codelijsten.namen(Dimensie.REGIO, kennis(vraag), vraag.peildatum());
            for (var regio : new LinkedHashSet<>(codes.ouders.values())) {
                var naam = regios.get(regio);
                codes.ouders.put(regio, LAND);
                codes.namen.put(regio, naam == null ? Rest.naam(regio) : naam.naam());
            }
        }
        return codes;
    }

    /// What exists on the day, and what was counted without existing.
    private Map<String, String> bekend(
            Vrijgavevraag vraag,
            Dimensie dimensie,
            Map<List<Dimensie>, Map<String, Bijdragen>> perKruising) {
        var bekend = new TreeMap<String, String>();
        codelijsten
                .namen(dimensie, kennis(vraag), vraag.peildatum())
                .forEach((code, naam) -> {
                    if (naam.bestaat()) {
                        bekend.put(code, naam.naam());
                    }
                });
        perKruising
                .getOrDefault(List.of(dimensie), Map.of())
                .keySet()
                .forEach(code -> bekend.putIfAbsent(code, Rest.naam(code)));
        return bekend;
    }

    private Map<String, String> ligging(Vrijgavevraag vraag) {
        var landelijk = vraag.naar(List.of());
        return sql
                .lees(
                        Sjabloon.vul(STREEK, landelijk),
                        landelijk.parameters(),
                        rij -> new Ligging(rij.getString("gemeentecode"), rij.getString("regio")))
                .stream()
                .filter(plek -> plek.regio != null)
                .collect(Collectors.toMap(Ligging::gemeente, Ligging::regio));
    }

    private static Vraag.Kennis kennis(Vrijgavevraag vraag) {
        return Vraag.Kennis.van(vraag.kennis());
    }

    private static String totaal(As as) {
        return as.isPlaats() ? LAND : TOTAAL;
    }

    /// All combinations that can occur, also those that don't. In a table that isn't shown only
    /// what occurs: everybody knows whom a company works for.
    private static Tabel tabel(
            Tabelvraag vraag,
            List<nl.pols.statistischebeveiliging.vorm.Dimensie> dimensies,
            Map<List<Dimensie>, Map<String, Bijdragen>> perKruising) {
        Map<Plaats, Bijdragen> cellen = new LinkedHashMap<>();
        if (vraag.gepubliceerd()) {
            alle(vraag.assen(), dimensies)
                    .forEach(plaats -> cellen.put(plaats, Bijdragen.personen(0)));
        }
        for (var kruising : kruisingen(vraag.assen())) {
            Objects.requireNonNull(perKruising.get(kruising))
                    .forEach((code, bijdragen) ->
                            cellen.put(plaats(vraag.assen(), kruising, code), bijdragen));
        }
        return new Tabel(vraag.naam(), vraag.gepubliceerd(), cellen);
    }

    private static List<Plaats> alle(
            List<As> assen, List<nl.pols.statistischebeveiliging.vorm.Dimensie> dimensies) {
        List<Plaats> plaatsen = List.of(Plaats.TOTAAL);
        for (As as : assen) {
            var dimensie =
                    dimensies.stream()
                            .filter(d -> d.naam().equals(as.sleutel()))
                            .findFirst()
                            .orElseThrow();
            var verder = new ArrayList<>(plaatsen);
            for (var plaats : plaatsen) {
                dimensie.ouders()
                        .keySet()
                        .forEach(code -> verder.add(plaats.met(as.sleutel(), code)));
            }
            plaatsen = verder;
        }
        return plaatsen;
    }

    private static Plaats plaats(List<As> assen, List<Dimensie> kruising, String code) {
        var codes = Kruising.codes(code, kruising.size());
        var plaats = Plaats.TOTAAL;
        for (As as : assen) {
            for (Dimensie niveau : as.niveaus()) {
                int plek = kruising.indexOf(niveau);
                if (plek >= 0) {
                    plaats = plaats.met(as.sleutel(), codes.get(plek));
                }
            }
        }
        return plaats;
    }
}
