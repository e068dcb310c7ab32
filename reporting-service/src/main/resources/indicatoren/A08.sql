-- The reasons are those of the statistic on re-integration (SRG): an outcome that says what came of it completed the
-- trajectory, OVERIG doesn't tell.
SELECT d.dimensie, o.onderdeel, o.teller, d.beeindigd AS noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')) AS betaald,
           count(*) FILTER (WHERE t.uitstroom = 'UITVAL') AS uitval,
           count(*) FILTER (WHERE t.uitstroom IN
               ('BESCHUT_WERK', 'VERVOLGTRAJECT', 'OPLEIDING', 'DAGBESTEDING')) AS voltooid,
           count(*) FILTER (WHERE t.uitstroom IN ('UITVAL', 'ZIEK')) AS gestopt,
           count(*) FILTER (WHERE t.uitstroom IN ('VERHUISD', 'OVERLEDEN')) AS vertrokken,
           count(*) AS beeindigd
    FROM {traject}
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
      AND {traject.voorwaarde}
    GROUP BY 1
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
