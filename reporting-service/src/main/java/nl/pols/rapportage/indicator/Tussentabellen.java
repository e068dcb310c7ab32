package nl.pols.rapportage.indicator;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts before a statement the common tables that it reads (`tussentabellen.sql`): where things
/// are, who got what; and who counts for whom, which is read for what is known now
/// (`opvolging-nu.sql`) and walked for an earlier moment (`opvolging-toen.sql`). Invariant: each is
/// as known then, on one day for the whole answer; what a statement doesn't read isn't there.
final class Tussentabellen {
    private static final Pattern BEKEND = Pattern.compile("\\{bekend\\.([a-z])}");
    private static final Pattern KOP = Pattern.compile("(?m)^-- @([a-z]+):.*\\n(?:--.*\\n)*");

    /// A remark or a text names no table.
    private static final Pattern GEEN_SQL = Pattern.compile("(?m)--.*$|'[^']*'");

    private static final String TOEN_BEKEND = " > :kennis";

    /// The day whose regions count, unless another division was asked.
    private static final String OP = ":opvolgingOp";

    private static final Map<String, String> NU = met("indicatoren/opvolging-nu.sql");
    private static final Map<String, String> TOEN = met("indicatoren/opvolging-toen.sql");

    private static final Map<String, Pattern> WOORDEN =
            Stream.of(NU, TOEN)
                    .flatMap(tabellen -> tabellen.keySet().stream())
                    .distinct()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    naam -> naam, naam -> Pattern.compile("\\b" + naam + "\\b")));

    private Tussentabellen() {}

    /// The statement of a question behind its tables.
    static String voor(String statement, Vraag vraag) {
        return voor(
                statement,
                vraag.kennis(),
                Map.of(
                        "{streekop}", vraag.indeling() == null ? OP : ":indelingOp",
                        "{keuze}", keuze(vraag),
                        "{erflater}", erflater(vraag),
                        "{wswjaar}", als(vraag.periode(), "j.jaar = extract(year FROM :van)")));
    }

    /// A statement that is about no indicator.
    static String voor(String statement, Vraag.Kennis kennis) {
        return voor(
                statement,
                kennis,
                Map.of("{streekop}", OP, "{keuze}", "", "{erflater}", "", "{wswjaar}", ""));
    }

    /// The rows of `alias` that were our knowledge: the open ones for now, which is what indexes
    /// cover.
    static String bekend(String alias, Vraag.Kennis kennis) {
        return kennis.actueel()
                ? alias + ".bekend_tot = 'infinity'"
                : "%1$s.bekend_van <= :kennis AND %1$s.bekend_tot%2$s"
                        .formatted(alias, TOEN_BEKEND);
    }

    /// Whether a statement is of what was known at an earlier moment.
    static boolean isVanToen(String statement) {
        return statement.contains(TOEN_BEKEND);
    }

    private static String voor(String statement, Vraag.Kennis kennis, Map<String, String> plekken) {
        var nodig = new LinkedHashSet<String>();
        var alle = kennis.actueel() ? NU : TOEN;
        verzamel(alle, statement, nodig);
        if (nodig.isEmpty()) {
            return statement;
        }
        var tabellen =
                alle.entrySet().stream()
                        .filter(tabel -> nodig.contains(tabel.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
        for (var plek : plekken.entrySet()) {
            tabellen = tabellen.replace(plek.getKey(), plek.getValue());
        }
        var gevuld = BEKEND.matcher(tabellen).replaceAll(m -> bekend(m.group(1), kennis));
        return "WITH RECURSIVE " + gevuld + "\n" + statement;
    }

    private static void verzamel(Map<String, String> alle, String tekst, Set<String> nodig) {
        var woorden = GEEN_SQL.matcher(tekst).replaceAll("");
        alle.forEach((naam, tabel) -> {
            if (!nodig.contains(naam) && leest(woorden, naam)) {
                nodig.add(naam);
                verzamel(alle, tabel, nodig);
            }
        });
    }

    private static boolean leest(String tekst, String naam) {
        return Objects.requireNonNull(WOORDEN.get(naam)).matcher(tekst).find();
    }

    private static Map<String, String> met(String opvolging) {
        var tabellen = ontleed(Indicatoren.lees(opvolging));
        tabellen.putAll(ontleed(Indicatoren.lees("indicatoren/tussentabellen.sql")));
        return tabellen;
    }

    private static Map<String, String> ontleed(String bestand) {
        var tabellen = new LinkedHashMap<String, String>();
        var kop = KOP.matcher(bestand);
        boolean meer = kop.find();
        while (meer) {
            var naam = kop.group(1);
            int begin = kop.end();
            meer = kop.find();
            tabellen.put(
                    naam, bestand.substring(begin, meer ? kop.start() : bestand.length()).strip());
        }
        return tabellen;
    }

    private static String keuze(Vraag vraag) {
        return als(vraag.filter(Dimensie.REGELING), "r.code = :regeling")
                + als(vraag.filter(Dimensie.OORMERK), "t.oormerk = :oormerk")
                + als(vraag.periode(), "t.jaar = extract(year FROM :van)");
    }

    /// Of one company only its own statements are divided, and those that came to it.
    private static String erflater(Vraag vraag) {
        return als(
                vraag.filter(Dimensie.SOB),
                "e.sob_id IN (SELECT :sob::uuid UNION ALL SELECT x.sob_id FROM erfenis x"
                        + " WHERE :sob::uuid = ANY (x.opvolgers))");
    }

    private static String als(@Nullable Object gevraagd, String voorwaarde) {
        return gevraagd == null ? "" : " AND " + voorwaarde;
    }
}
