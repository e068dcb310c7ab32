package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.cli.sector.simulatie.Beschutdossier.AnderAanbod;

/// Places of 31 hours in a year, of the country or a municipality.
///
/// @param gebied a municipality, or NL
public record Beschutaantal(String gebied, int jaar, long aantal) {

    static final String LAND = "NL";
    private static final int EERSTE_REGELING = 2017;

    /// Where the numbers of a year come from: none of the division over municipalities is real.
    public static String bron(int jaar) {
        return jaar <= 2018
                ? "Synthetisch: verdeling over gemeenten van het aantal in brief 004"
                : "Synthetisch: rechte lijn van 4.600 plekken in 2018 naar 30.000 in 2050";
    }

    /// The numbers of each year, over municipalities by their size; together those of the country.
    static List<Beschutaantal> verdeeld(
            List<Gemeente> gemeenten, Map<String, Double> sizes, int laatsteJaar, double omvang) {
        double[] weights =
                gemeenten.stream().mapToDouble(g -> sizes.getOrDefault(g.code(), 1.0)).toArray();
        var numbers = new ArrayList<Beschutaantal>();
        for (int year = EERSTE_REGELING; year <= laatsteJaar; year++) {
            long total = Math.round(Beschutjaar.of(year).plekken() * omvang);
            numbers.add(new Beschutaantal(LAND, year, total));
            long[] parts = Verdeling.of(total, weights);
            for (int i = 0; i < parts.length; i++) {
                numbers.add(new Beschutaantal(gemeenten.get(i).code(), year, parts[i]));
            }
        }
        return numbers;
    }

    /// Who waits while the advices of the municipality that hold are more than its number is
    /// offered something else (B2).
    static void biedAnders(
            List<Beschutzaak> zaken, List<Beschutaantal> numbers, LocalDate laatsteDag, Lot lot) {
        Map<String, Long> number = new HashMap<>();
        numbers.forEach(n -> number.put(n.gebied + n.jaar, n.aantal));
        Map<String, List<Beschutzaak>> advised = new HashMap<>();
        zaken.stream()
                .filter(z -> z.positief)
                .forEach(z ->
                        advised.computeIfAbsent(z.gemeentecode, _ -> new ArrayList<>()).add(z));
        for (Beschutzaak zaak : zaken) {
            LocalDate offered = zaak.adviesdatum.plusDays(40 + lot.below(60));
            boolean waits = zaak.positief && zaak.plaatsingen.isEmpty() && zaak.geldtOp(offered);
            long most =
                    number.getOrDefault(
                            zaak.gemeentecode + zaak.adviesdatum.getYear(), Long.MAX_VALUE);
            if (waits
                    && !offered.isAfter(laatsteDag)
                    && advised.getOrDefault(zaak.gemeentecode, List.of()).stream()
                                    .filter(z -> z.geldtOp(zaak.adviesdatum))
                                    .count()
                            > most) {
                zaak.anderAanbod = new AnderAanbod(offered, soort(lot.uniform()));
            }
        }
    }

    private static String soort(double u) {
        if (u < 0.45) {
            return "TRAJECT";
        }
        if (u < 0.70) {
            return "DAGBESTEDING";
        }
        return u < 0.85 ? "VRIJWILLIGERSWERK" : "BANENAFSPRAAK";
    }
}
