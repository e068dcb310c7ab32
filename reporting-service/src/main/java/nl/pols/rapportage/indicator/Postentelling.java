package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.pols.rapportage.indicator.Vrijgavetelling.Geteld;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.indicator.Vrijgavevraag.Tabelvraag;
import nl.pols.statistischebeveiliging.regels.Bijdragen;
import nl.pols.statistischebeveiliging.regels.Bijdrager;
import nl.pols.statistischebeveiliging.regels.Levering;
import nl.pols.statistischebeveiliging.regels.Parameters;
import nl.pols.statistischebeveiliging.regels.Regels;
import nl.pols.statistischebeveiliging.regels.Soort;
import nl.pols.statistischebeveiliging.regels.Tabel;
import nl.pols.statistischebeveiliging.vorm.Dimensie;
import nl.pols.statistischebeveiliging.vorm.Plaats;
import org.jspecify.annotations.Nullable;

/// Sums the books of companies by item, and by quarters of the companies from the smallest to the
/// largest: two ways to divide one total, so that they are protected as one. How companies differ
/// is told by sums of quarters and not by a median, which would be the figure of one company (ADR
/// 133). Only [Vrijgavetelling] may ask it.
@ApplicationScoped
class Postentelling {
    /// Where there are fewer in a quarter, a quarter tells too much of each.
    static final int MINSTE_PER_KWART = Parameters.STANDAARD.bijdragers();

    private static final List<String> KWARTEN =
            List.of("Kleinste kwart", "Tweede kwart", "Derde kwart", "Grootste kwart");

    private final Indicatoren indicatoren;
    private final Sql sql;

    Postentelling(Indicatoren indicatoren, Sql sql) {
        this.indicatoren = indicatoren;
        this.sql = sql;
    }

    private record Bedrag(String bedrijf, @Nullable String post, long cents) {}

    Geteld tel(Vrijgavevraag vraag) {
        var bedragen = bedragen(vraag);
        var perBedrijf = new TreeMap<String, Long>();
        var perPost = new TreeMap<String, List<Bijdrager>>();
        vraag.indicator().onderdelen().stream()
                .filter(o -> o.naam() != null)
                .forEach(o -> perPost.put(code(o.naam()), new ArrayList<>()));
        for (var bedrag : bedragen) {
            if (bedrag.post == null) {
                perBedrijf.put(bedrag.bedrijf, bedrag.cents);
            } else if (bedrag.cents != 0) {
                perPost.computeIfAbsent(code(bedrag.post), p -> new ArrayList<>())
                        .add(new Bijdrager(bedrag.bedrijf, bedrag.cents));
            }
        }
        var alle = bijdragers(perBedrijf);
        var delen = new TreeMap<As, Map<String, Bijdragen>>();
        delen.put(As.POST, bijdragen(perPost));
        delen.put(As.KWART, kwarten(alle));
        return geteld(vraag, Bijdragen.bedragen(alle), delen);
    }

    boolean isNiets(Vrijgavevraag vraag) {
        return bedragen(vraag).stream().allMatch(b -> b.cents == 0);
    }

    private List<Bedrag> bedragen(Vrijgavevraag vrijgave) {
        var vraag = vrijgave.naar(List.of(nl.pols.rapportage.indicator.Dimensie.SOB));
        return sql.lees(
                Sjabloon.vul(indicatoren.sql(vraag.indicator()), vraag),
                vraag.parameters(),
                rij ->
                        new Bedrag(
                                rij.getString("dimensie"),
                                rij.getString("onderdeel"),
                                rij.getLong("teller")));
    }

