package nl.pols.rapportage.indicator;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns an indicator's SQL into the statement for one question: fills in the facts as known then,
/// the dimension of the break-down and the filters, and only the joins that these need.
final class Sjabloon {
    private static final Pattern PLEK = Pattern.compile("\\{([a-z.]+)}");

    private final Vraag vraag;

    private Sjabloon(Vraag vraag) {
        this.vraag = vraag;
    }

    static String vul(String sjabloon, Vraag vraag) {
        return new Sjabloon(vraag).vul(sjabloon);
    }

    /// The common table `opvolging`, to put before a statement: who counts for whom on the day of
    /// the question as known then. To the end of the chain; `UNION` ends a circle.
    static String opvolging(Vraag.Kennis kennis) {
        return """
        WITH RECURSIVE stap AS (
            SELECT s.sob_id, s.opvolger_id FROM sobversie s
            WHERE s.opvolging_op <= :opvolgingOp AND %s
        ), weg (sob_id, opvolger_id) AS (
            SELECT sob_id, opvolger_id FROM stap
            UNION
            SELECT w.sob_id, s.opvolger_id FROM weg w JOIN stap s ON s.sob_id = w.opvolger_id
        ), opvolging AS (
            SELECT w.sob_id, w.opvolger_id FROM weg w
            WHERE NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = w.opvolger_id)
        )
        """
                .formatted(bekend("s", kennis));
    }

    /// The rows of `alias` that were our knowledge: the open ones for now, which is what indexes
    /// cover.
    static String bekend(String alias, Vraag.Kennis kennis) {
        return kennis.actueel()
                ? alias + ".bekend_tot = 'infinity'"
                : "%1$s.bekend_van <= :kennis AND %1$s.bekend_tot > :kennis".formatted(alias);
    }

    private String vul(String sjabloon) {
        var gevuld = PLEK.matcher(sjabloon).replaceAll(m -> waarde(m.group(1)));
        boolean metOpvolging =
                vraag.uitsplitsing() == Dimensie.SOB || vraag.filter(Dimensie.SOB) != null;
        return metOpvolging ? opvolging(vraag.kennis()) + gevuld : gevuld;
    }

    private String waarde(String plek) {
        return switch (plek) {
            case "trajecten" -> "trajectversie t" + opvolgers("t") + gemeenten();
            case "traject.dimensie" -> dimensie("t");
            case "traject.voorwaarde" -> voorwaarde("t");
            case "opgaven" -> "opgaveversie e" + opvolgers("e");
            case "opgave.dimensie" -> dimensie("e");
            case "opgave.voorwaarde" -> voorwaarde("e");
            case "tranches" ->
                    "regelingversie r JOIN trancheversie t USING (regeling_id, volgnummer)";
            case "tranche.dimensie" -> tranchedimensie();
            case "tranche.voorwaarde" -> tranchevoorwaarde();
            case "bekend.n" -> bekend("n", vraag.kennis());
            default -> throw new IllegalStateException("Unknown place {" + plek + "}");
        };
    }

    private String opvolgers(String alias) {
        return vraag.uitsplitsing() == Dimensie.SOB
                ? " LEFT JOIN opvolging o ON o.sob_id = %s.sob_id".formatted(alias)
                : "";
    }

    private String gemeenten() {
        return vraag.uitsplitsing() == Dimensie.REGIO
                ? " LEFT JOIN gemeenteversie g ON g.gemeentecode = t.gemeentecode AND "
                        + bekend("g", vraag.kennis())
                : "";
    }

    private String dimensie(String alias) {
        return switch (vraag.uitsplitsing()) {
            case GEMEENTE -> alias + ".gemeentecode";
            case SOB -> "coalesce(o.opvolger_id, %s.sob_id)::text".formatted(alias);
            case REGIO -> "coalesce(g.arbeidsmarktregio, '')";
            case PERIODE -> "''";
            case REGELING, OORMERK -> throw new IllegalStateException("not of this fact");
            case null -> "''";
        };
    }

    private String voorwaarde(String alias) {
        var delen =
                Map.of(
                        Dimensie.GEMEENTE,
                        "%s.gemeentecode = :gemeente",
                        Dimensie.SOB,
                        "%s.sob_id IN (SELECT :sob::uuid WHERE NOT EXISTS (SELECT FROM opvolging"
                                + " WHERE sob_id = :sob::uuid) UNION ALL SELECT sob_id FROM"
                                + " opvolging WHERE opvolger_id = :sob::uuid)",
                        Dimensie.REGIO,
                        "%s.gemeentecode IN (SELECT x.gemeentecode FROM gemeenteversie x WHERE"
                                + " x.arbeidsmarktregio = :regio AND "
                                + bekend("x", vraag.kennis())
                                + ")");
        var sql = new StringBuilder(bekend(alias, vraag.kennis()));
        vraag.filters().keySet().stream().sorted().forEach(d -> en(sql, delen.get(d), alias));
        return sql.toString();
    }

    private static void en(StringBuilder sql, @Nullable String deel, String alias) {
        if (deel != null) {
            sql.append(" AND ").append(deel.formatted(alias));
        }
    }

    private String tranchedimensie() {
        return switch (vraag.uitsplitsing()) {
            case REGELING -> "r.code";
            case OORMERK -> "coalesce(t.oormerk, '')";
            case PERIODE -> "t.jaar::text";
            case GEMEENTE, SOB, REGIO -> throw new IllegalStateException("not of this fact");
            case null -> "''";
        };
    }

    private String tranchevoorwaarde() {
        var sql = new StringBuilder(bekend("r", vraag.kennis()));
        en(sql, vraag.filter(Dimensie.REGELING) == null ? null : "r.code = :regeling", "");
        en(sql, vraag.filter(Dimensie.OORMERK) == null ? null : "t.oormerk = :oormerk", "");
        en(sql, vraag.periode() == null ? null : "t.jaar = extract(year FROM :van)", "");
        return sql.toString();
    }
}
