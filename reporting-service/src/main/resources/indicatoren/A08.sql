SELECT d.dimensie, o.onderdeel, o.teller, d.beeindigd AS noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')) AS betaald,
           count(*) FILTER (WHERE t.uitstroom = 'UITVAL') AS uitval,
           count(*) AS beeindigd
    FROM {traject}
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.betaald),
    ('uitval', d.uitval),
    ('overige uitstroom', d.beeindigd - d.betaald - d.uitval)
) o (onderdeel, teller)
