package nl.pols.register.zoek;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The text of a question as words, each with the words of names that may be meant by it. Judges
/// how well a name answers the text.
///
/// @param sleutel the whole text as names are compared
/// @param gelijkend per word of the text what may be meant by it, and how likely: 1 is the same
///   word
/// @param aaneen what may be meant by all words written as one
record Zoekwoorden(
        String sleutel, List<Map<String, Double>> gelijkend, Map<String, Double> aaneen) {

    /// From here on a word is the one that was typed, or its begin.
    static final double ZEKER = 0.9;

    private static final double PER_OVERIG_WOORD = 0.01;

    Zoekwoorden {
        gelijkend = List.copyOf(gelijkend);
        aaneen = Map.copyOf(aaneen);
    }

    /// Per word of the text the words that are it for certain.
    List<Map<String, Double>> zeker() {
        return gelijkend.stream().map(Zoekwoorden::zeker).toList();
    }

    private static Map<String, Double> zeker(Map<String, Double> gelijkend) {
        return gelijkend.entrySet().stream()
                .filter(w -> w.getValue() >= ZEKER)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Grond.Overeenkomst overeenkomst(String naam) {
        if (naam.equals(sleutel)) {
            return Grond.Overeenkomst.GEHEEL;
        }
        if (naam.startsWith(sleutel)) {
            return Grond.Overeenkomst.BEGIN;
        }
        var woorden = Arrays.asList(naam.split(" "));
        return gelijkend.stream().allMatch(g -> beste(g, woorden) >= ZEKER)
                ? Grond.Overeenkomst.WOORDEN
                : Grond.Overeenkomst.GELIJKENIS;
    }

    /// From 0 to 1: the mean over the words of the text, a little less for every word that the name
    /// has more.
    double score(String naam) {
        var woorden = Arrays.asList(naam.split(" "));
        double perWoord =
                gelijkend.stream().mapToDouble(g -> beste(g, woorden)).average().orElse(0);
        int over = Math.max(0, woorden.size() - gelijkend.size());
        return Math.max(perWoord, beste(aaneen, woorden)) - over * PER_OVERIG_WOORD;
    }

    private static double beste(Map<String, Double> gelijkend, List<String> woorden) {
        return woorden.stream()
                .mapToDouble(woord -> gelijkend.getOrDefault(woord, 0.0))
                .max()
                .orElse(0);
    }
}
