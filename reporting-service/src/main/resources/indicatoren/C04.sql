-- The same quarter and the same others as C03. Where one of the two was never extended, a half is added to every number,
-- so that a ratio can be told: (2a + 1)(m + 1) / ((2b + 1)(n + 1)). Where nobody was, there is none.
SELECT d.dimensie, o.onderdeel, CASE WHEN d.n < d.m THEN o.teller END AS teller, o.noemer,
       least(d.n, d.m) AS groep, o.gegevens
FROM (
    SELECT q.dimensie, coalesce(sum(q.aantal) FILTER (WHERE q.hoog), 0) AS n,
           coalesce(sum(q.aantal) FILTER (WHERE NOT q.hoog), 0) AS m,
           coalesce(sum(q.verlengd) FILTER (WHERE q.hoog), 0) AS a,
           coalesce(sum(q.verlengd) FILTER (WHERE NOT q.hoog), 0) AS b
    FROM (
        SELECT g.*, CASE WHEN g.alle >= 4 THEN g.alle - g.tot_en_met < g.alle / 4 END AS hoog
        FROM (
            SELECT k.*, sum(k.aantal) OVER (PARTITION BY k.dimensie ORDER BY k.loonwaarde) AS tot_en_met,
                   sum(k.aantal) OVER (PARTITION BY k.dimensie) AS alle
            FROM (
                SELECT {traject.dimensie} AS dimensie, t.loonwaarde, count(*)::int AS aantal,
                       count(*) FILTER (WHERE t.verlengd)::int AS verlengd
                FROM {traject}
                WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
                  AND t.loonwaarde IS NOT NULL AND {traject.voorwaarde}
                GROUP BY 1, 2
            ) k
        ) g
    ) q
    GROUP BY q.dimensie
) d
CROSS JOIN LATERAL (
    SELECT CASE WHEN d.a = 0 OR d.b = 0 THEN 1 ELSE 0 END AS nul
) x
CROSS JOIN LATERAL (VALUES
    (NULL, CASE WHEN d.a + d.b = 0 THEN NULL WHEN x.nul = 1 THEN (2 * d.a + 1) * (d.m + 1) ELSE d.a * d.m END,
        CASE x.nul WHEN 1 THEN (2 * d.b + 1) * (d.n + 1) ELSE d.b * d.n END,
        ARRAY[d.a + x.nul * 0.5, d.n + x.nul, d.b + x.nul * 0.5, d.m + x.nul]::double precision[]),
    ('meest productieve kwart', d.a, d.n, NULL),
    ('overigen', d.b, d.m, NULL)
) o (onderdeel, teller, noemer, gegevens)
