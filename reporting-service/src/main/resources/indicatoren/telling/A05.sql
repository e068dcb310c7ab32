SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.productie_uren) AS productie, sum(s.totaal_uren) AS uren,
           sum(s.aandelen) AS aandelen, sum(s.productief) AS trajecten
    FROM {cel} {telstand}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.productief) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.productie, d.uren),
    ('overige uren', d.uren - d.productie, d.uren),
    ('ongewogen', d.aandelen, d.trajecten)
) o (onderdeel, teller, noemer)
