SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {plaats.dimensie} AS dimensie, sum(s.werkt) AS werkt, sum(s.nagegaan) AS nagegaan, sum(s.betaald) AS uitgestroomd
    FROM {plaats} JOIN teluitstroom s ON s.cel = t.cel
    WHERE {plaats.voorwaarde}
    GROUP BY 1
    HAVING sum(s.betaald) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.werkt, d.uitgestroomd),
    ('van wie is nagegaan', d.werkt, d.nagegaan),
    ('nagegaan', d.nagegaan, d.uitgestroomd)
) o (onderdeel, teller, noemer)
