package nl.pols.rapportage.indicator;

import org.jspecify.annotations.Nullable;

/// The common tables that a statement is put behind: who counts for whom, where things are, who got
/// what; on the day of the question and as known then. PostgreSQL only computes those that the
/// statement reads.
final class Tussentabellen {
    private Tussentabellen() {}

    /// Who counts for whom: to the end of the chain; `UNION` ends a circle.
    private static final String OPVOLGING =
            """
            stap AS (
                SELECT s.sob_id, s.opvolger_id FROM sobversie s
                WHERE s.opvolging_op <= :opvolgingOp AND {bekend.s}
            ), weg (sob_id, opvolger_id) AS (
                SELECT sob_id, opvolger_id FROM stap
                UNION
                SELECT w.sob_id, s.opvolger_id FROM weg w JOIN stap s ON s.sob_id = w.opvolger_id
            ), opvolging AS (
                SELECT w.sob_id, w.opvolger_id FROM weg w
                WHERE NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = w.opvolger_id)
            )\
            """;

    /// The region of a municipality on the day: the last that began by then. One that was joined
    /// into another keeps its last region; one that is yet to come has its first.
    private static final String STREEK =
            """
            streek AS (
                SELECT DISTINCT ON (x.gemeentecode) x.gemeentecode, x.regio
                FROM gemeente_regio x JOIN gemeenteversie g USING (gemeentecode, volgnummer)
                WHERE {bekend.g}
                ORDER BY x.gemeentecode, (x.geldig_van <= :opvolgingOp) DESC,
                         CASE WHEN x.geldig_van <= :opvolgingOp THEN x.geldig_van END DESC, x.geldig_van
            )\
            """;

    /// The seat of a company on the day, with its region, by the same rule.
    private static final String ZETEL =
            """
            zetel AS (
                SELECT DISTINCT ON (f.sob_id) f.sob_id, f.waarde AS gemeentecode, r.regio
                FROM sob_feit f JOIN sobversie v USING (sob_id, volgnummer)
                LEFT JOIN streek r ON r.gemeentecode = f.waarde
                WHERE f.soort = 'ZETEL' AND {bekend.v}
                ORDER BY f.sob_id, (f.geldig_van <= :opvolgingOp) DESC,
                         CASE WHEN f.geldig_van <= :opvolgingOp THEN f.geldig_van END DESC, f.geldig_van
            )\
            """;

    /// The tranches in the sum, laid out over who was granted them. A tranche's rows add up to its
    /// amount: what was granted from it or from a part of it, and the rest as not yet granted.
    private static final String TOEDELING =
            """
            gekozen AS (
                SELECT r.code AS regeling, t.jaar, t.oormerk, t.tranche_id, t.onderdeel_van, t.bedrag_cents
                FROM regelingversie r JOIN trancheversie t USING (regeling_id, volgnummer)
                WHERE {bekend.r}{keuze}
            ), onder (tranche_id, deel_id) AS (
                SELECT tranche_id, tranche_id FROM gekozen
                UNION
                SELECT o.tranche_id, t.tranche_id
                FROM onder o
                JOIN trancheversie t ON t.onderdeel_van = o.deel_id
                JOIN regelingversie r USING (regeling_id, volgnummer)
                WHERE {bekend.r}
            ), verleend AS (
                SELECT o.tranche_id, b.bedrag_cents AS cents, b.ontvanger_soort AS soort, b.ontvanger_code AS code,
                       CASE b.ontvanger_soort WHEN 'SOB' THEN b.ontvanger_code::uuid END AS sob_id
                FROM onder o JOIN toekenningversie b ON b.tranche_id = o.deel_id
                WHERE {bekend.b}
            ), geplaatst AS (
                SELECT v.tranche_id, v.cents,
                       CASE v.soort WHEN 'GEMEENTE' THEN v.code ELSE z.gemeentecode END AS gemeentecode,
                       coalesce(o.opvolger_id, v.sob_id)::text AS sob,
                       CASE v.soort WHEN 'RMT' THEN v.code WHEN 'GEMEENTE' THEN r.regio ELSE z.regio END AS regio
                FROM verleend v
                LEFT JOIN opvolging o ON o.sob_id = v.sob_id
                LEFT JOIN zetel z ON z.sob_id = coalesce(o.opvolger_id, v.sob_id)
                LEFT JOIN streek r ON r.gemeentecode = v.code
                UNION ALL
                SELECT g.tranche_id, g.bedrag_cents - coalesce(sum(v.cents), 0),
                       'NIET_VERLEEND', 'NIET_VERLEEND', 'NIET_VERLEEND'
                FROM gekozen g LEFT JOIN verleend v USING (tranche_id)
                GROUP BY g.tranche_id, g.bedrag_cents
                HAVING g.bedrag_cents <> coalesce(sum(v.cents), 0)
            ), toedeling AS (
                SELECT g.regeling, g.jaar, g.oormerk, p.cents, p.gemeentecode, p.sob, p.regio,
                       EXISTS (SELECT FROM gekozen h WHERE h.tranche_id = g.onderdeel_van) AS is_deel
                FROM gekozen g JOIN geplaatst p USING (tranche_id)
            )\
            """;

    /// Succession alone.
    static String opvolging(Vraag.Kennis kennis) {
        return "WITH RECURSIVE " + vul(OPVOLGING, kennis, "") + "\n";
    }

    /// All of them; the tranches are those of the question.
    static String alle(Vraag vraag) {
        var tabellen = String.join(", ", OPVOLGING, STREEK, ZETEL, TOEDELING);
        return "WITH RECURSIVE " + vul(tabellen, vraag.kennis(), keuze(vraag)) + "\n";
    }

    /// The rows of `alias` that were our knowledge: the open ones for now, which is what indexes
    /// cover.
    static String bekend(String alias, Vraag.Kennis kennis) {
        return kennis.actueel()
                ? alias + ".bekend_tot = 'infinity'"
                : "%1$s.bekend_van <= :kennis AND %1$s.bekend_tot > :kennis".formatted(alias);
    }

    private static String vul(String tabellen, Vraag.Kennis kennis, String keuze) {
        var gevuld = tabellen.replace("{keuze}", keuze);
        for (String alias : new String[] {"s", "g", "v", "r", "b"}) {
            gevuld = gevuld.replace("{bekend." + alias + "}", bekend(alias, kennis));
        }
        return gevuld;
    }

    private static String keuze(Vraag vraag) {
        return als(vraag.filter(Dimensie.REGELING), "r.code = :regeling")
                + als(vraag.filter(Dimensie.OORMERK), "t.oormerk = :oormerk")
                + als(vraag.periode(), "t.jaar = extract(year FROM :van)");
    }

    private static String als(@Nullable Object gevraagd, String voorwaarde) {
        return gevraagd == null ? "" : " AND " + voorwaarde;
    }
}
