SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.betaald + s.vervolg) AS incl_vervolg, sum(s.beeindigd) AS beeindigd,
           sum(s.ketens_betaald) AS ketens_betaald, sum(s.ketens) AS ketens
    FROM {cel} {telstroom}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.beeindigd) <> 0
) d
CROSS JOIN LATERAL (VALUES
    ('incl. vervolgtraject', d.incl_vervolg, d.beeindigd),
    ('keten', d.ketens_betaald, d.ketens)
) o (onderdeel, teller, noemer)
