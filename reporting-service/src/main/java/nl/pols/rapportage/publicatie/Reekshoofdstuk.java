package nl.pols.rapportage.publicatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Figuur;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Staafdiagram;
import nl.pols.rapportage.document.Staafdiagram.Staaf;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Inhoud.Tabelvorm;

/// One series as a chapter: of each table what it says of the whole and of the parts of its first
/// axis as charts, and what is below those as a table to look things up in.
final class Reekshoofdstuk {
    /// More bars than a page holds tell nothing.
    private static final int MEESTE_STAVEN = 40;

    private static final int GETOOND = 20;

    private final Inhoud.Reeks reeks;
    private final Reekscijfers cijfers;
    private final String id;
    private final List<Figuur> figuren = new ArrayList<>();
    private final List<Blad> bijlagen = new ArrayList<>();
    private final Set<As> getekend = EnumSet.noneOf(As.class);
    private final Set<As> opgezocht = EnumSet.noneOf(As.class);

    private Reekshoofdstuk(Inhoud.Reeks reeks) {
        this.reeks = reeks;
        this.cijfers = new Reekscijfers(reeks);
        this.id = reeks.code().toLowerCase(Locale.ROOT);
    }

    /// @param dag the last one of the period
    static Hoofdstuk van(Inhoud.Reeks reeks, LocalDate dag) {
        var hoofdstuk = new Reekshoofdstuk(reeks);
        reeks.tabellen().forEach(hoofdstuk::neemOp);
        return Hoofdstuk.tekst(
                        hoofdstuk.id, reeks.naam(), Verantwoordingstekst.inleiding(reeks, dag))
                .metBladen(hoofdstuk.figuren, hoofdstuk.bijlagen);
    }

    /// Of a chart in which no bar has a figure only its table.
    private void neemOp(Figuur figuur) {
        if (figuur.diagram().balken().stream().anyMatch(balk -> balk.breedte() > 0)) {
            figuren.add(figuur);
        } else {
            bijlagen.add(figuur.tabel());
        }
    }

    private void neemOp(Tabelvorm vorm) {
        var rijas = vorm.assen().getFirst();
        var top = cijfers.indeling(rijas).totaal();
        if (vorm.assen().size() > 1) {
            neemOp(verdeling(vorm, vorm.assen().get(1), top));
        }
        var delen = aanwezig(vorm, cijfers.onder(rijas, top));
        if (!delen.isEmpty()) {
            var blad = blad(vorm, Aswoord.delen(rijas), delen, top);
            if (getekend.add(rijas)) {
                neemOp(figuur(vorm, rijas, delen, blad));
            } else {
                bijlagen.add(blad);
            }
        }
        var lager = lager(vorm, rijas, delen);
        if (!lager.isEmpty()) {
            var blad = blad(vorm, Aswoord.lager(rijas), lager, top);
            // once is enough for the totals of a level that shows nothing else
            if (blad.koppen().size() > 2 || opgezocht.add(rijas)) {
                opgezocht.add(rijas);
                bijlagen.add(blad);
            }
        }
    }

    /// The whole, by the second axis.
    private Figuur verdeling(Tabelvorm vorm, As as, String top) {
        var rijas = vorm.assen().getFirst();
        var totaal = cijfers.indeling(as).totaal();
        var codes = cijfers.onder(as, totaal);
        var staven = codes.stream().map(c -> staaf(Map.of(as, c), cijfers.naam(as, c))).toList();
        var regels = new ArrayList<Regel>();
        regels.add(new Regel("Totaal", 0, List.of(cijfers.vak(Map.of()))));
        codes.forEach(c ->
                regels.add(new Regel(cijfers.naam(as, c), 1, List.of(cijfers.vak(Map.of(as, c))))));
        var titel =
                "%s naar %s, %s".formatted(reeks.naam(), Aswoord.van(as), cijfers.naam(rijas, top));
        return new Figuur(
                "%s-%s-verdeling".formatted(id, vorm.naam()),
                titel,
                inWoorden(titel, staven),
                Staafdiagram.van(staven),
                new Blad(
                        "%s-%s-verdeling-tabel".formatted(id, vorm.naam()),
                        titel + ", in cijfers",
                        List.of(Aswoord.kop(as), Eenheidswoord.kop(reeks)),
                        regels));
    }

    private Figuur figuur(Tabelvorm vorm, As as, List<String> codes, Blad blad) {
        var staven = codes.stream().map(c -> staaf(Map.of(as, c), cijfers.naam(as, c))).toList();
        var titel = "%s %s".formatted(reeks.naam(), Aswoord.delen(as));
        var getoond = staven;
        if (staven.size() > MEESTE_STAVEN) {
            getoond =
                    staven.stream()
                            .filter(s -> s.waarde() != null)
                            .sorted(Comparator.comparing((Staaf s) -> -waarde(s)))
                            .limit(GETOOND)
                            .toList();
            titel += ", de %d grootste".formatted(getoond.size());
        }
        return new Figuur(
                "%s-%s-delen".formatted(id, vorm.naam()),
                titel,
                inWoorden(titel, getoond),
                Staafdiagram.van(getoond),
                blad);
    }

