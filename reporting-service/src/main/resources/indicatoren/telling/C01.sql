-- Who ended is counted beforehand; the days of who was declared ready are read, because a P90 is of all of them in order.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.groep, o.gegevens
FROM (
    SELECT c.dimensie, c.beeindigd, coalesce(r.werkfit, 0) AS werkfit, r.dagen, coalesce(r.langer, 0) AS langer, r.fout, r.p90
    FROM (
        SELECT {cel.dimensie} AS dimensie, sum(s.beeindigd) AS beeindigd
        FROM {cel} {telstroom}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        HAVING sum(s.beeindigd) <> 0
    ) c
    LEFT JOIN (
        SELECT w.dimensie, count(*) AS werkfit, sum(w.dagen) AS dagen, count(*) FILTER (WHERE w.dagen > 0) AS langer,
               sqrt(greatest(sum(w.dagen::double precision * w.dagen)
                                 - sum(w.dagen)::double precision * sum(w.dagen) / count(*), 0)
                    / nullif(count(*) - 1, 0) / count(*)) AS fout,
               percentile_cont(0.9) WITHIN GROUP (ORDER BY w.dagen::double precision) AS p90
        FROM (
            SELECT {traject.dimensie} AS dimensie,
                   CASE WHEN t.einddatum <= t.werkfit_op + (:respijt)::int THEN 0
                        WHEN t.onderbroken && daterange(t.werkfit_op + (:respijt)::int, t.einddatum)
                        THEN lopende_dagen(t.werkfit_op + (:respijt)::int, t.einddatum, t.onderbroken)
                        ELSE t.einddatum - t.werkfit_op - (:respijt)::int END AS dagen
            FROM {traject}
            WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
              AND t.werkfit_op IS NOT NULL AND {traject.voorwaarde}
        ) w
        GROUP BY 1
    ) r ON r.dimensie = c.dimensie
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.dagen, d.werkfit, d.werkfit, ARRAY[d.fout]),
    ('P90', round((d.p90 * 100)::numeric)::bigint, 1, d.werkfit, NULL),
    ('langer gebleven', d.langer, d.werkfit, d.werkfit, NULL),
    ('werkfit verklaard', d.werkfit, d.beeindigd, d.beeindigd, NULL)
) o (onderdeel, teller, noemer, groep, gegevens)
