SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.werkt) AS werkt, sum(s.nagegaan) AS nagegaan, sum(s.betaald) AS uitgestroomd
    FROM {cel} {teluitstroom}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.betaald) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.werkt, d.uitgestroomd),
    ('van wie is nagegaan', d.werkt, d.nagegaan),
    ('nagegaan', d.nagegaan, d.uitgestroomd)
) o (onderdeel, teller, noemer)