    /// All rows of a level under the whole; with a level between, each under its own.
    private Blad blad(Tabelvorm vorm, String waarvan, List<String> codes, String top) {
        var rijas = vorm.assen().getFirst();
        var ouders = cijfers.indeling(rijas).ouders();
        var kolommen = kolommen(vorm, diepste(codes, top, ouders));
        var regels = new ArrayList<Regel>();
        regels.add(regel(vorm, top, 0, kolommen));
        for (var code : codes) {
            boolean diep = !top.equals(ouders.get(code));
            regels.add(regel(vorm, code, diep ? 2 : 1, kolommen));
        }
        var koppen = new ArrayList<String>();
        koppen.add(Aswoord.kop(rijas));
        if (kolommen.size() == 1) {
            koppen.add(Eenheidswoord.kop(reeks));
        } else {
            kolommen.forEach(c -> koppen.add(cijfers.naam(vorm.assen().get(1), c)));
        }
        if (cijfers.heeftGemiddelde(rijas)) {
            koppen.add("Bedrijven");
            koppen.add("Gemiddeld per bedrijf");
        }
        var naar = kolommen.size() == 1 ? "" : " naar " + Aswoord.van(vorm.assen().get(1));
        return new Blad(
                "%s-%s-%s".formatted(id, vorm.naam(), waarvan.replace(' ', '-')),
                "%s%s %s".formatted(reeks.naam(), naar, waarvan),
                koppen,
                regels);
    }

    /// The rows that a table is made for: those of the lowest level.
    private static Set<String> diepste(List<String> codes, String top, Map<String, String> ouders) {
        var diep = codes.stream().filter(c -> !top.equals(ouders.get(c))).toList();
        return Set.copyOf(diep.isEmpty() ? codes : diep);
    }

    private Regel regel(Tabelvorm vorm, String code, int diepte, List<String> kolommen) {
        var rijas = vorm.assen().getFirst();
        var vakken = new ArrayList<Vak>();
        for (var kolom : kolommen) {
            vakken.add(
                    vorm.assen().size() == 1
                            ? cijfers.vak(Map.of(rijas, code))
                            : cijfers.vak(Map.of(rijas, code, vorm.assen().get(1), kolom)));
        }
        if (cijfers.heeftGemiddelde(rijas)) {
            vakken.add(cijfers.bedrijven(rijas, code));
            vakken.add(cijfers.gemiddelde(rijas, code));
        }
        return new Regel(cijfers.naam(rijas, code), diepte, vakken);
    }

    /// The codes of the second axis of which these rows show anything, the total first.
    private List<String> kolommen(Tabelvorm vorm, Set<String> rijen) {
        if (vorm.assen().size() == 1) {
            return List.of("");
        }
        var as = vorm.assen().get(1);
        var aanwezig = cijfers.aanwezig(vorm.assen(), as, rijen);
        var kolommen = new ArrayList<String>();
        kolommen.add(cijfers.indeling(as).totaal());
        cijfers.onder(as, kolommen.getFirst()).stream()
                .filter(aanwezig::contains)
                .forEach(kolommen::add);
        return kolommen;
    }

    private List<String> aanwezig(Tabelvorm vorm, List<String> codes) {
        var aanwezig =
                cijfers.aanwezig(vorm.assen(), vorm.assen().getFirst(), new HashSet<>(codes));
        return codes.stream().filter(aanwezig::contains).toList();
    }

    private List<String> lager(Tabelvorm vorm, As as, List<String> delen) {
        var lager = new ArrayList<String>();
        for (var deel : delen) {
            var onder = aanwezig(vorm, cijfers.onder(as, deel));
            if (!onder.isEmpty()) {
                lager.add(deel);
                lager.addAll(onder);
            }
        }
        return lager;
    }

    private Staaf staaf(Map<As, String> codes, String naam) {
        var cel = cijfers.cel(codes);
        return new Staaf(naam, cel == null ? null : cel.waarde(), cijfers.vak(cel).tekst());
    }

    private static long waarde(Staaf staaf) {
        return staaf.waarde() == null ? 0 : staaf.waarde();
    }

    /// What a picture shows at a glance.
    private static String inWoorden(String titel, List<Staaf> staven) {
        var getoond =
                staven.stream()
                        .filter(s -> s.waarde() != null)
                        .sorted(Comparator.comparing((Staaf s) -> -waarde(s)))
                        .toList();
        if (getoond.isEmpty()) {
            return "Staafdiagram: %s. Geen enkel cijfer kan worden getoond.".formatted(titel);
        }
        return "Staafdiagram: %s. De meeste: %s, %s; de minste die getoond worden: %s, %s. %d van de %d staven hebben geen cijfer. De tabel eronder zegt hetzelfde."
                .formatted(
                        titel,
                        getoond.getFirst().naam(),
                        getoond.getFirst().tekst(),
                        getoond.getLast().naam(),
                        getoond.getLast().tekst(),
                        staven.size() - getoond.size(),
                        staven.size());
    }
}
