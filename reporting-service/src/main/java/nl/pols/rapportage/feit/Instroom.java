package nl.pols.rapportage.feit;

/// Who came to a company more than once otherwise than under the Wsw, by a trajectory or a place of
/// sheltered work: each time with the times before and after it. What a count of who came has too
/// many for a count of persons in any period (ADR 148). Invariant: as [Samenloop], which keeps it;
/// who came once has no row. With it how often somebody came back to the same place ([Terugkeer]).
final class Instroom {
    /// Of a trajectory `t`.
    static final String KOMT = "t.doelgroep <> 'WSW' AND t.startdatum < 'infinity'";

    private static final String PLAATS =
            "s.van = s.begin AND s.sob_id IS NOT NULL AND b.bekend_tot = 'infinity'";

    private static final String KEREN =
            """
            SELECT k.*,
                   lag(k.dag) OVER (PARTITION BY k.deelnemer_id, k.gemeentecode, k.sob_id ORDER BY k.dag, k.nr) AS hier_eerder
            FROM (
                SELECT k.deelnemer_id, row_number() OVER van_een AS nr, k.dag,
                       coalesce(lag(k.dag) OVER van_een, '-infinity') AS vorige,
                       coalesce(lead(k.dag) OVER van_een, 'infinity') AS volgende, k.gemeentecode, k.sob_id,
                       min(k.gemeentecode || k.sob_id) OVER alle_van_een <> max(k.gemeentecode || k.sob_id) OVER alle_van_een
                           AS elders
                FROM komst k
                WINDOW alle_van_een AS (PARTITION BY k.deelnemer_id),
                       van_een AS (PARTITION BY k.deelnemer_id ORDER BY k.dag, k.gemeentecode, k.sob_id)
            ) k
            WHERE k.vorige > '-infinity' OR k.volgende < 'infinity'\
            """;

    private static final String ALLE_KEREN =
            """
            komst AS (
                SELECT t.deelnemer_id, t.startdatum AS dag, t.gemeentecode, t.sob_id FROM trajectversie t
                WHERE t.bekend_tot = 'infinity' AND %s
                UNION ALL
                SELECT b.deelnemer_id, s.begin, b.gemeentecode, s.sob_id
                FROM beschutversie b JOIN beschutdeel s USING (dossier_id, volgnummer)
                WHERE %s
            ),
            keren AS MATERIALIZED (%s),
            anders AS (SELECT *, 1 AS teken FROM keren),
            %s\
            """
                    .formatted(KOMT, PLAATS, KEREN, Terugkeer.TELLING);

    /// Into an empty table.
    static final String VUL =
            "WITH %s, %s INSERT INTO telinstroom SELECT * FROM keren ORDER BY 1, 2"
                    .formatted(ALLE_KEREN, Terugkeer.VUL);

    /// How many rows differ from what the facts come to.
    static final String VERSCHILLEN =
            """
            WITH %s
            SELECT (
                SELECT count(*)
                FROM keren n FULL JOIN telinstroom d USING (deelnemer_id, nr)
                WHERE (n.dag, n.vorige, n.volgende, n.gemeentecode, n.sob_id, n.elders, n.hier_eerder)
                    IS DISTINCT FROM (d.dag, d.vorige, d.volgende, d.gemeentecode, d.sob_id, d.elders, d.hier_eerder)
            ) + (%s)
            """
                    .formatted(ALLE_KEREN, Terugkeer.VERSCHILLEN);

    /// Of all that is known of some persons (`wie`, and `hun` for their trajectories); whether
    /// anything may have gone.
    static final String WERK_BIJ =
            """
            komst AS MATERIALIZED (
                SELECT deelnemer_id, startdatum AS dag, gemeentecode, sob_id FROM hun WHERE komt
                UNION ALL
                SELECT b.deelnemer_id, s.begin, b.gemeentecode, s.sob_id
                FROM wie
                CROSS JOIN LATERAL (
                    SELECT * FROM beschutversie v
                    WHERE v.deelnemer_id = wie.deelnemer_id AND v.bekend_tot = 'infinity' OFFSET 0
                ) b
                JOIN beschutdeel s USING (dossier_id, volgnummer)
                WHERE %s
            ),
            keren AS MATERIALIZED (%s),
            waren AS MATERIALIZED (
                SELECT s.* FROM wie
                CROSS JOIN LATERAL (SELECT * FROM telinstroom s WHERE s.deelnemer_id = wie.deelnemer_id OFFSET 0) s
            ),
            anders AS MATERIALIZED (
                SELECT k.*, 1 AS teken FROM (SELECT * FROM keren EXCEPT SELECT * FROM waren) k
                UNION ALL
                SELECT k.*, -1 FROM (SELECT * FROM waren EXCEPT SELECT * FROM keren) k
            ),
            %s,
            %s,
            weg_keren AS (
                DELETE FROM telinstroom s
                USING (SELECT deelnemer_id, nr FROM anders GROUP BY 1, 2 HAVING max(teken) < 0) w
                WHERE ? AND s.deelnemer_id = w.deelnemer_id AND s.nr = w.nr
            ),
            bij_keren AS (
                INSERT INTO telinstroom
                SELECT deelnemer_id, nr, dag, vorige, volgende, gemeentecode, sob_id, elders, hier_eerder
                FROM anders WHERE teken > 0
                ON CONFLICT (deelnemer_id, nr) DO UPDATE
                SET dag = excluded.dag, vorige = excluded.vorige, volgende = excluded.volgende,
                    gemeentecode = excluded.gemeentecode, sob_id = excluded.sob_id, elders = excluded.elders,
                    hier_eerder = excluded.hier_eerder
            )\
            """
                    .formatted(PLAATS, KEREN, Terugkeer.TELLING, Terugkeer.TEL_BIJ);

    private Instroom() {}
}
