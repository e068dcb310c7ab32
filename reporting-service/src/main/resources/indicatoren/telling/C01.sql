-- Sums are counted beforehand; of the P90 those who stayed longer are read, in their order: the others stayed no day.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.groep, o.gegevens
FROM (
    SELECT c.*,
           sqrt(greatest(c.kwadraten::double precision - c.dagen::double precision * c.dagen / nullif(c.werkfit, 0), 0)
                / nullif(c.werkfit - 1, 0) / nullif(c.werkfit, 0)) AS fout,
           CASE WHEN c.werkfit > 0 THEN q.laag + (c.plek - floor(c.plek)) * (q.hoog - q.laag) END AS p90
    FROM (
        SELECT {cel.dimensie} AS dimensie, sum(s.beeindigd) AS beeindigd, sum(s.werkfit) AS werkfit, sum(s.langer) AS langer,
               CASE WHEN sum(s.werkfit) > 0 THEN sum(s.verblijf_dagen) END AS dagen,
               sum(s.verblijf_kwadraten) AS kwadraten, 0.9::double precision * (sum(s.werkfit) - 1) AS plek
        FROM {cel} {telstroom}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        HAVING sum(s.beeindigd) <> 0
    ) c
    LEFT JOIN (
        SELECT {traject.dimensie} AS dimensie, array_agg(t.verblijf ORDER BY t.verblijf) AS dagen
        FROM {traject}
        WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' AND t.verblijf > 0
          AND {traject.voorwaarde}
        GROUP BY 1
    ) r ON r.dimensie = c.dimensie
    CROSS JOIN LATERAL (
        SELECT coalesce(r.dagen[floor(c.plek)::int + 1 - (c.werkfit - c.langer)::int], 0)::double precision AS laag,
               coalesce(r.dagen[ceil(c.plek)::int + 1 - (c.werkfit - c.langer)::int], 0)::double precision AS hoog
    ) q
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.dagen, d.werkfit, d.werkfit, ARRAY[d.fout]),
    ('P90', round((d.p90 * 100)::numeric)::bigint, 1, d.werkfit, NULL),
    ('langer gebleven', d.langer, d.werkfit, d.werkfit, NULL),
    ('werkfit verklaard', d.werkfit, d.beeindigd, d.beeindigd, NULL)
) o (onderdeel, teller, noemer, groep, gegevens)
