package nl.pols.statistischebeveiliging.vorm;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A dimension and its classification: a tree of codes under one total (municipality, region,
/// country; month, quarter, year). Codes that overlap (under 27, under 30) are put as a tree of
/// what they have in common and what they don't.
///
/// @param ouders of each code the one above it; the codes directly under the total have the total
/// @param telbaar whether its codes add up to the total: numbers on different reference dates don't
public record Dimensie(
        String naam, String totaal, SortedMap<String, String> ouders, boolean telbaar) {

    public Dimensie {
        ouders = Collections.unmodifiableSortedMap(new TreeMap<>(ouders));
        if (ouders.containsKey(totaal)) {
            throw new IllegalArgumentException("Het totaal %s heeft een ouder".formatted(totaal));
        }
        for (var code : ouders.keySet()) {
            var hoger = ouders.get(code);
            for (int stap = 0; hoger != null && !hoger.equals(totaal); stap++) {
                if (stap > ouders.size()) {
                    throw new IllegalArgumentException("Kring bij " + code);
                }
                hoger = ouders.get(hoger);
            }
            if (hoger == null) {
                throw new IllegalArgumentException("%s hangt los in %s".formatted(code, naam));
            }
        }
    }

    public static Dimensie boom(String naam, String totaal, Map<String, String> ouders) {
        return new Dimensie(naam, totaal, new TreeMap<>(ouders), true);
    }

    public static Dimensie plat(String naam, String totaal, Collection<String> codes) {
        return new Dimensie(naam, totaal, onder(totaal, codes), true);
    }

    /// One whose codes don't add up, such as reference dates.
    public static Dimensie zonderTotaal(String naam, Collection<String> codes) {
        return new Dimensie(naam, "", onder("", codes), false);
    }

    /// The code above; none above the highest that counts.
    public @Nullable String hoger(String code) {
        var hoger = ouders.get(code);
        return hoger == null || (!telbaar && hoger.equals(totaal)) ? null : hoger;
    }

    public boolean kent(String code) {
        return code.equals(totaal) || ouders.containsKey(code);
    }

    private static SortedMap<String, String> onder(String totaal, Collection<String> codes) {
        var ouders = new TreeMap<String, String>();
        codes.forEach(code -> ouders.put(code, totaal));
        return ouders;
    }
}
