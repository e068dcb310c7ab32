package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;

/// Writes an indicator's SQL over what was counted beforehand: what it reads of the counts is
/// written out where it is joined, because a cell is looked up by itself and a common table would
/// be read whole. Where all cells are asked, that is what should be done.
final class Teltekst {
    private static final List<String> GEHEEL = List.of("telstroom", "telloop", "teluitstroom");
    private static final String STAND = "telstand";
    private static final String EVALUATIE = "{televaluatie}";

    /// The facts' own SQL, which begins with sums of companies: here those of the counts.
    private static final String VERBLIJF = "C02";

    private static final String NOG = "\n    UNION ALL\n";

    private static final List<String> STANDEN =
            List.of(
                    "lopend",
                    "productief",
                    "met_uitkering",
                    "productie_uren",
                    "totaal_uren",
                    "aandelen",
                    "lang",
                    "lang_niet_zeer_groot",
                    "lang_zonder_reden",
                    "lang_zonder_grond");

    /// What holds on the day, and what began to hold the term after a day that is as long ago.
    private static final List<String> EVALUATIES =
            List.of("lopend", "termijn", "recent", "termijn_recent");

    private static final List<String> EVALUATIES_EERDER =
            List.of("0 AS lopend", "termijn_na", "recent_na", "termijn_recent_na");

    private Teltekst() {}

    static String lees(String code, Telwijze wijze) {
        if (code.equals(VERBLIJF)) {
            return Indicatoren.leesSql(code).replace("{verblijf", "{telverblijf");
        }
        var tekst = leesSql(code);
        for (String deel : GEHEEL) {
            var gelezen = leesSql(deel);
            tekst =
                    tekst.replace(
                            "{" + deel + "}",
                            wijze == Telwijze.OVERAL ? vanAlleCellen(gelezen) : gelezen);
        }
        var stand = leesSql(wijze == Telwijze.OVERAL ? STAND + "-overal" : STAND);
        return tekst.replace("{" + STAND + "}", met(stand, gevraagd(tekst)))
                .replace(EVALUATIE, evaluatie(stand));
    }

    /// What the statement asks of a stock, and no more: each is carried from every row that is
    /// read.
    private static List<String> gevraagd(String tekst) {
        return STANDEN.stream()
                .filter(maat -> Pattern.compile("\\bs\\." + maat + "\\b").matcher(tekst).find())
                .toList();
    }

    /// Each span of time is read once for all cells, instead of looked up cell by cell.
    private static String vanAlleCellen(String perCel) {
        return perCel.replace("JOIN LATERAL (", "JOIN (")
                .replace("    SELECT ", "    SELECT d.cel, ")
                .replace("d.cel = t.cel AND ", "")
                .replace(") s ON true", ") s ON s.cel = t.cel");
    }

    /// Two stocks of one cell together.
    private static String evaluatie(String stand) {
        int begin = stand.indexOf("(\n") + 2;
        int einde = stand.lastIndexOf("\n) s ON");
        var delen = stand.substring(begin, einde);
        return stand.substring(0, begin)
                + met(delen, EVALUATIES)
                + NOG
                + eerder(met(delen, EVALUATIES_EERDER))
                + stand.substring(einde);
    }

    /// The same on the day that is asked for as earlier ([Telgrenzen]).
    private static String eerder(String delen) {
        return delen.replaceAll(":(peildatum|tien|maand|jaar)\\b", ":$1" + Telgrenzen.EERDER);
    }

    private static String met(String delen, List<String> maten) {
        return delen.replace("{bij}", kolommen(maten, "d."))
                .replace("{af}", kolommen(maten, "-d."));
    }

    /// Named by the first part of the union.
    private static String kolommen(List<String> maten, String voor) {
        return maten.stream()
                .map(maat ->
                        Character.isDigit(maat.charAt(0))
                                ? maat
                                : "%s%s AS %s".formatted(voor, maat, maat))
                .collect(Collectors.joining(", "));
    }

    private static String leesSql(String naam) {
        return Indicatoren.leesSql("telling/" + naam);
    }
}
