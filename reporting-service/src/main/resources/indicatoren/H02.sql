-- The register has no teams of its own: each region has one, and the companies tell whether they take part in it.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {rmt.dimensie} AS dimensie,
           count(*) AS teams,
           count(a.regio) AS respondenten,
           count(*) FILTER (WHERE a.samen) AS samen
    FROM {rmt}
    LEFT JOIN (
        SELECT coalesce(nullif(f.plaats, ''), z.regio) AS regio, bool_or(f.waarde = 'JA') AS samen
        FROM feit f LEFT JOIN zetel z USING (sob_id)
        WHERE f.soort = 'RMT'
        GROUP BY 1
    ) a ON a.regio = q.regio
    WHERE {rmt.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.samen, d.respondenten),
    ('respons', d.respondenten, d.teams),
    ('van alle RMT''s', d.samen, d.teams)
) o (onderdeel, teller, noemer)
