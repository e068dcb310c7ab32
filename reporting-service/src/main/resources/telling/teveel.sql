-- How often a person with several trajectories at once is counted too many where the trajectories of a place are added up:
-- each but the first counts too many as long as one that began before it runs, and those with a benefit among each other.
-- Of rows of samenloop (rijen), each counted in (1) or out (-1).
gelijk AS (
    SELECT r.gemeentecode, r.sob_id, r.startdatum, r.einddatum, r.teken, r.eerder, r.eerder_met,
           coalesce(r.eerder > r.startdatum, false)::int AS te_veel,
           coalesce(r.uitkering <> 'GEEN' AND r.eerder_met > r.startdatum, false)::int AS met
    FROM (
        SELECT x.*, max(x.einddatum) OVER eerdere AS eerder,
               max(x.einddatum) FILTER (WHERE x.uitkering <> 'GEEN') OVER eerdere AS eerder_met
        FROM rijen x
        WINDOW eerdere AS (
            PARTITION BY x.teken, x.deelnemer_id, x.gemeentecode, x.sob_id ORDER BY x.startdatum, x.traject_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) r
),
per_dag AS MATERIALIZED (
    SELECT g.gemeentecode, g.sob_id, s.dag, sum(s.te_veel * g.teken)::int AS te_veel, sum(s.met * g.teken)::int AS met
    FROM gelijk g
    CROSS JOIN LATERAL (VALUES
        (g.startdatum, g.te_veel, g.met),
        (least(g.einddatum, g.eerder), -g.te_veel, 0),
        (least(g.einddatum, g.eerder_met), 0, -g.met)
    ) s (dag, te_veel, met)
    WHERE (s.te_veel, s.met) <> (0, 0) AND s.dag < 'infinity'
    GROUP BY 1, 2, 3
),
teveel AS MATERIALIZED (
    SELECT c.cel, k.korrel, k.dag, sum(p.te_veel)::int AS te_veel, sum(p.met)::int AS te_veel_met_uitkering
    FROM per_dag p
    CROSS JOIN LATERAL (VALUES
        (('x' || left(md5(concat_ws('|', 'PLAATS', p.gemeentecode, p.sob_id)), 16))::bit(64)::bigint), (0)
    ) c (cel)
    CROSS JOIN LATERAL (VALUES
        ('D'::"char", p.dag), ('M', date_trunc('month', p.dag)::date), ('J', date_trunc('year', p.dag)::date)
    ) k (korrel, dag)
    GROUP BY 1, 2, 3
    HAVING (sum(p.te_veel), sum(p.met)) <> (0, 0)
)
