package nl.pols.trajectregistratie.signaal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signal in words: the sentence of its definition with its facts, in Dutch and in English.
///
/// @param nl Dutch
/// @param en English
record Uitleg(String nl, String en) {

    private static final Pattern PLEK = Pattern.compile("[{]([A-Z_]+)[}]");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Map<String, String> WOORD_NL =
            Map.of(
                    Feit.GEEN,
                    "geen",
                    "GEMEENTE_REGIE",
                    "de regie van de gemeente",
                    "SOB_REINTEGRATIE",
                    "de re-integratie van het bedrijf",
                    "SOB_PRODUCTIE",
                    "de productie van het bedrijf");
    private static final Map<String, String> WOORD_EN =
            Map.of(
                    Feit.GEEN,
                    "none",
                    "GEMEENTE_REGIE",
                    "the municipality's direction",
                    "SOB_REINTEGRATIE",
                    "the company's re-integration",
                    "SOB_PRODUCTIE",
                    "the company's production",
                    "KLEIN",
                    "small",
                    "MIDDEL",
                    "medium",
                    "GROOT",
                    "large");

    static Uitleg van(Signaalregel regel, Map<Feit, String> feiten) {
        return new Uitleg(
                vul(regel.zinNl(), feiten, WOORD_NL, true),
                vul(regel.zinEn(), feiten, WOORD_EN, false));
    }

    private static String vul(
            String zin, Map<Feit, String> feiten, Map<String, String> woorden, boolean nederlands) {
        return PLEK.matcher(zin)
                .replaceAll(plek -> {
                    var feit = Feit.valueOf(plek.group(1));
                    var waarde = feiten.getOrDefault(feit, Feit.GEEN);
                    return Matcher.quoteReplacement(zeg(feit, waarde, woorden, nederlands));
                });
    }

    private static String zeg(
            Feit feit, String waarde, Map<String, String> woorden, boolean nederlands) {
        if (woorden.containsKey(waarde)) {
            return woorden.getOrDefault(waarde, waarde);
        }
        return switch (feit.eenheid()) {
            case DATUM -> nederlands ? LocalDate.parse(waarde).format(DAG) : waarde;
            case CODE -> waarde.toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> nederlands ? waarde.replace('.', ',') : waarde;
        };
    }
}
