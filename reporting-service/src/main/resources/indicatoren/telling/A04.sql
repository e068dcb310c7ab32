SELECT d.dimensie, o.onderdeel, o.teller, d.trajecten AS noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.totaal_uren) AS uren, sum(s.productie_uren) AS productie,
           sum(s.productief) AS trajecten
    FROM {cel} {telstand}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.productief) <> 0
) d
CROSS JOIN LATERAL (VALUES (NULL, d.uren), ('productie', d.productie)) o (onderdeel, teller)
