SELECT d.dimensie, o.onderdeel, o.teller, d.beeindigd AS noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.betaald) AS betaald, sum(s.uitval) AS uitval, sum(s.voltooid) AS voltooid,
           sum(s.gestopt) AS gestopt, sum(s.vertrokken) AS vertrokken, sum(s.beeindigd) AS beeindigd
    FROM {cel} {telstroom}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.beeindigd) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.betaald),
    ('uitval', d.uitval),
    ('overige uitstroom', d.beeindigd - d.betaald - d.uitval),
    ('reden 1: voltooid zonder betaald werk', d.voltooid),
    ('reden 2: voortijdig gestopt', d.gestopt),
    ('reden 3: verhuisd of overleden', d.vertrokken),
    ('reden onbekend', d.beeindigd - d.betaald - d.voltooid - d.gestopt - d.vertrokken)
) o (onderdeel, teller)
