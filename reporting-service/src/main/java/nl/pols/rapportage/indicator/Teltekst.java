package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;

/// Writes an indicator's SQL over what was counted beforehand: what it reads of the counts is
/// written out where it is joined, because a cell is looked up by itself and a common table would
/// be read whole. Where all cells are asked, that is what should be done.
final class Teltekst {
    private static final List<String> GEHEEL =
            List.of(
                    "telstand",
                    "telstroom",
                    "telloop",
                    "teluitstroom",
                    "televaluatie",
                    "telteveel");

    /// The facts' own SQL over rows that are counted beforehand: of companies, and of grants.
    private static final Map<String, String> ZELFDE =
            Map.of(
                    "C02", "verblijf telverblijf",
                    "G03", "besteed besteedcel",
                    "G04", "besteed besteedcel",
                    "G05", "grootboek grootboekcel",
                    "G06", "grootboek grootboekcel");

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

    private Teltekst() {}

    static String lees(String code, Telwijze wijze) {
        var zelfde = ZELFDE.get(code);
        if (zelfde != null) {
            var namen = zelfde.split(" ");
            return Indicatoren.leesSql(code).replace("{" + namen[0], "{" + namen[1]);
        }
        return vul(leesSql(code), wijze);
    }

    /// What it reads of the counts written out where it is joined.
    static String vul(String sjabloon, Telwijze wijze) {
        var tekst = sjabloon;
        for (String deel : GEHEEL) {
            var gelezen = leesSql(deel);
            tekst =
                    tekst.replace(
                            "{" + deel + "}",
                            wijze == Telwijze.OVERAL ? vanAlleCellen(gelezen) : gelezen);
        }
        return met(tekst, gevraagd(tekst));
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

    private static String met(String tekst, List<String> maten) {
        return tekst.replace("{bij}", kolommen(maten, "d."))
                .replace("{af}", kolommen(maten, "-d."));
    }

    /// Named by the first part of the union.
    private static String kolommen(List<String> maten, String voor) {
        return maten.stream()
                .map(maat -> "%s%s AS %s".formatted(voor, maat, maat))
                .collect(Collectors.joining(", "));
    }

    private static String leesSql(String naam) {
        return Indicatoren.leesSql("telling/" + naam);
    }
}