    private static List<Bijdrager> bijdragers(Map<String, Long> perBedrijf) {
        return perBedrijf.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new Bijdrager(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Bijdrager::bedrag).thenComparing(Bijdrager::wie))
                .toList();
    }

    private static Map<String, Bijdragen> bijdragen(Map<String, List<Bijdrager>> perPost) {
        var bijdragen = new TreeMap<String, Bijdragen>();
        perPost.forEach((post, wie) -> bijdragen.put(post, Bijdragen.bedragen(wie)));
        return bijdragen;
    }

    /// All four or none: who knows that each in a quarter has more than each in the one before it
    /// would otherwise know a hidden one too closely, and no proof reckons with that.
    private static Map<String, Bijdragen> kwarten(List<Bijdrager> opVolgorde) {
        int aantal = opVolgorde.size();
        if (aantal < MINSTE_PER_KWART * KWARTEN.size()) {
            return Map.of();
        }
        var regels = new Regels(Soort.BEDRAG, Parameters.STANDAARD);
        var kwarten = new TreeMap<String, Bijdragen>();
        for (int k = 0; k < KWARTEN.size(); k++) {
            var kwart =
                    Bijdragen.bedragen(
                            opVolgorde.subList(
                                    k * aantal / KWARTEN.size(),
                                    (k + 1) * aantal / KWARTEN.size()));
            if (regels.oordeel(kwart) != null) {
                return Map.of();
            }
            kwarten.put(String.valueOf(k + 1), kwart);
        }
        return kwarten;
    }

    private static Geteld geteld(
            Vrijgavevraag vraag, Bijdragen totaal, Map<As, Map<String, Bijdragen>> delen) {
        var dimensies = new ArrayList<Dimensie>();
        var namen = new TreeMap<String, Map<String, String>>();
        var aantallen = new TreeMap<String, Map<String, Integer>>();
        var tabellen = new ArrayList<Tabel>();
        for (Tabelvraag tabel : vraag.tabellen()) {
            var as = tabel.assen().getFirst();
            var eigen = delen.get(as);
            if (eigen == null || tabel.assen().size() > 1) {
                throw new IllegalArgumentException(tabel.naam() + " is by no item and no quarter");
            }
            dimensies.add(Dimensie.plat(as.sleutel(), Vrijgavetelling.TOTAAL, eigen.keySet()));
            namen.put(as.sleutel(), namen(vraag, as, eigen));
            aantallen.put(as.sleutel(), aantallen(as, totaal, eigen));
            var cellen = new LinkedHashMap<Plaats, Bijdragen>();
            cellen.put(Plaats.TOTAAL, totaal);
            eigen.forEach(
                    (code, bijdragen) -> cellen.put(Plaats.van(as.sleutel(), code), bijdragen));
            tabellen.add(new Tabel(tabel.naam(), tabel.gepubliceerd(), cellen));
        }
        return new Geteld(
                new Levering(
                        vraag.indicator().code(),
                        Soort.BEDRAG,
                        dimensies,
                        java.util.Set.of(),
                        tabellen),
                namen,
                aantallen);
    }

    private static Map<String, String> namen(
            Vrijgavevraag vraag, As as, Map<String, Bijdragen> eigen) {
        var namen = new TreeMap<String, String>();
        namen.put(Vrijgavetelling.TOTAAL, "Alle bedrijven");
        if (as == As.KWART) {
            eigen.keySet().forEach(k -> namen.put(k, KWARTEN.get(Integer.parseInt(k) - 1)));
        } else {
            vraag.indicator().onderdelen().stream()
                    .map(Indicator.Onderdeel::naam)
                    .filter(java.util.Objects::nonNull)
                    .forEach(naam -> namen.put(code(naam), hoofdletter(naam)));
        }
        return namen;
    }

    /// How many companies there are, and in a quarter; how many have an item isn't told.
    private static Map<String, Integer> aantallen(
            As as, Bijdragen totaal, Map<String, Bijdragen> eigen) {
        var aantallen = new TreeMap<String, Integer>();
        aantallen.put(Vrijgavetelling.TOTAAL, Math.toIntExact(totaal.aantal()));
        if (as == As.KWART) {
            eigen.forEach((code, kwart) -> aantallen.put(code, Math.toIntExact(kwart.aantal())));
        }
        return aantallen;
    }

    private static String code(String naam) {
        return naam.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]+", "_");
    }

    private static String hoofdletter(String naam) {
        return Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
    }
}
